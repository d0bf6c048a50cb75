import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPlainYaml } from "../../generator/read/text/plainYaml.ts";
import { readYamlTree } from "../../generator/read/text/yaml.ts";
import { projectFolder } from "../generator/support/templates.ts";
import { fc } from "../support/properties.ts";

// What is read quickly is, offset by offset, what the yaml package reads.

/** Reads a text quickly, and holds the result beside that of the package. */
function isSure(text: string): boolean {
  const tree = readPlainYaml(text);
  if (tree !== undefined) expect({ tree, faults: [] }, text).toEqual(readYamlTree(text));
  return tree !== undefined;
}

const sure: readonly [name: string, text: string][] = [
  ["maps", "# What it is.\na: 1\nb:\n  c: x # y\n\n  # z\n  d/{e}: -x\n'q': w\n\"200\": 1\n"],
  ["lists", "a:\n- 1\n- - b\n  - c: 1\n    d: 2\n-\n  - 3\nb:\n  -   c: 1\n      d: 2\n"],
  [
    "scalars",
    "a: [1, -1, +1, 007, 1.5, .5, 1., 1e3, 3.1.0, true, False, null, ~, x, nul, 9007199254740993]\n",
  ],
  [
    "texts of several lines",
    "a: b\n  c\n\n\n  d\nf:\n  g: 'h\n    i''j\n\n    k'\n  l: \"m \\\n    \\ n\n    o\\n\n    p\n    \"\n",
  ],
  [
    "texts in lines",
    "a: |\n\n    b\n     c\n\n    d  \n\ne: >-\n  f\n  g\n\n   h\n\n\n  i\nj: |+\n  k\n\nl: >\n  m\n    \n",
  ],
  [
    "brackets",
    "a: { b: [c, 'd', \"e\"], f: {}, g: [], h: i:j#k }\nl: [\n  m,\n  { n: 1, },\n  ]\no:\n  { p: q }\n",
  ],
  ["white space that is none", "a: b\u00a0\nc: [d\u3000, e\u2028]\n"],
  ["a start", "---\na: b\n"],
  ["no line break at the end", "a:\n  - b: c"],
];

test.each(sure)("%s are read at once", (_name, text) => {
  expect(isSure(text)).toBe(true);
});

const unsure: readonly [name: string, text: string][] = [
  ["an anchor", "a: &b 1\n"],
  ["an alias", "a: [*b]\n"],
  ["a tag", "a: !!str 1\n"],
  ["a merge", "a:\n  <<: { b: 1 }\n"],
  ["a key that is a map", "{ a: b }: c\n"],
  ["a key with a mark", "? a\n: b\n"],
  ["no value", "a:\nb: 1\n"],
  ["a tab", "a:\tb\n"],
  ["another line break", "a: b\r\nc: d\r\n"],
  ["a second document", "a: b\n---\nc: d\n"],
  ["a map in a line of another", "a: b: c\n"],
  ["a line that stands too far in", "a: 1\n   b: 2\n"],
  ["a line that stands too far out", "a:\n    b: 1\n  c: 2\n"],
  ["a list behind a key", "a: - b\n"],
  ["quotes that do not end", "a: 'b\nc: d\n"],
  ["something behind quotes", "a: 'b' c\n"],
  ["a bracket that does not end", "a: [b\nc: d\n"],
  ["a bracket that ends too far out", "a: [\n  b\n]: c\n"],
  ["a hexadecimal number", "a: 0x1f\n"],
  ["an infinite number", "a: .inf\n"],
  ["a reserved sign", "a: @b\n"],
  ["a text that says how far in it stands", "a: |2\n   b\n"],
  ["lists that are nested very deeply", `a: ${"[".repeat(60)}${"]".repeat(60)}\n`],
  ["nothing", ""],
];

test.each(unsure)("%s is left to the package", (_name, text) => {
  expect(isSure(text)).toBe(false);
});

describe("documents", () => {
  const paths = [
    "spec/participants.openapi.yaml",
    "test/cases/complete/spec.yaml",
    "test/cases/streams/spec.yaml",
  ];
  const texts = paths.map((path) => readFileSync(join(projectFolder, path), "utf8"));

  test.each(texts.map((text, index) => [paths[index], text]))("%s is read at once", (_path, text) => {
    expect(isSure(text ?? "")).toBe(true);
  });

  // Parts of documents with something odd in them: most are not well-formed, and to take one for another would be a silent mistake.
  const odd = [
    ...": -#|>'\"{}[],&*!?%@~\\\t\u00a0",
    ": ",
    " #",
    "\n",
    "\n\n",
    "  ",
    "- ",
    "- - ",
    "---\n",
    "...\n",
    "|\n",
    ">-\n",
    "\n  # c\n",
    "'' ",
    "\\\n  ",
  ];
  const lines = [...texts, ...sure.map(([, text]) => text)].flatMap((text) => text.split("\n"));
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom("", ...odd)), { maxLength: 4 });

  test("with something odd in them are read like that, or left to the package", () => {
    let count = 0;
    const property = fc.property(
      fc.nat(lines.length),
      fc.integer({ min: 1, max: 20 }),
      edits,
      (from, length, changes) => {
        let text = dedent(lines.slice(from, from + length));
        for (const [at, removed, put] of changes) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + put + text.slice(place + removed);
        }
        if (isSure(text)) count++;
      },
    );
    fc.assert(property, { numRuns: 1500 });
    expect(count).toBeGreaterThan(150);
  });
});

function dedent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = Math.min(...indents, 100);
  return `${lines.map((line) => line.slice(indent)).join("\n")}\n`;
}
