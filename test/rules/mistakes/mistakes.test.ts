import { expect, test } from "vitest";
import { readApi } from "../../../generator/readApi.ts";
import { makeFolder } from "../../support/makeFolder.ts";
import { type Base, bases, brokenDocuments, writeBase } from "./breakDocument.ts";
import { lintStrictly } from "./lintStrictly.ts";

/** Everything that `--strict` says about a document, as `line:column rule: message`. */
async function judge(base: Base): Promise<string[]> {
  const problems = await lintStrictly(base);
  return problems.map(({ file, line, column, rule, message }) => {
    const path = file === base.entry ? "" : `${file}:`;
    return `${path}${line}:${column} ${rule}: ${message}`;
  });
}

test.each([...bases])("the document %s without a mistake has none", async (_, base) => {
  expect(await judge(base)).toEqual([]);
});

test.each(brokenDocuments)("$mistake.name", async ({ mistake, marked, ...base }) => {
  expect(await judge(base)).toEqual(mistake.wanted);
  const path = marked?.file === base.entry ? "" : `${marked?.file}:`;
  const lines = mistake.wanted.map((wanted) => wanted.slice(0, wanted.lastIndexOf(":", wanted.indexOf(" "))));
  if (marked) expect(lines).toContain(`${path}${marked.line}`);
  else expect(lines).toEqual([]);
});

test("every mistake has a name of its own", () => {
  const names = brokenDocuments.map(({ mistake }) => mistake.name);
  expect(names).toEqual([...new Set(names)]);
});

test("a list beside an enum that is too short counts as far as it goes", async () => {
  const folder = makeFolder();
  const { entry = "", files = new Map<string, string>() } = bases.get("rooms") ?? {};
  const text = files.get(entry) ?? "";
  const shorter = text
    .replace("        - Nobody may enter.\n", "")
    .replace("[Open, Locked, Closed]", "[Open, Locked]");
  writeBase({ entry, files: new Map([[entry, shorter]]) }, folder);
  const { api, problems } = await readApi({ spec: `${folder}/${entry}`, strict: false, roots: [] });
  expect(problems.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    "enum-lists warning",
    "enum-lists warning",
  ]);
  const members = api?.enums.find(({ name }) => name === "RoomKind")?.members ?? [];
  expect(members.map(({ name, value, description }) => [name, value, description])).toEqual([
    ["Closed", "CLOSED", undefined],
    ["Locked", "LOCKED", "Members may enter."],
    ["Open", "OPEN", "Everybody may enter."],
  ]);
});
