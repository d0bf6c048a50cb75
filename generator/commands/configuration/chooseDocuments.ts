import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Problem } from "../../problems/problem.ts";
import type { CommandLine } from "../parseCommand.ts";
import type { DocumentSettings } from "../settings.ts";
import { type ConfiguredDocument, readConfiguration } from "./readConfiguration.ts";

/** Where a configuration is looked for. */
export const configurationPaths = ["sdkgen.json", ".config/sdkgen.json"] as const;

/** The commands for which it matters which folder the package is in. */
const usesOutput: ReadonlySet<CommandLine["command"]> = new Set(["generate", "build", "check", "watch"]);

/** The documents that a call is about, or the mistakes in its configuration. */
export interface Choice {
  readonly documents: readonly DocumentSettings[];
  readonly problems: readonly Problem[];
  /** The configuration that was read. */
  readonly configuration: string | undefined;
}

/**
 * Finds out which documents a call is about: those of the configuration, of them that of `--spec` if it names one of them; without
 * a configuration, or with a `--spec` that it does not know, the flags alone. Flags win over the configuration. Says in one sentence
 * why where a call makes no sense.
 */
export function chooseDocuments(call: CommandLine): Choice | { readonly misuse: string } {
  const configuration = call.config ?? configurationPaths.find((path) => existsSync(path));
  if (configuration === undefined) {
    if (call.spec !== undefined)
      return { documents: [fromFlags(call, call.spec)], problems: [], configuration };
    return {
      misuse: "there is no sdkgen.json here: run sdkgen init to make one, or name a document with --spec",
    };
  }
  const { documents: configured, problems } = readConfiguration(configuration);
  if (problems.length > 0) return { documents: [], problems, configuration };
  const { spec } = call;
  const chosen = configured.filter(
    (document) => spec === undefined || resolve(document.spec) === resolve(spec),
  );
  if (call.out !== undefined && chosen.length > 1)
    return {
      misuse: `--out is the folder of one package, and ${configuration} has ${chosen.length}: choose one with --spec`,
    };
  if (chosen.length > 0 || spec === undefined) {
    const documents = chosen.map((document) => withFlags(document, call));
    return { documents, problems, configuration };
  }
  const other = fromFlags(call, spec);
  const owner = configured.find(({ out }) => resolve(out) === resolve(other.out));
  if (owner && call.out === undefined && usesOutput.has(call.command))
    return { misuse: `${other.out} is the package of ${owner.spec}: choose another folder with --out` };
  return { documents: [other], problems, configuration };
}

function fromFlags(call: CommandLine, spec: string): DocumentSettings {
  const { out = "generated", strict, roots, openapiTypes } = call;
  return { spec, out, strict, roots, openapiTypes };
}

function withFlags(document: ConfiguredDocument, call: CommandLine): DocumentSettings {
  return {
    ...document,
    out: call.out ?? document.out,
    strict: call.strict || document.strict,
    roots: [...document.roots, ...call.roots],
    openapiTypes: call.openapiTypes || document.openapiTypes,
  };
}
