import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearestName } from "../read/structure/nearestName.ts";
import { type Protected, protectable } from "../review/diff/change.ts";
import { bumps } from "../review/diff/verdicts/bump.ts";
import type { Bump } from "../review/diff/verdicts/ruleRow.ts";

/** How to print: for people, for machines, for people who read it on GitHub, or for a comment. */
type OutputFormat = (typeof formats)[number];

/** What a call of the command line asks for. */
export interface CommandLine {
  readonly command: Command | "help" | "say version";
  readonly config: string | undefined;
  readonly spec: string | undefined;
  readonly out: string | undefined;
  readonly strict: boolean;
  readonly force: boolean;
  readonly losses: boolean;
  readonly failOnLoss: boolean;
  readonly fix: boolean;
  readonly format: OutputFormat;
  readonly openapiTypes: boolean;
  readonly roots: readonly string[];
  readonly operation: string | undefined;
  readonly schema: string | undefined;
  /** What `diff` compares with. */
  readonly base: string | undefined;
  /** From which bump on `diff` fails. */
  readonly failOn: Bump | undefined;
  /** The projects in which `diff` looks for call sites that break. */
  readonly impact: readonly string[];
  /** Whom `diff` takes for protected beside callers and readers. */
  readonly protect: readonly Protected[];
  /** The last release, by which `diff` and `version` say which version is due. */
  readonly since: string | undefined;
  /** Whether `version` sets it. */
  readonly write: boolean;
  /** Whether `diff` says everything about what breaks nobody, too. */
  readonly all: boolean;
  /** The file that `diff` writes to. */
  readonly report: string | undefined;
}

/** What `--help` prints. */
export const usage: string = `Usage: sdkgen <command> [options]

Commands:
  generate   Write the packages of OpenAPI documents
  build      Write what git ignores, dist/, if all that is committed is up to date
  check      Compare the packages on disk and in git with fresh ones; write nothing
  lint       Report the problems of the documents; write nothing
  watch      Generate after every change of the documents
  inspect    Show what the generator made of the documents, as JSON: names and why, types, who uses them
  diff       Say what has changed for whom since BASE (a git ref, document, folder or tarball), and which version is due
  version    Say whether the version of the documents is as high as is due since the last release; --write sets it
  init       Write sdkgen.json for the OpenAPI documents in this folder

Options:
  --config FILE       The configuration (default: sdkgen.json or .config/sdkgen.json, if there is one)
  --spec FILE         This document, YAML or JSON, instead of all those of the configuration
  --out DIR           The folder of its package (default: generated, or what the configuration says)
  --strict            Take every warning, guess and loss for an error
  --force             Overwrite generated files that were edited by hand
  --ref-root DIR      Allow $refs into this folder, too (may be repeated)
  --operation ID      Inspect this operation alone
  --schema NAME       Inspect this schema alone
  --openapi-types     Add the types that openapi-fetch and its kin expect, as <package>/openapi
  --fix               Before lint: put right in the files of the documents what has one right answer
  --losses            List every place where a type says less than its schema
  --fail-on-loss      Take such a place for an error, as --strict does, and nothing else
  --fail-on LEVEL     Let diff fail from this version on: major, minor or patch
  --impact DIR        Let diff list what breaks in this TypeScript project, which uses the package (may be repeated)
  --protect LIST      Let diff take for breaking what breaks these, too: mocks, exhaustive, or mocks,exhaustive
  --since REF         The last release, which the version that is due counts from (version: default, the last tag)
  --write             Let version set the version of the documents, and add an entry to CHANGELOG.md of their packages
  --all               Let diff say everything about what breaks nobody, too
  --format FORMAT     How to print: text (the default), json, or github, which is text and annotations;
                      diff has markdown and html, too, and writes to --out FILE
  --help, --version

Options win over the configuration. Exit codes: 0 fine, 1 problems, 2 wrong usage.
SDKGEN_DEBUG=1 shows the phases of a run, and stack traces.`;

const commands = [
  "generate",
  "build",
  "check",
  "lint",
  "watch",
  "inspect",
  "diff",
  "version",
  "init",
] as const;
type Command = (typeof commands)[number];

