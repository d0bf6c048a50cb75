import { existsSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { kebabCase, packageCase } from "../model/names/casing.ts";
import { recordFileProblem } from "../problems/printProblems.ts";
import type { RuleId } from "../problems/rules.ts";
import { configurationPaths } from "./configuration/chooseDocuments.ts";
import { findDocuments, type FoundDocument } from "./findDocuments.ts";
import { type Outcome, refusal } from "./outcome.ts";
import type { CommandLine } from "./parseCommand.ts";
import type { Installation } from "./settings.ts";

const [configurationPath] = configurationPaths;

/**
 * Writes a configuration for the OpenAPI documents in the working directory, or for that of `--spec`. Asks nothing: what cannot be
 * seen is left to the documents, and can be written into the configuration afterwards. Never writes over one.
 */
export async function* init(call: CommandLine, installation: Installation): AsyncGenerator<Outcome> {
  const existing = configurationPaths.find((path) => existsSync(path));
  if (existing !== undefined) {
    const message = "there is a configuration already; edit it, or remove it first";
    return yield refuse(existing, "config-exists", message);
  }
  const found = findDocuments(call.spec ?? ".");
  if (found.length === 0) {
    const message = "no OpenAPI 3 document is here; name one with --spec, or run sdkgen init in its folder";
    return yield refuse(call.spec ?? ".", "file-missing", message);
  }
  const documents = describeDocuments(found, call.out ?? "generated");
  const configuration = { ...schemaLink(installation.root), documents };
  try {
    writeFileSync(configurationPath, `${JSON.stringify(configuration, null, 2)}\n`, { flag: "wx" });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return yield refuse(configurationPath, "write-failed", `it cannot be written: ${reason}`);
  }
  const lines = [
    `${configurationPath} is written:`,
    ...documents.map(({ spec, out }) => `  ${spec} → ${out}`),
    "Next: `npx --no-install sdkgen lint` reports what is wrong, and `npx --no-install sdkgen generate` writes the packages.",
  ];
  yield { code: 0, problems: [], losses: [], result: { written: configurationPath, documents }, lines };
}

interface WrittenDocument {
  readonly spec: string;
  readonly out: string;
  readonly packageName?: string;
}

/** One package goes right into the folder, several go into folders of their own in it. */
function describeDocuments(found: readonly FoundDocument[], out: string): WrittenDocument[] {
  const nameOf = ({ packageName, title, path }: FoundDocument): string =>
    packageName ?? (title === undefined ? kebabCase(path) : packageCase(title));
  const names = new Set(found.map(nameOf));
  return found.map((document): WrittenDocument => {
    const folder = names.size === found.length ? nameOf(document) : kebabCase(document.path);
    return {
      spec: document.path,
      out: found.length === 1 ? out : `${out}/${kebabCase(folder)}`,
      ...(document.packageName === undefined && { packageName: nameOf(document) }),
    };
  });
}

/** For editors, where the schema is below the working directory: in `node_modules`, usually. */
function schemaLink(root: string): { $schema?: string } {
  const way = relative(resolve(""), join(root, "generator/sdkgen.schema.json")).replaceAll(sep, "/");
  return way.startsWith("..") ? {} : { $schema: `./${way}` };
}

function refuse(path: string, rule: RuleId, message: string): Outcome {
  return refusal([recordFileProblem({ path, rule, message })]);
}
