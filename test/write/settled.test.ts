import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { formatFiles, formatOptions } from "../../generator/write/formatFiles.ts";
import { isSettled } from "../../generator/write/isSettled.ts";

const project = join(import.meta.dirname, "../..");

const settled = [
  "// Where it comes from.",
  'import type { A, B } from "./types.js";\nimport { type A, b } from "../b.js";',
  'export { A } from "./a.js";\nexport type { B } from "./b.js";',
  'export type A = B | "c d" | -1 | 0 | readonly string[] | Record<string, A | null>[];',
  "/** One line. */\nexport interface A {\n  a: string;\n}",
  "/**\n * Some.\n *\n *   Indented `code`.\n */\nexport interface A extends B {\n  /** What. */\n  readonly a?: B[] | null;\n  /**\n   * More.\n   */\n  $b: 1;\n}",
  "export interface A {\n  [key: string]: unknown;\n}\ntype B = A;",
];

const unsettled = [
  "export interface A {}",
  "export interface A {\n}",
  "export interface A {\n  /** Alone. */\n}",
  "export interface A {\n    a: string;\n}",
  "export interface A {\n\n  a: string;\n}",
  'export interface A {\n  "a": string;\n}',
  "export interface A {\n  a: string\n}",
  "export interface A {\n  a: string;",
  "export interface A {\n  a: { b: string };\n}",
  "export interface A {\n  a: (B | C)[];\n}",
  "/** Trailing. */ \nexport type A = B;",
  "/**\n * Trailing. \n */\nexport type A = B;",
  "/**\n  * Askew.\n  */\nexport type A = B;",
  "/** Never closed.\nexport type A = B;",
  "/** a */ type A =  B; /** b */",
  "/**\n * a */ type A =  B; /* b\n */",
  "export type A = 'b';",
  "export type A = 1.0 | 0x1 | 01;",
  "export type A = B  | C;",
  "export type A = B;\r",
  "export const a = 1;",
  "const  a = 1;",
  `export type A = ${"B".repeat(100)};`,
];

describe("what needs no formatting", () => {
  it.each(settled)("knows that Prettier agrees: %s", async (text) => {
    expect(isSettled(text, formatOptions.printWidth)).toBe(true);
    expect(await format(text, { ...formatOptions, parser: "typescript" })).toBe(`${text}\n`);
  });

  it.each(unsettled)("asks Prettier: %s", (text) => {
    expect(isSettled(text, formatOptions.printWidth)).toBe(false);
  });
});

/** Code that Prettier breaks when it is one column too long, and where to make it longer. */
const breakable: [what: string, before: string, after: string][] = [
  ["an import", "import type { A", ', B } from "./b.js";'],
  ["a re-export", "export { A", ', B } from "./b.js";'],
  ["an alias", "export type A", " = B | C;"],
  ["a member", "interface A {\n  a", ": B | C;\n}"],
];

describe("the width of a line", () => {
  it.each(breakable)("settles %s that just fits, and no column more", async (_, before, after) => {
    const length = `${before.split("\n").at(-1)}${after.split("\n")[0]}`.length;
    const wide = (columns: number): string => `${before}${"x".repeat(columns - length)}${after}`;
    const formatted = (text: string): Promise<string> =>
      format(text, { ...formatOptions, parser: "typescript" });
    const fits = wide(formatOptions.printWidth);
    const exceeds = wide(formatOptions.printWidth + 1);
    expect([isSettled(fits, formatOptions.printWidth), await formatted(fits)]).toEqual([true, `${fits}\n`]);
    expect(isSettled(exceeds, formatOptions.printWidth)).toBe(false);
    expect(await formatted(exceeds)).not.toBe(`${exceeds}\n`);
  });
});

describe("formatting the rest", () => {
  it("puts every statement back where it was, one blank line apart", async () => {
    const text = "\ntype A = B;\n\n\n\nconst  a=1;\n\ntype C = D;\n\nclass E {a=1\n\n\n b=2}\n";
    const wanted = "type A = B;\n\nconst a = 1;\n\ntype C = D;\n\nclass E {\n  a = 1;\n\n  b = 2;\n}\n";
    expect(await formatFiles([{ path: "a.ts", text }])).toEqual([{ path: "a.ts", text: wanted }]);
  });

  it("leaves template literals alone, whatever stands in them", async () => {
    const text = "const a = `\n\ntype A = B;\n\nb  c`;\n\ntype  D = E;\n";
    const wanted = "const a = `\n\ntype A = B;\n\nb  c`;\n\ntype D = E;\n";
    expect(await formatFiles([{ path: "a.ts", text }])).toEqual([{ path: "a.ts", text: wanted }]);
  });

  it.each(emittedFiles())("gives what Prettier gives for whole files: %s", async (path) => {
    const text = readFileSync(join(project, path), "utf8");
    expect(text).toBe(await format(text, { ...formatOptions, parser: "typescript" }));
  });
});

/** Everything emitted that is in the repository: the package, and what the cases expect. */
function emittedFiles(): string[] {
  const folders = ["generated/src", "test/cases"];
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts"))
      .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1))
      .filter(
        (path) => !path.includes("node_modules") && !path.includes("/dist/") && !path.includes("runtime/"),
      ),
  );
}