const formats = ["text", "json", "github", "markdown", "html"] as const;

const options = {
  config: { type: "string" },
  spec: { type: "string" },
  out: { type: "string" },
  operation: { type: "string" },
  schema: { type: "string" },
  strict: { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  losses: { type: "boolean", default: false },
  fix: { type: "boolean", default: false },
  "fail-on-loss": { type: "boolean", default: false },
  all: { type: "boolean", default: false },
  "fail-on": { type: "string" },
  protect: { type: "string" },
  since: { type: "string" },
  write: { type: "boolean", default: false },
  impact: { type: "string", multiple: true, default: [] },
  "openapi-types": { type: "boolean", default: false },
  "ref-root": { type: "string", multiple: true, default: [] },
  format: { type: "string", default: "text" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} as const satisfies ParseArgsConfig["options"];

/** Understands the arguments of a call, or says in one sentence why not. */
export function parseCommand(args: readonly string[]): CommandLine | { readonly misuse: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options,
    });
  } catch (error) {
    return { misuse: explainArguments(error instanceof Error ? error.message : String(error)) };
  }
  const { values, positionals } = parsed;
  const {
    help,
    version,
    format: wantedFormat,
    "ref-root": roots,
    "openapi-types": openapiTypes,
    "fail-on-loss": failOnLoss,
    "fail-on": wantedLevel,
    protect: wantedProtection,
    ...named
  } = values;
  const { config, spec, out, operation, schema, since, ...flags } = named;
  const format = formats.find((known) => known === wantedFormat);
  const failOn = bumps.find((known) => known === wantedLevel);
  const protections = wantedProtection?.split(",").map((each) => each.trim()) ?? [];
  const protect = protectable.filter((known) => protections.includes(known));
  const [name, base, other] = positionals;
  const isDiff = name === "diff";
  const common = {
    ...flags,
    config,
    spec,
    base,
    failOn,
    since,
    protect,
    // The one file that diff writes is no folder of a package.
    out: isDiff ? undefined : out,
    report: isDiff ? out : undefined,
    operation,
    schema,
    roots,
    openapiTypes,
    failOnLoss,
    format: format ?? "text",
  };
  if (help) return { ...common, command: "help" };
  if (version) return { ...common, command: "say version" };
  if (name === undefined) return { misuse: "a command is missing" };
  const command = commands.find((known) => known === name);
  if (!command) return { misuse: `there is no command ${JSON.stringify(name)}${meant(name, commands)}` };
  const surplus = isDiff ? other : base;
  if (surplus !== undefined) return { misuse: `${JSON.stringify(surplus)} is one argument too many` };
  if (wantedLevel !== undefined && !failOn)
    return { misuse: `--fail-on is major, minor or patch, not ${JSON.stringify(wantedLevel)}` };
  const stranger = protections.find((each) => !protectable.some((known) => known === each));
  if (stranger !== undefined)
    return { misuse: `--protect is mocks, exhaustive or both, not ${JSON.stringify(stranger)}` };
  if ((format === "markdown" || format === "html") && !isDiff)
    return { misuse: `--format ${format} is for diff alone` };
  if (!format) return { misuse: `--format is text, json or github, not ${JSON.stringify(wantedFormat)}` };
  if (flags.write && command !== "version") return { misuse: "--write is an option of version alone" };
  if (flags.fix && command !== "lint") return { misuse: "--fix is an option of lint alone" };
  return { ...common, command };
}

/** Says in our words what Node says of arguments. */
function explainArguments(message: string): string {
  const [, written = "", name = ""] = /'(-{1,2}([\w-]*))/.exec(message) ?? [];
  if (message.startsWith("Unknown option")) {
    const names = Object.keys(options);
    return `there is no option ${JSON.stringify(written)}${meant(name, names, "--")}`;
  }
  if (message.includes("does not take an argument")) return `${written} takes no value`;
  if (/argument (missing|is ambiguous)/.test(message)) return `${written} wants a value after it`;
  return message;
}

function meant(written: string, names: readonly string[], start = ""): string {
  const nearest = nearestName(written, names);
  return nearest === undefined ? "" : `; did you mean ${start}${nearest}?`;
}
