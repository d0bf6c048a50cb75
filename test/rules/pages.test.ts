import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { format, resolveConfig } from "prettier";
import { describe, expect, test } from "vitest";
import { readApi } from "../../generator/readApi.ts";
import { projectFolder } from "../generator/support/templates.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { describedRules, printRulePages, printRuleTable } from "./printRules.ts";

// `vitest -u` writes both pages anew.

test("rules.md has a section for every rule", async () => {
  await expect(printRulePages()).toMatchFileSnapshot(join(projectFolder, "generator/rules.md"));
});

test("the README has a line for every rule", async () => {
  const path = join(projectFolder, "README.md");
  const printed = readFileSync(path, "utf8").replace(/(?<=\n## Rules\n[^|]*)\|[^]*?(?=\n\n)/, printRuleTable);
  const formatted = await format(printed, { ...(await resolveConfig(path)), filepath: path });
  await expect(formatted).toMatchFileSnapshot(path);
});

const frame: ReadonlyMap<string, string> = new Map([
  ["openapi", "openapi: 3.1.1"],
  ["info", "info: { title: Example, version: 1.0.0 }"],
  ["paths", "paths: {}"],
]);

/** Reads part of a document, in the frame that every document needs; gives the rules of all that is wrong with it. */
async function rulesBrokenBy(example: string, strict: boolean): Promise<string[]> {
  const missing = [...frame].filter(([key]) => !new RegExp(`^${key}:`, "m").test(example));
  const spec = join(makeFolder(), "openapi.yaml");
  writeFileSync(spec, `${missing.map(([, line]) => `${line}\n`).join("")}${example}`);
  const { problems } = await readApi({ spec, strict, roots: [] });
  return [...new Set(problems.map(({ rule }) => rule))];
}

describe("a document", () => {
  const rows = describedRules.filter(({ language }) => language === "yaml");

  test.each(rows)(
    "of the section $id is right or wrong as it says",
    async ({ id, severity, wrong, right }) => {
      const strict = severity === "strict";
      expect(await rulesBrokenBy(wrong, strict)).toEqual([id]);
      expect(await rulesBrokenBy(right, strict)).toEqual([]);
    },
  );
});

const commandFolder = "bin";

/** A folder with a document, and the command beside it. */
function makeWorkplace(): string {
  const folder = makeFolder();
  cpSync(join(projectFolder, "test/cases/complete/spec.yaml"), join(folder, "openapi.yaml"));
  const command = join(folder, commandFolder, "sdkgen");
  const script = `#!/bin/sh\nexec "${process.execPath}" "${join(projectFolder, "generator/sdkgen.js")}" "$@"\n`;
  mkdirSync(join(folder, commandFolder));
  writeFileSync(command, script, { mode: 0o755 });
  return folder;
}

/** Runs commands one after the other; gives the exit code of the last one and the rules of all that was printed. */
function runCommands(commands: string, folder: string): { status: number | null; broken: string[] } {
  const PATH = [join(folder, commandFolder), process.env["PATH"]].join(delimiter);
  const { status, stderr } = spawnSync("sh", ["-c", commands], {
    cwd: folder,
    encoding: "utf8",
    timeout: 50_000,
    env: { ...process.env, PATH },
  });
  const problems = stderr.matchAll(/^\S+:\d+:\d+ (?:error|warning) .* \(([a-z-]+)\)$/gm);
  return { status, broken: [...new Set([...problems].map(([, rule = ""]) => rule))] };
}

describe("commands", () => {
  const rows = describedRules.filter(({ language }) => language === "sh");

  test.each(rows)("of the section $id fail or work as it says", ({ id, severity, wrong, right }) => {
    const folder = makeWorkplace();
    expect(runCommands(wrong, folder)).toEqual({ status: severity === "error" ? 1 : 0, broken: [id] });
    expect(runCommands(right, folder)).toEqual({ status: 0, broken: [] });
  });
});
