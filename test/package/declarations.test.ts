import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generatedFolder } from "./support/generatedFolder.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { repositoryRoot } from "./support/repositoryRoot.ts";
import { run } from "./support/run.ts";

const folder = makeFolder(afterAll);

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  target: "es2022",
  module: "nodenext",
  noEmit: true,
};
/** Flags that TypeScript 5.4 does not have yet. */
const recent = { isolatedDeclarations: true, declaration: true, erasableSyntaxOnly: true };
const source = `${generatedFolder}src/**/*.ts`;
const declarations = `${generatedFolder}dist/**/*.d.ts`;

type Platform = "dom" | "node";
const environments: Readonly<Record<Platform, object>> = {
  dom: { lib: ["es2022", "dom", "dom.iterable"], types: [] },
  node: { lib: ["es2022"], types: ["node"] },
};

interface Setting {
  /** Folder of the compiler below node_modules. */
  readonly compiler: string;
  readonly flags: object;
  readonly files: readonly string[];
  readonly platforms: readonly Platform[];
}
const compilers: Readonly<Record<string, Setting>> = {
  "TypeScript 5.9": {
    compiler: "typescript",
    flags: recent,
    files: [source, declarations],
    platforms: ["dom", "node"],
  },
  "TypeScript 7": {
    compiler: "typescript-7",
    flags: recent,
    files: [source, declarations],
    platforms: ["dom", "node"],
  },
  "TypeScript 5.4": {
    compiler: "typescript-5.4",
    flags: {},
    files: [declarations],
    platforms: ["dom"],
  },
};

describe.each(Object.entries(compilers))("%s", (_, { compiler, flags, files, platforms }) => {
  test.each(platforms)(
    "accepts the package with the types of %s alone",
    { timeout: 60_000 },
    async (platform) => {
      const project = join(folder, `${compiler}-${platform}.json`);
      const typeRoots = [`${repositoryRoot}node_modules/@types`];
      const compilerOptions = { ...strict, ...flags, ...environments[platform], typeRoots };
      writeFileSync(project, JSON.stringify({ compilerOptions, include: files }));

      const tsc = `${repositoryRoot}node_modules/${compiler}/bin/tsc`;
      const outcome = await run(process.execPath, [tsc, "-p", project, "--pretty", "false"], { cwd: folder });

      expect(outcome).toEqual({ code: 0, output: "" });
    },
  );
});

describe("no emitted file", () => {
  let files: ts.SourceFile[];
  beforeAll(() => {
    files = [...listFiles("src", ".ts"), ...listFiles("dist", ".d.ts")].map((path) =>
      ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true),
    );
  });

  test("has `any`", () => {
    const found = files.flatMap((file) => nodesOf(file, ts.SyntaxKind.AnyKeyword));
    expect(found).toEqual([]);
  });

  test("has `!` after a value", () => {
    const found = files.flatMap((file) => nodesOf(file, ts.SyntaxKind.NonNullExpression));
    expect(found).toEqual([]);
  });

  test("has a comment that silences a tool", () => {
    const found = files.filter(({ text }) => /@ts-|(es|ox)lint-|prettier-ignore/.test(text));
    expect(found.map(({ fileName }) => fileName)).toEqual([]);
  });

  test("is missing on one side", () => {
    const names = (folderName: string, end: string): string[] =>
      listFiles(folderName, end)
        .map((path) => path.slice(generatedFolder.length + folderName.length, -end.length))
        .toSorted();
    // The types of the document are built from the document itself.
    const built = [...names("src", ".ts"), "/openapi"].toSorted();
    expect(names("dist", ".d.ts")).toEqual(built);
    expect(names("dist", ".js")).toEqual(built);
  });
});

function listFiles(name: string, end: string): string[] {
  return readdirSync(generatedFolder + name, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(end))
    .map((path) => `${generatedFolder}${name}/${path}`)
    .toSorted();
}

/** `file:line text` of the nodes of a kind. */
function nodesOf(file: ts.SourceFile, kind: ts.SyntaxKind): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    if (node.kind === kind) found.push(`${file.fileName}:${line} ${node.parent.getText(file)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
