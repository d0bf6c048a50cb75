import { describe, expect, it } from "vitest";
import { buildFiles } from "../../generator/emit/build/buildFiles.ts";
import { buildTypeModule } from "../../generator/emit/build/buildTypeModule.ts";

describe("building modules of types", () => {
  it.each([
    [
      "types alone: no script",
      '// From a document.\n\nimport type { A } from "./a.js";\n\n/** B. */\nexport interface B {\n  a: A;\n}\n',
      "export {};\n",
      'import type { A } from "./a.js";\n\n/** B. */\nexport interface B {\n  a: A;\n}\n',
    ],
    [
      "re-exports: those of values",
      'export { a } from "./a.js";\nexport type { B } from "./b.js";\nexport { c, d } from "./c.js";\n',
      'export { a } from "./a.js";\nexport { c, d } from "./c.js";\n',
      'export { a } from "./a.js";\nexport type { B } from "./b.js";\nexport { c, d } from "./c.js";\n',
    ],
    ["long alias", "export type A =\n  | B\n  | C;\n", "export {};\n", "export type A =\n  | B\n  | C;\n"],
  ])("%s", (_name, text, script, declaration) => {
    expect(buildTypeModule("m", text, "../src/m.ts")).toMatchObject({
      script: `${script}//# sourceMappingURL=m.js.map`,
      declaration: `${declaration}//# sourceMappingURL=m.d.ts.map`,
    });
  });

  it.each([
    "export const a = 1;\n",
    'import { a } from "./a.js";\n',
    'import "./a.js";\n',
    'export { type A, b } from "./a.js";\n',
    'export * from "./a.js";\n',
    'export {\n  a,\n} from "./a.js";\n',
    "interface A {\n  a: string;\n}\n",
    "declare const a: string;\n",
  ])("leaves to the compiler: %j", (text) => {
    expect(buildTypeModule("m", text, "../src/m.ts")).toBeUndefined();
  });
});

describe("building", () => {
  it("gives a script without comments and declarations with them, and adds nothing", async () => {
    const text =
      "/** A. */\nexport class A {\n  /** Tag. */\n  get [Symbol.toStringTag](): string {\n    return `a`;\n  }\n  async *[Symbol.asyncIterator](): AsyncGenerator<number> {}\n}\n";
    const map = (file: string): unknown =>
      expect.stringContaining(`"file":"${file}","sourceRoot":"","sources":["../src/a.ts"]`);
    expect(
      await buildFiles([
        { path: "src/a.ts", text },
        { path: "README.md", text: "" },
      ]),
    ).toEqual([
      {
        path: "dist/a.js",
        text: "export class A {\n    get [Symbol.toStringTag]() {\n        return `a`;\n    }\n    async *[Symbol.asyncIterator]() { }\n}\n//# sourceMappingURL=a.js.map",
      },
      { path: "dist/a.js.map", text: map("a.js") },
      {
        path: "dist/a.d.ts",
        text: "/** A. */\nexport declare class A {\n    /** Tag. */\n    get [Symbol.toStringTag](): string;\n    [Symbol.asyncIterator](): AsyncGenerator<number>;\n}\n//# sourceMappingURL=a.d.ts.map",
      },
      { path: "dist/a.d.ts.map", text: map("a.d.ts") },
    ]);
  });

  it.each([
    ["a type that only the whole program tells", "export const a = Math.max(1);\n"],
    ["a syntax error", "export const = 1;\n"],
  ])("refuses %s and names the file", async (_name, text) => {
    await expect(buildFiles([{ path: "src/bad.ts", text }])).rejects.toThrow("src/bad.ts cannot be built");
  });
});
