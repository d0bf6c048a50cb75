import { join } from "node:path";
import {
  type MethodDeclarationStructure,
  type PropertySignatureStructure,
  type StatementStructures,
  StructureKind,
} from "ts-morph";
import { beforeAll, describe, expect, test } from "vitest";
import { emitPackage } from "../../generator/emit/emitPackage.ts";
import { planFile, type PlannedFile, printFile } from "../../generator/emit/planFile.ts";
import { aliasStatement, constantStatement } from "../../generator/emit/statements.ts";
import { significantTokens } from "../../generator/emit/verify/significantTokens.ts";
import { verifyFiles } from "../../generator/emit/verify/verifyFiles.ts";
import type { TextFile } from "../../generator/ground/textFile.ts";
import { readApi } from "../../generator/readApi.ts";
import { formatFiles } from "../../generator/write/formatFiles.ts";
import { projectFolder } from "./support/templates.ts";

let planned: readonly PlannedFile[] = [];
let printed: readonly TextFile[] = [];
let formatted: readonly TextFile[] = [];

beforeAll(async () => {
  const spec = join(projectFolder, "test/cases/complete/spec.yaml");
  const { api } = await readApi({ spec, strict: false, roots: [] });
  if (!api) throw new Error("the case is not sound");
  planned = emitPackage(api);
  printed = planned.map((file) => ({ path: file.path, text: printFile(file, "Header.") }));
  formatted = await formatFiles(printed);
});

test("what was planned passes, before and after formatting", () => {
  expect(() => verifyFiles(planned, printed, printed)).not.toThrow();
  expect(() => verifyFiles(planned, printed, formatted)).not.toThrow();
});

describe("is refused", () => {
  test.each([
    ["a statement too many", "src/types.ts", /$/, "\nexport const evil = 1;"],
    ["an expression too many", "src/enums.ts", /$/, "\nevil();"],
    ["an interface too many", "src/types.ts", /$/, "\ninterface Evil {}"],
    ["a statement less", "src/index.ts", /export type \{ Pet \}.*\n/, ""],
    ["a syntax error", "src/types.ts", /$/, "\n}"],
    ["an open comment", "src/types.ts", /$/, "\n/*"],
    ["a member too many", "src/types.ts", "name: string;", "name: string; evil: string;"],
    ["a member less", "src/types.ts", "name: string;", ""],
    ["a member of another name", "src/types.ts", "name: string;", "names: string;"],
    ["an optional member", "src/types.ts", "name: string;", "name?: string;"],
    ["a method for a member", "src/types.ts", "name: string;", "name(): string;"],
    ["an index signature", "src/types.ts", "name: string;", "name: string; [key: string]: unknown;"],
    ["another interface name", "src/types.ts", "interface Problem", "interface Problems"],
    ["another constant name", "src/enums.ts", "export const Kind", "export const Kinds"],
    ["an import for its effect", "src/types.ts", /$/, '\nimport "evil";'],
    ["an import of another module", "src/types.ts", '"./enums.js"', '"./evil.js"'],
    ["another imported name", "src/types.ts", "{ Kind }", "{ Kind, Evil }"],
    ["an export of everything", "src/index.ts", /$/, '\nexport * from "evil";'],
    ["a default export", "src/enums.ts", /$/, "\nexport default 1;"],
    ["a renamed export", "src/index.ts", "{ Pet }", "{ Problem as Pet }"],
    ["a method too many", "src/resources/pets.ts", "  getPet(", "  evil(): void {}\n  getPet("],
    ["a static block", "src/resources/pets.ts", "  getPet(", "  static { evil(); }\n  getPet("],
    ["an argument too many", "src/resources/pets.ts", "petId: string,", "petId: string, evil: string,"],
    ["a call in an initializer", "src/enums.ts", '"cat"', "evil()"],
    ["a call of what is not the runtime's", "src/resources/pets.ts", "anyScheme(", "evil("],
    ["a template in an initializer", "src/enums.ts", '"cat"', "`${evil}`"],
    ["a function in an initializer", "src/resources/pets.ts", '"getPet"', "() => 1"],
    ["a computed key", "src/enums.ts", "Cat:", "[evil()]:"],
    ["a spread", "src/enums.ts", "Cat:", "...evil, Cat:"],
    ["a tag too many", "src/types.ts", "What it is called.", "What it is called.\n   * @internal"],
    ["a tag on a class", "src/client.ts", "A small API.", "A small API.\n * @internal"],
    ["a directive", "src/types.ts", "export interface Pet", "// @ts-ignore\nexport interface Pet"],
    ["a check directive", "src/types.ts", /^/, "// @ts-nocheck\n"],
    ["a reference", "src/types.ts", /^/, '/// <reference path="evil.d.ts" />\n'],
    ["a conditional type", "src/types.ts", "name: string;", "name: string extends string ? 1 : 2;"],
    ["an import type", "src/types.ts", "name: string;", 'name: import("evil").X;'],
    ["a default import", "src/types.ts", "import type { Kind }", "import evil, { type Kind }"],
    ["a renamed import", "src/types.ts", "{ Kind }", "{ Evil as Kind }"],
    ["a file that is empty", "src/types.ts", /[^]*/, ""],
    [
      "a statement too many in a method",
      "src/resources/pets.ts",
      "return call(",
      "evil();\n    return call(",
    ],
    ["another call in a method", "src/resources/pets.ts", "return call(", "return evil("],
    ["a statement too many in the constructor", "src/client.ts", "const client", "evil();\n    const client"],
    ["an initializer of a class property", "src/client.ts", "pets: Pets;", "pets: Pets = evil();"],
    ["a decorator", "src/client.ts", "export class", "@evil\nexport class"],
    ["a base class", "src/resources/pets.ts", "export class Pets", "export class Pets extends evil()"],
    ["a base interface", "src/types.ts", "interface Problem", "interface Problem extends Evil"],
    [
      "a default of an argument",
      "src/resources/pets.ts",
      "options?: RequestOptions",
      "options: RequestOptions = evil()",
    ],
    ["an unexported constant", "src/enums.ts", "export const Kind", "const Kind"],
    ["a variable", "src/enums.ts", "export const Kind", "export let Kind"],
    ["a name for a text", "src/enums.ts", '"cat"', "evil"],
    ["another text", "src/enums.ts", '"cat"', '"evil"'],
    ["another type", "src/types.ts", "name: string;", "name: number;"],
    ["a tag on an enum's member", "src/enums.ts", "Cat:", "/** @internal */\n  Cat:"],
    ["a tag on the file", "src/types.ts", /^/, "/** @packageDocumentation */\n\n"],
    [
      "a directive in a block",
      "src/types.ts",
      "export interface Pet",
      "/* @ts-ignore */\nexport interface Pet",
    ],
    ["a source map", "src/types.ts", /$/, "\n//# sourceMappingURL=evil"],
    ["a JSX pragma", "src/types.ts", /^/, "/** @jsxImportSource evil */\n"],
  ])("%s", (_, path, search, replacement) => {
    expect(() => verifyFiles(planned, printed, change(path, search, replacement))).toThrow(path);
  });
});

