import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The code in the first column of the table under a heading of a page. */
function listed(page: string, heading: string): string[] {
  const [, section = ""] = readFileSync(`${root}${page}`, "utf8").split(`\n## ${heading}\n`);
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

describe("a README lists", () => {
  test("every extension that the generator reads, and no other", () => {
    const read = found("generator/model", /"(x-[A-Za-z-]*[a-z])"/g);
    expect(listed("spec/README.md", "Extensions").toSorted()).toEqual([...read].toSorted());
  });

  test("every room of the generator, and no other", () => {
    const entries = readdirSync(`${root}generator`, { withFileTypes: true });
    const rooms = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${name}/`);
    expect(listed("generator/README.md", "On one screen").toSorted()).toEqual(rooms.toSorted());
  });
});
