import { spawnSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  benignText,
  extensionPositions,
  hostileDocument,
  namePositions,
  textPositions,
} from "./hostile/document.ts";
import { arm, payloads } from "./hostile/payloads.ts";
import { checkTypes } from "./support/checkTypes.ts";
import { generateText, preparedRuntime } from "./support/generateText.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { markdownNodes } from "./support/markdownNodes.ts";
import { putFiles } from "./support/putFiles.ts";

/**
 * Every payload meets many positions: each document has another payload at each position, and the next document the next ones.
 * `HOSTILE_ROUNDS=200` lets every payload meet every position.
 */
const rounds = Number(process.env["HOSTILE_ROUNDS"] ?? 12);

const positions = [...textPositions, ...namePositions];

interface Attempt {
  readonly payload: string;
  readonly position: string;
}

/** One payload of each family in turn, so that neighbours are of different families. */
const list: readonly string[] = [0, ...Array(60).keys()].flatMap((index) =>
  [...payloads.values()].flatMap((family) => (index > 0 ? (family[index - 1] ?? []) : [])),
);

function payloadFor(position: string, round: number): string {
  const stride = Math.max(1, Math.floor(list.length / rounds));
  const index = (positions.indexOf(position) * 7 + round * stride) % list.length;
  const payload = list[index] ?? "";
  return isRefused({ payload, position }) ? benignText(position) : payload;
}

