import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordProblem } from "../../../generator/problems/printProblems.ts";
import { readApi } from "../../../generator/readApi.ts";
import { makeFolder } from "../../support/makeFolder.ts";
import { mistakes } from "./mistakes.ts";

const base = readFileSync(join(import.meta.dirname, "base.yaml"), "utf8");

/** Everything that `--strict` says about a document, as `line:column rule: message`. */
async function judge(text: string): Promise<string[]> {
  const spec = join(makeFolder(), "rooms.yaml");
  writeFileSync(spec, text);
  const { problems } = await readApi({ spec, strict: true, roots: [] });
  return problems
    .map(recordProblem)
    .map(
      ({ file, line, column, rule, message }) =>
        `${line}:${column} ${rule}: ${message.replaceAll(file, "rooms.yaml")}`,
    );
}

test("the document without a mistake has none", async () => {
  expect(await judge(base)).toEqual([]);
});

test.each(mistakes)("$name", async ({ find, write, wanted }) => {
  expect(base.split(find)).toHaveLength(2);
  expect(await judge(base.replace(find, () => write))).toEqual(wanted);
});

test("a list beside an enum that is too short counts as far as it goes", async () => {
  const spec = join(makeFolder(), "rooms.yaml");
  const shorter = base
    .replace("        - Nobody may enter.\n", "")
    .replace("[Open, Locked, Closed]", "[Open, Locked]");
  writeFileSync(spec, shorter);
  const { api, problems } = await readApi({ spec, strict: false, roots: [] });
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
