import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import * as redocly from "redocly-core";

/** What a linter that is not ours calls an error. */
export interface Verdict {
  /** Its name for the rule. */
  readonly rule: string;
  readonly message: string;
  /** Path within the folder of the document. */
  readonly file: string;
  /** The first and the last line of what it is about, from 1. */
  readonly line: number;
  readonly end: number;
}

/** A linter that is not ours. */
export interface Judge {
  readonly name: string;
  /** All that it calls an error in a document, with the files that it refers to; no configuration is looked for beside it. */
  readonly errorsOf: (folder: string, entry: string) => Promise<readonly Verdict[]>;
}

/** Redocly with its ruleset `recommended`. */
export async function redoclyJudge(): Promise<Judge> {
  const { rules } = await redocly.createConfig({ extends: ["recommended"] });
  // Warnings are not asked for, and cost most of the time.
  const others = Object.entries({ ...rules.oas3_0, ...rules.oas3_1 }).filter(
    ([, rule]) => severityOf(rule) !== "error",
  );
  const config = await redocly.createConfig({
    extends: ["recommended"],
    rules: Object.fromEntries(others.map(([name]) => [name, "off" as const])),
  });
  return {
    name: "Redocly, recommended",
    errorsOf: async (folder, entry) => {
      const ref = join(folder, entry);
      try {
        const problems = await redocly.lint({ ref, config });
        return problems
          .filter(({ severity }) => severity === "error")
          .flatMap(({ ruleId, message, location: [location] }) => {
            if (!location) return [];
            const { source, start, end } = redocly.getLineColLocation(location);
            const file = relative(folder, source.absoluteRef);
            return [{ rule: ruleId, message, file, line: start.line, end: end?.line ?? start.line }];
          });
      } catch (error) {
        return [refusal(error, entry)];
      }
    },
  };
}

function severityOf(rule: unknown): unknown {
  return typeof rule === "object" && rule !== null ? Reflect.get(rule, "severity") : rule;
}

/** It throws where it cannot go on: `(line:column)` stands in the message if it knows a place. */
function refusal(error: unknown, entry: string): Verdict {
  const message = error instanceof Error ? error.message : String(error);
  const line = Number(/\((\d+):\d+\)/.exec(message)?.[1] ?? 1);
  return { rule: "thrown", message, file: entry, line, end: line };
}

/** What we use of Spectral, which comes without a package of its own. */
interface Spectral {
  setRuleset(ruleset: unknown): void;
  run(document: unknown): Promise<
    readonly {
      readonly code: string | number;
      readonly message: string;
      readonly severity: number;
      readonly source?: string;
      readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
    }[]
  >;
}

/** Spectral with its ruleset `spectral:oas`. */
export function spectralJudge(): Judge {
  const require = createRequire(
    createRequire(import.meta.url).resolve("@stoplight/spectral-cli/package.json"),
  );
  const part = (name: string): ReturnType<typeof require> => require(`@stoplight/spectral-${name}`);
  const core: {
    Spectral: new () => Spectral;
    Document: new (...args: unknown[]) => unknown;
  } = part("core");
  const { oas }: { oas: { rules: Record<string, { severity?: unknown }> } } = part("rulesets");
  const { Json, Yaml }: Record<string, unknown> = part("parsers");
  const spectral = new core.Spectral();
  const errors = Object.entries(oas.rules).filter(
    ([, { severity }]) => severity === 0 || severity === "error",
  );
  spectral.setRuleset({
    extends: [[oas, "off"]],
    rules: Object.fromEntries(errors.map(([name]) => [name, true])),
  });
  return {
    name: "Spectral, spectral:oas",
    errorsOf: async (folder, entry) => {
      const path = join(folder, entry);
      const parser = entry.endsWith(".json") ? Json : Yaml;
      const document = new core.Document(readFileSync(path, "utf8"), parser, path);
      try {
        return (await spectral.run(document))
          .filter(({ severity }) => severity === 0)
          .map(({ code, message, source = path, range: { start, end } }) => ({
            rule: String(code),
            message,
            file: relative(folder, source),
            line: start.line + 1,
            end: end.line + 1,
          }));
      } catch (error) {
        return [refusal(error, entry)];
      }
    },
  };
}
