import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

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
});
