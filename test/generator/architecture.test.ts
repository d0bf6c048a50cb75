import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { projectFolder } from "./support/templates.ts";

const generatorFolder = join(projectFolder, "generator");

/** The ground floor, then the rooms: each may import from those before it, and from nothing after it. */
const rooms = ["ground", "problems", "read", "model", "emit", "write", "review", "commands", "start"];

/** Where rooms meet: the command line, and the ways through the rooms that commands take. */
const ways = ["generate.ts", "jobs.ts", "readApi.ts"];
const meetingPlaces = ["cli.ts", ...ways];

/** The files that may import a library: one, or a folder. */
const doors: ReadonlyMap<string, RegExp> = new Map([
  ["yaml", /^read\/text\/yaml\.ts$/],
  ["jsonc-parser", /^read\/text\/json\.ts$/],
  ["@cfworker/json-schema", /^model\/examples\/findMismatches\.ts$/],
  ["ts-morph", /^(emit|review)\//],
  ["openapi-typescript", /^emit\/openapi\/printOpenapi\.ts$/],
  ["prettier", /^write\/formatFiles\.ts$/],
  ["any-ascii", /^model\/names\/transliterate\.ts$/],
  ["diff", /^write\/compareFiles\.ts$/],
]);

interface Import {
  readonly from: string;
  /** Path in `generator/`, or the name of a package. */
  readonly to: string;
}

const sources = new Map(
  readdirSync(generatorFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(generatorFolder, path), "utf8");
      return [path, ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)];
    }),
);
const imports = [...sources].flatMap(([from, source]) => importsOf(from, source));
const inside = imports.filter(({ to }) => sources.has(to));

test("there is something to look at", () => {
  expect(sources.size).toBeGreaterThan(80);
  expect(inside.length).toBeGreaterThan(200);
  expect([...new Set([...sources.keys()].filter((path) => path.includes("/")).map(roomOf))].sort()).toEqual(
    rooms.toSorted(),
  );
});

describe("rooms", () => {
  test("outside them are only the places where they meet", () => {
    expect([...sources.keys()].filter((path) => !path.includes("/"))).toEqual(meetingPlaces.toSorted());
  });

  test("import from rooms above alone", () => {
    const upward = inside.filter(({ from, to }) => rooms.includes(roomOf(from)) && !isAbove(to, from));
    expect(upward.map(show)).toEqual([]);
  });
});

describe("libraries", () => {
  test.each([...doors])("%s has one door", (library, door) => {
    const users = imports
      .filter(({ to }) => to === library || to.startsWith(`${library}/`))
      .map(({ from }) => from);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((path) => !door.test(path))).toEqual([]);
  });

  test("there are no others", () => {
    const known = [...doors.keys()];
    const others = imports.filter(
      ({ to }) =>
        !sources.has(to) &&
        !to.startsWith("node:") &&
        !known.some((name) => to === name || to.startsWith(`${name}/`)),
    );
    expect(others.map(show)).toEqual([]);
  });
});

test("imports go round in no circle, those of types neither", () => {
  expect(findCircles(inside)).toEqual([]);
});

test("only the command line prints, exits or reads its arguments", () => {
  const found = [...sources].filter(([path, source]) => path !== "cli.ts" && usesProcess(source));
  expect(found.map(([path]) => path)).toEqual([]);
});

describe("house style", () => {
  test("no file is longer than 250 lines", () => {
    const long = [...sources].map(([path, source]): [string, number] => [
      path,
      source.getLineStarts().length - 1,
    ]);
    expect(long.filter(([, lines]) => lines > 250)).toEqual([]);
  });

  test("every exported thing has a doc comment", () => {
    const bare = [...sources].flatMap(([path, source]) =>
      exportsOf(source)
        .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
        .map((statement) => `${path}: ${statement.getText().split("\n")[0]?.slice(0, 60)}`),
    );
    expect(bare).toEqual([]);
  });

  test("no barrels, `any`, non-null assertions, suppressions or notes to self", () => {
    const found = [...sources].flatMap(([path, source]) =>
      offences(source).map((offence) => `${path}: ${offence}`),
    );
    expect(found).toEqual([]);
  });
});

function importsOf(from: string, source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const { text } = specifier;
    const to = text.startsWith(".") ? posix.join(posix.dirname(from), text) : text;
    found.push({ from, to });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function isAbove(to: string, from: string): boolean {
  if (ways.includes(to)) return roomOf(from) === "commands";
  const [target, own] = [rooms.indexOf(roomOf(to)), rooms.indexOf(roomOf(from))];
  return target >= 0 && target <= own;
}

function show({ from, to }: Import): string {
  return `${from} → ${to}`;
}

/** Circles among imports, each as the path that leads back to its start. */
function findCircles(edges: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (trail.includes(path) || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return circles;
}

function usesProcess(node: ts.Node): boolean {
  const isUse =
    ts.isPropertyAccessExpression(node) &&
    /^(console\.|process\.(exit|exitCode|stdout|stderr|argv)$)/.test(node.getText());
  return isUse || ts.forEachChild(node, (child) => usesProcess(child) || undefined) === true;
}

function exportsOf(source: ts.SourceFile): ts.Statement[] {
  return source.statements.filter(
    (statement) =>
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
}

function offences(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push("any");
    if (ts.isNonNullExpression(node)) found.push(node.getText());
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.exportClause) found.push("a barrel");
    ts.forEachChild(node, visit);
  };
  visit(source);
  const notes = source.text.match(/@ts-(ignore|expect-error|nocheck)|\b(TODO|FIXME|XXX|HACK)\b/g) ?? [];
  return [...found, ...notes];
}
