import { parseArgs } from "node:util";

/** What a call of the command line asks for. */
export interface CommandLine {
  readonly command: "generate" | "check" | "lint" | "watch" | "help" | "version";
  readonly spec: string;
  readonly out: string;
  readonly strict: boolean;
  readonly force: boolean;
  readonly losses: boolean;
  readonly json: boolean;
  readonly openapiTypes: boolean;
  readonly roots: readonly string[];
}

/** What `--help` prints. */
export const usage: string = `Usage: sdkgen <command> [options]

Commands:
  generate   Write the package of an OpenAPI document
  check      Compare the package on disk with a fresh one; write nothing
  lint       Report the problems of the document; write nothing
  watch      Generate after every change of the document

Options:
  --spec FILE         The document, YAML or JSON (default: spec/participants.openapi.yaml)
  --out DIR           The folder of the package (default: generated)
  --strict            Take every warning, guess and loss for an error
  --force             Overwrite generated files that were edited by hand
  --ref-root DIR      Allow $refs into this folder, too (may be repeated)
  --openapi-types     Add the types that openapi-fetch and its kin expect, as <package>/openapi
  --losses            List every place where a type says less than its schema
  --format text|json  How to print (default: text)
  --help, --version

Exit codes: 0 fine, 1 problems, 2 wrong usage.`;

const commands = ["generate", "check", "lint", "watch"] as const;

/** Understands the arguments of a call, or says in one sentence why not. */
export function parseCommand(args: readonly string[]): CommandLine | { readonly misuse: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        spec: { type: "string", default: "spec/participants.openapi.yaml" },
        out: { type: "string", default: "generated" },
        strict: { type: "boolean", default: false },
        force: { type: "boolean", default: false },
        losses: { type: "boolean", default: false },
        "openapi-types": { type: "boolean", default: false },
        "ref-root": { type: "string", multiple: true, default: [] },
        format: { type: "string", default: "text" },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return { misuse: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  const { help, version, format, "ref-root": roots, "openapi-types": openapiTypes, ...options } = values;
  const common = { ...options, roots, openapiTypes, json: format === "json" };
  if (help) return { ...common, command: "help" };
  if (version) return { ...common, command: "version" };
  const [name, other] = positionals;
  if (name === undefined) return { misuse: "a command is missing" };
  const command = commands.find((known) => known === name);
  if (!command) return { misuse: `there is no command ${JSON.stringify(name)}` };
  if (other !== undefined) return { misuse: `${JSON.stringify(other)} is one argument too many` };
  if (format !== "text" && format !== "json") {
    return { misuse: `--format is text or json, not ${JSON.stringify(format)}` };
  }
  return { ...common, command };
}
