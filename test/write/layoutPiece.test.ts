import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { formatFiles, formatOptions } from "../../generator/write/formatFiles.ts";
import { layoutPiece } from "../../generator/write/layout/layoutPiece.ts";

const project = join(import.meta.dirname, "../..");
const width = formatOptions.printWidth;

const prettier = (text: string): Promise<string> => format(text, { ...formatOptions, parser: "typescript" });

/** Everything that is emitted in large numbers. `N`, `M` and `O` stand for names of any length. */
const known = [
  "// Where it comes from.",
  'import type { N, M } from "./types.js";',
  'import { type N, m } from "../b.js";',
  'import { N } from "./a.js";',
  'export { N } from "./a.js";\nexport type { M, O } from "./b.js";',
  "/** One line. */\nexport interface A {\n    a: N;\n}",
  "export interface A extends N, M {\n}",
  "export interface A extends N, M {\n    readonly a?: O | undefined;\n}",
  '/**\n * Some.\n * \n *   Indented `code`.\n */\nexport interface A extends B {\n    /** What. */\n    readonly a?: N[] | null;\n    /**\n     * More.\n     */\n    $b: 1;\n    "c-d": "e";\n}',
  "export interface A {\n    [key: string]: N;\n}",
  "export interface A {\n    a?: N | M | O;\n    b: { c: N; d?: M[] | null };\n}",
  "export interface A {\n    a: { b: N; c: { d: M; e: O } }[];\n}",
  "export interface A {\n    a?: { b: N; c: M } | null;\n    d: { b: N } | { c: M };\n}",
  "export interface A {\n    a: { /** Docs. */\nb: N; \n/**\n * More.\n */\nc?: M };\n}",
  "export interface A {\n    a: { \n/** Docs. */\nb: N } | null;\n}",
  "export interface A {\n    a: (N | M)[];\n    b: readonly (N | M | null)[];\n    c: ({ d: N; e: M } | null)[];\n}",
  "export interface A {\n    a: Record<string, N>;\n    b: Record<string, N | M>[];\n    c: [N, M, 1];\n}",
  "export interface A {\n    a: N & M;\n    b: N & { c: M };\n    d: (N & { e: M })[];\n}",
  'export type A = N | "c d" | -1 | 0 | readonly string[] | Record<string, M | null>[];',
  "export type N = M;",
  "export type N = M[];",
  'export type A = "N";',
  "export type N = M | O;",
  "export type N = (typeof N)[keyof typeof N];",
  "export type N = (typeof N)[keyof typeof N] | (string & {});",
  "export type N = { a: M; [key: string]: unknown };",
  "export type N = { a: M } | { b: O };",
  "export type N = A & M & O;",
  "export type N = A & { a: M; b: O };",
  "export type N = { a: M } & B;",
  "export type N = A & B & { a: M; b: O };",
  "export type N = A & { a: M } & { b: O };",
  "export type N = Record<string, M>;",
  "export type N = (M | O)[];",
  'export const n = "M";',
  'export const N = {\nA: "M",\n/** Docs. */\n"b-c": 1,\n} as const;',
  'export const N: M = { use: o, options: ["a"] };',
  'const N: Operation = {\nid: "N",\nmethod: "GET",\npath: "/M/O",\nparams: {\nnm: form,\nbody: json,\n},\nempty: true,\nversion,\nsecurity: [[m, o]],\nlist: ["N", "M", "O"],\n};',
  "/** Docs. */\nexport class A {\n    readonly #client: N;\n    /** More. */\n    readonly a: M;\n\n    /**\n     * Even more.\n     */\n    constructor(client: N | M) {\n        this.#client = connect(service, client);\n    }\n\n    n(m: string, params?: M, options?: O): ApiCall<N, M> {\n        return call(this.#client, nOperation, [m], params, options);\n    }\n}",
  "export class A {\n    n(options?: N): ApiCall<{ data: M[]; more: O }, ErrorBody> {\n        return call(this.#client, n, [], undefined, options);\n    }\n}",
  'export class A {\n    static fromEnv(options: Partial<N> = {}): A {\n        const filled = fill<N>(service, options, {\n        m: "N",\n        });\n        return new A(filled);\n    }\n}',
];

describe("what is set in lines as Prettier does it, however long the names are", () => {
  it.each(known)("%s", async (text) => {
    for (let length = 1; length < 120; length += 1 + (length % 7)) {
      const lengths: Record<string, number> = {
        N: length,
        M: Math.max(1, 90 - length),
        O: (length * 7) % 60,
      };
      const named = text.replace(
        /\b[nmNMO](?![a-z])/g,
        (name) => name.repeat(lengths[name.toUpperCase()] ?? 1) || name,
      );
      const laid = layoutPiece(named, width);
      if (laid !== undefined) expect(`${laid}\n`).toBe(await prettier(named));
    }
    expect(layoutPiece(text, width)).toBe((await prettier(text)).trimEnd());
  });
});

describe("what is left to Prettier", () => {
  it.each([
    "/** Alone. */",
    "/**\n * A line that ends.  \n * B.\n */\nexport type A = B;",
    "export interface A {\n  /** Alone. */\n}",
    "export interface A {\n  a: string;",
    "/** Never closed.\nexport type A = B;",
    "/* Of another kind. */\nexport type A = B;",
    "export type A = 'b';",
    'export type A = "\\"";',
    "export type A = 1.0 | 0x1;",
    "export type A = 01;",
    "export interface A {\n  a: { b: C; /** Docs. */\nd: E };\n}",
    "export type A = `b`;",
    "export const a = () => 1;",
    "export const a = 1 + 2;",
    "export function a(): void {}",
    "export class A {\n  get a(): string {\n    return 1 < 2;\n  }\n}",
    "export enum A {}",
    "export type Ä = B;",
  ])("%s", (text) => {
    expect(layoutPiece(text, width)).toBeUndefined();
  });
});

describe("formatting the rest", () => {
  it("puts every statement back where it was, one blank line apart", async () => {
    const text = "\ntype A = B;\n\n\n\nconst  a=1+1;\n\ntype C = D;\n\nclass E {a=1\n\n\n b=2}\n";
    const wanted = "type A = B;\n\nconst a = 1 + 1;\n\ntype C = D;\n\nclass E {\n  a = 1;\n\n  b = 2;\n}\n";
    expect(await formatFiles([{ path: "a.ts", text }])).toEqual([{ path: "a.ts", text: wanted }]);
  });

  it("leaves template literals alone, whatever stands in them", async () => {
    const text = "const a = `\n\ntype A = B;\n\nb  c`;\n\ntype  D = E;\n";
    const wanted = "const a = `\n\ntype A = B;\n\nb  c`;\n\ntype D = E;\n";
    expect(await formatFiles([{ path: "a.ts", text }])).toEqual([{ path: "a.ts", text: wanted }]);
  });

  it.each(emittedFiles())("gives what Prettier gives for whole files: %s", async (path) => {
    const text = readFileSync(join(project, path), "utf8");
    expect(text).toBe(await prettier(text));
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
