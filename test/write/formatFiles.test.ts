import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { formatFiles, formatOptions } from "../../generator/write/formatFiles.ts";

describe("formatting", () => {
  it("formats TypeScript, leaves the rest, keeps the order", async () => {
    const given = [
      { path: "z.ts", text: "export   type A = {a:'x',\n b?:1};" },
      { path: "b.d.ts", text: "export declare const b : 1" },
      { path: "README.md", text: "*  one\n\n\n```ts\nlet  formatted\n```" },
      { path: "package.json", text: '{"a":1}' },
      { path: "LICENSE", text: "a  b" },
    ];
    expect(await formatFiles(given)).toEqual([
      { path: "z.ts", text: 'export type A = { a: "x"; b?: 1 };\n' },
      { path: "b.d.ts", text: "export declare const b: 1;\n" },
      { path: "README.md", text: "*  one\n\n\n```ts\nlet  formatted\n```" },
      { path: "package.json", text: '{"a":1}' },
      { path: "LICENSE", text: "a  b" },
    ]);
  });

  it("gives LF whatever it gets", async () => {
    expect(await formatFiles([{ path: "a.ts", text: "const a = 1;\r\nconst b = 2;\r\n" }])).toEqual([
      { path: "a.ts", text: "const a = 1;\nconst b = 2;\n" },
    ]);
  });

  it("names the file that cannot be parsed", async () => {
    await expect(formatFiles([{ path: "src/bad.ts", text: "export const a = () =>" }])).rejects.toThrow(
      "The emitted file src/bad.ts cannot be parsed.",
    );
  });

  it("prints what the typescript parser prints, and formatting again changes nothing", async () => {
    const folder = join(import.meta.dirname, "../../generator/write");
    const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
    const given = names.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
    const once = await formatFiles(given);
    expect(await formatFiles(once)).toEqual(once);
    const wanted = given.map(async ({ path, text }) => ({
      path,
      text: await format(text, { ...formatOptions, parser: "typescript" }),
    }));
    expect(once).toEqual(await Promise.all(wanted));
  });
});