const alias = aliasStatement("Pet", "string", {});

describe("a plan is refused whose text is more than its part", () => {
  test.each<[string, StatementStructures]>([
    ["a type that ends", aliasStatement("Pet", "string; export const evil = 1", {})],
    ["a type with a tag", aliasStatement("Pet", "{\n/** @internal */\nname: string }", {})],
    ["a value that ends", constantStatement("pet", "1; evil()", {})],
    ["a value that calls", constantStatement("pet", "evil()", {})],
    ["a value with a tag", constantStatement("pet", "{\n/** @internal */\nname: 1 }", {})],
    ["a second constant", constantStatement("pet", "1, evil = 2", {})],
    ["a comment that ends", { ...alias, docs: ["Text. */ evil(); /**"] }],
    [
      "a comment with a tag",
      { ...alias, docs: [{ kind: StructureKind.JSDoc, description: "Text.\n  @internal" }] },
    ],
    ["a base too many", { kind: StructureKind.Interface, name: "Pet", extends: ["Animal, Evil"] }],
    ["a member too many", interfaceWith({ type: "string; evil: string" })],
    ["a name that is more", interfaceWith({ name: "a: string; evil" })],
    ["a body that goes on", classWith({ statements: "return call(); evil();" })],
    ["a body that ends", classWith({ statements: "return call(); } evil() { return 1;" })],
    ["a result that is a body", classWith({ returnType: "void {} evil(): void" })],
    ["an argument too many", classWith({ parameters: [{ name: "pet", type: "string, evil: string" }] })],
    ["a default in a type", classWith({ parameters: [{ name: "pet", type: "string = evil()" }] })],
  ])("%s", (_, statement) => {
    const file = planFile("src/pet.ts", [statement]);
    const text: TextFile = { path: file.path, text: printFile(file, "Header.") };
    expect(() => verifyFiles([file], [text], [text])).toThrow("src/pet.ts is not what was planned");
  });
});

describe("layout is no difference", () => {
  test.each([
    ["quotes", `"a": 'b"c'`, `a: "b\\"c"`],
    ["a key in another script", `{ "日本": 1 }`, "{ 日本: 1 }"],
    ["numbers", "[1e+21, 0.50]", "[1e21, 0.5]"],
    ["a union on lines", "type A = B | C;", "type A =\n  | B\n  | C"],
    ["commas", "f(a, [b, c])", "f(\n  a,\n  [b, c],\n);"],
    ["a comment's indent", "/**\n * a\n *  b\n */", "  /**\n   * a\n   *  b\n   */"],
  ])("%s", (_, before, after) => {
    expect(significantTokens(after)).toEqual(significantTokens(before));
  });

  test.each([
    ["a text for a name", `a: "b"`, "a: b"],
    ["a comment's words", "/** a b */", "/** ab */"],
    ["an operator", "type A = B | C", "type A = B & C"],
    ["brackets", "(A | B)[]", "A | B[]"],
  ])("%s is one", (_, before, after) => {
    expect(significantTokens(after)).not.toEqual(significantTokens(before));
  });
});

function interfaceWith(property: Partial<PropertySignatureStructure>): StatementStructures {
  return {
    kind: StructureKind.Interface,
    name: "Pet",
    properties: [{ name: "name", type: "string", ...property }],
  };
}

function classWith(method: Partial<MethodDeclarationStructure>): StatementStructures {
  return {
    kind: StructureKind.Class,
    name: "Pets",
    methods: [{ name: "get", statements: "return 1;", ...method }],
  };
}

/** The formatted files with one change, which must be one. */
function change(path: string, search: string | RegExp, replacement: string): TextFile[] {
  return formatted.map((file) => {
    if (file.path !== path) return file;
    const text = file.text.replace(search, () => replacement);
    expect(text).not.toBe(file.text);
    return { path, text };
  });
}