/** What the rules about documents do not allow at a position: problems, which another test looks at. */
function isRefused({ payload, position }: Attempt): boolean {
  if (position.startsWith("path.") && position !== "path.description" && position !== "path.example")
    return (
      /[{}]/.test(payload) || (position === "path.parameter" && (payload === "" || /[/#?]/.test(payload)))
    );
  if (position.startsWith("server.") && position !== "server.description") return /[\s{}?#@]/.test(payload);
  return false;
}

interface HostilePackage {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
  /** The text at each position. */
  readonly texts: ReadonlyMap<string, string>;
}

const packages: HostilePackage[] = [];
let root = "";
let benignFiles: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  root = makeFolder(afterAll);
  const { sources, built } = await preparedRuntime();
  putFiles(join(root, "runtime"), [...sources, ...built]);
  writeFileSync(join(root, "package.json"), JSON.stringify({ type: "module" }));
  benignFiles = (await generateText(hostileDocument(benignText), { openapiTypes: true })).files;
  for (let round = 0; round < rounds; round++) {
    const texts = new Map(
      positions.map((position, index) => [position, arm(payloadFor(position, round), round * 1000 + index)]),
    );
    const document = hostileDocument((position) => texts.get(position) ?? benignText(position));
    const { files, problems } = await generateText(document, { openapiTypes: true });
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors, `document ${round}`).toEqual([]);
    const folder = join(root, `package-${round}`);
    putFiles(
      folder,
      [...files].map(([path, text]) => ({ path, text })),
    );
    for (const part of ["src", "dist"])
      symlinkSync(join(root, "runtime", part, "runtime"), join(folder, part, "runtime"));
    packages.push({ folder, files, texts });
  }
}, 240_000);

describe("documents with hostile text at every position", () => {
  test("give packages of the same shape as a harmless one", () => {
    const wanted = shapeOf(benignFiles);
    for (const { files, folder } of packages) expect(shapeOf(files), folder).toEqual(wanted);
  });

  test("give files that parse", () => {
    for (const { files, folder } of packages) {
      for (const [path, text] of files) {
        if (/\.(ts|js)$/.test(path)) expect(syntaxErrors(path, text), `${folder} ${path}`).toEqual([]);
        if (path.endsWith(".json")) JSON.parse(text);
      }
    }
  });

  test("give files with plain names, inside the folder", () => {
    const paths = packages.flatMap(({ files }) => [...files.keys()]);
    const plain =
      /^(\.gitignore|API\.md|README\.md|REFERENCE\.md|package\.json|(src|dist)\/(resources\/)?[a-z0-9][a-z0-9-]{0,99}(\.d)?\.(ts|js)(\.map)?)$/;
    expect(paths.filter((path) => !plain.test(path))).toEqual([]);
  });

  test("give text without controls, marks of direction, invisible characters or halves of characters", () => {
    for (const { files, folder } of packages) {
      for (const [path, text] of files) expect(hiddenCharacters(text), `${folder} ${path}`).toEqual([]);
    }
  });

  test("give comments without tags, directives or links of the document", () => {
    for (const { files, folder } of packages) {
      for (const [path, text] of files) {
        if (path.endsWith(".ts")) expect(strayMarks(path, text), `${folder} ${path}`).toEqual([]);
      }
    }
  });

  test("give Markdown with the headings, blocks, tables and links of a harmless one, and no others but to http(s)", () => {
    for (const { files, folder } of packages) {
      for (const path of ["README.md", "REFERENCE.md", "API.md"]) {
        const [found, wanted] = [files, benignFiles].map((each) =>
          markdownNodes(each.get(path) ?? "").sort(),
        );
        const live = /^link https?:\/\/$/;
        expect(
          found?.filter((node) => !live.test(node)),
          `${folder} ${path}`,
        ).toEqual(wanted?.filter((node) => !live.test(node)));
      }
    }
  });

  test("give code that leaves no trace when it is imported", () => {
    const script = join(root, "import.mjs");
    const modules = packages.flatMap(({ folder, files }) =>
      [...files.keys()].filter((path) => /^dist\/.*\.js$/.test(path)).map((path) => join(folder, path)),
    );
    expect(modules.length).toBeGreaterThan(packages.length * 5);
    writeFileSync(script, importAll(modules));
    const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8", cwd: root });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({ traces: [], polluted: [], failed: [] });
  });

  test("keep the values of enums to the last code unit", async () => {
    for (const { folder, texts } of packages) {
      const module: { Choice?: object } = await import(join(folder, "dist/enums.js"));
      const values = Object.values(module.Choice ?? {});
      expect(values.sort(), folder).toEqual([texts.get("enum.string"), "other"].sort());
    }
  });

  test("give packages that type-check", { timeout: 60_000 }, () => {
    expect(checkTypes(root).slice(0, 20)).toEqual([]);
  });
});

describe("hostile text that cannot be what its position needs", () => {
  const braces = list.filter((payload) => /[{}]/.test(payload));

  test.each(["path.segment", "path.parameter", "server.url"])("%s", { timeout: 60_000 }, async (position) => {
    for (const payload of braces) {
      const text = arm(payload, 1);
      await expectRefusalOrPackage((at) => (at === position ? text : benignText(at)));
    }
  });

  test.each(extensionPositions)("%s", { timeout: 60_000 }, async (position) => {
    for (const payload of list.filter((_, index) => index % 41 === extensionPositions.indexOf(position))) {
      await expectRefusalOrPackage((at) => (at === position ? arm(payload, 1) : benignText(at)));
    }
  });
});

async function expectRefusalOrPackage(at: (position: string) => string): Promise<void> {
  const { files, problems } = await generateText(hostileDocument(at), { openapiTypes: true });
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(files.size > 0).toBe(errors.length === 0);
  for (const { line, message } of errors) {
    expect(line).toBeGreaterThan(0);
    expect(message).not.toMatch(/undefined|\[object|\p{Cc}/u);
  }
}

/** How many statements and tags of each kind all files of a package have together. */
function shapeOf(files: ReadonlyMap<string, string>): Record<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [path, text] of files) {
    if (!path.startsWith("src/")) continue;
    count("file");
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
    const visit = (node: ts.Node): void => {
      if (ts.isStatement(node) || ts.isClassElement(node) || ts.isTypeElement(node))
        count(ts.SyntaxKind[node.kind]);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return Object.fromEntries([...counts].sort());
}

function syntaxErrors(path: string, text: string): string[] {
  if (path.endsWith(".d.ts")) return [];
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, allowJs: true },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

function hiddenCharacters(text: string): string[] {
  const found = text.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu) ?? [];
  return found.filter((character) => character !== "\n").map((character) => JSON.stringify(character));
}

const ownTags = ["param", "example", "deprecated", "defaultValue"];

const openapiTags = ["description", "default", "example", "deprecated", "constant", "enum"];

/** Tags of doc comments that the generator does not write itself, links, and directives. */
function strayMarks(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const stray: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const doc of ts.getJSDocCommentsAndTags(node)) {
      if (!ts.isJSDoc(doc)) continue;
      for (const tag of doc.tags ?? []) {
        if (!(path === "dist/openapi.d.ts" ? openapiTags : ownTags).includes(tag.tagName.text))
          stray.push(`@${tag.tagName.text}`);
      }
      if (typeof doc.comment !== "string" && doc.comment !== undefined) stray.push("a link");
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (source.referencedFiles.length + source.libReferenceDirectives.length > 0) stray.push("a reference");
  // Ours are the header, and where the source of a built file is.
  const other = /^\s*\/\/(?! Generated from |# sourceMappingURL=[a-z0-9-]+\.(d\.ts|js)\.map$)/m;
  if (other.test(text)) stray.push("a line comment");
  return stray;
}

function importAll(modules: readonly string[]): string {
  return `
    const before = new Set([...Reflect.ownKeys(globalThis), ...Reflect.ownKeys(Object.prototype)]);
    const failed = [];
    for (const path of ${JSON.stringify(modules)}) {
      try { await import(path); } catch (error) { failed.push(path + ": " + error); }
    }
    const names = (object) => Reflect.ownKeys(object).filter((key) => !before.has(key)).map(String);
    console.log(JSON.stringify({ traces: names(globalThis), polluted: names(Object.prototype), failed }));
  `;
}
