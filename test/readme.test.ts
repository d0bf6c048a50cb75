import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { rules } from "../generator/problems/rules.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8");

/** The code in the first column of the table under a heading. */
function listed(heading: string): string[] {
  const [, section = ""] = readme.split(`\n## ${heading}\n`);
  const [table = ""] = section.split("\n## ");
  const rows = table.split("\n").filter((line) => line.startsWith("| `"));
  return rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? ""),
  );
}

/** Everything in the sources of a folder that a pattern finds. */
function found(folder: string, pattern: RegExp): Set<string> {
  const files = readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`${root}${folder}/${file}`, "utf8"));
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? "")));
}

describe("the README lists", () => {
  test("every extension that the generator reads, and no other", () => {
    const read = found("generator/model", /"(x-[A-Za-z-]+)"/g);
    expect(listed("Extensions").toSorted()).toEqual([...read].toSorted());
  });

  test("every rule, and no other", () => {
    const reported = [
      ...Object.keys(rules),
      ...found("generator/model", /rule: "([a-z-]+)"/g),
      ...found("generator/model", /^ {2}\["((?!x-)[a-z-]+)", \w+\],$/gm),
      ...found("generator/write", /"(write-[a-z-]+)"/g),
      "loss",
    ];
    expect(listed("Rules").toSorted()).toEqual([...new Set(reported)].toSorted());
  });
});
