import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../support/makeFolder.ts";
import { listOf, objectOf } from "./json.ts";
import { readSpec } from "./readSpec.ts";

/** What a judge finds fault with: its rule, and the JSON pointer of the place. */
type Finding = readonly [rule: string, pointer: string];

/** A linter that is not ours. */
interface Judge {
  /** Path of the script that starts it. */
  readonly program: string;
  /** Arguments for a document in the working folder, where no other file is but `ruleset.json`. */
  readonly args: (file: string) => readonly string[];
  readonly read: (report: unknown) => readonly Finding[];
  /** What it is wrong about, and why. */
  readonly falseAlarms: readonly (readonly [...Finding, reason: string])[];
}

const app = "~1accounts~1{account_id}~1realtime~1kit~1{app_id}";
const noScopes =
  "since OpenAPI 3.1, every scheme may list roles, and a bearer scheme has no place to declare them";

const judges: Readonly<Record<string, Judge>> = {
  "Redocly, recommended-strict": {
    program: fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js")),
    args: (file) => ["lint", "--extends=recommended-strict", "--format=json", file],
    read: (report) =>
      listOf(objectOf(report)["problems"]).map((problem) => {
        const { ruleId, location } = objectOf(problem);
        return [String(ruleId), String(objectOf(listOf(location)[0])["pointer"])];
      }),
    falseAlarms: [
      [
        "no-ambiguous-paths",
        `#/paths/${app}~1sessions~1peer-report~1{peer_id}`,
        "the API is like that, and OpenAPI says which one is meant: a fixed segment goes before a parameter",
      ],
    ],
  },
  "Spectral, spectral:oas": {
    program: fileURLToPath(import.meta.resolve("@stoplight/spectral-cli/dist/index.js")),
    args: (file) => ["lint", "--ruleset", "ruleset.json", "--format", "json", "--quiet", file],
    read: (report) =>
      listOf(report).map((problem) => {
        const { code, path } = objectOf(problem);
        return [String(code), `#/${listOf(path).join("/")}`];
      }),
    falseAlarms: [
      ["oas3-operation-security-defined", "#/security/0/api_token/0", noScopes],
      ["oas3-operation-security-defined", "#/security/1/api_token/0", noScopes],
    ],
  },
};

describe.each(Object.entries(judges))("%s", { timeout: 120_000 }, (_, judge) => {
  test("finds fault with nothing but what it is wrong about", () => {
    const found = ask(judge, readSpec());
    expect(found).toEqual(judge.falseAlarms.map(([rule, pointer]) => [rule, pointer]));
  });

  test("finds fault with a document that has some", () => {
    const { info, paths, ...others } = readSpec();
    const found = ask(judge, {
      ...others,
      info: { ...objectOf(info), contact: undefined, license: undefined },
      paths: { ...objectOf(paths), "/nothing": { get: { responses: { 200: { description: "Fine." } } } } },
    });
    const rules = found.map(([rule]) => rule);
    expect(rules).toEqual(expect.arrayContaining([expect.stringMatching(/^info-(contact|license)$/)]));
    expect(rules).toEqual(expect.arrayContaining([expect.stringMatching(/operation-/)]));
  });
});

/** What a judge says of a document, which lies in a folder of its own: no configuration is found beside it. */
function ask(judge: Judge, document: unknown): readonly Finding[] {
  const cwd = makeFolder();
  writeFileSync(join(cwd, "document.json"), JSON.stringify(document));
  writeFileSync(join(cwd, "ruleset.json"), JSON.stringify({ extends: ["spectral:oas"] }));
  const { stdout } = spawnSync(process.execPath, [judge.program, ...judge.args("document.json")], {
    cwd,
    encoding: "utf8",
    // Neither tells anybody about this run, nor asks for newer versions.
    env: {
      ...process.env,
      REDOCLY_TELEMETRY: "off",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
      DO_NOT_TRACK: "1",
    },
  });
  return judge.read(JSON.parse(stdout));
}
