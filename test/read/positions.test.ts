import { expect, test } from "vitest";
import { readFiles } from "../rules/readFiles.ts";

const head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";

/** Each row: the text, a JSON Pointer, and where its key and its value are. */
const rows: readonly (readonly [name: string, text: string, pointer: string, key: string, value: string])[] =
  [
    ["the whole file", `# a comment\n${head}`, "", "2:1", "2:1"],
    ["a block map", `${head}x-a:\n  b:\n    c: 1\n`, "/x-a/b", "5:3", "6:5"],
    ["a value", `${head}x-a:\n  b:   1\n`, "/x-a/b", "5:3", "5:8"],
    ["an item of a list", `${head}x-a:\n  - 1\n  - b: 2\n`, "/x-a/1", "6:5", "6:5"],
    ["an entry of an item", `${head}x-a:\n  - 1\n  - b: 2\n`, "/x-a/1/b", "6:5", "6:8"],
    ["CRLF", `${head}x-a:\n  b: 1\n`.replaceAll("\n", "\r\n"), "/x-a/b", "5:3", "5:6"],
    [
      "what two merged maps have",
      `${head}x-b: &b { c: 1 }\nx-c: &c { c: 2 }\nx-d:\n  <<: [*b, *c]\n`,
      "/x-d/c",
      "4:11",
      "4:14",
    ],
    ["a byte order mark", `\uFEFF${head}`, "/info", "2:1", "2:7"],
    ["tabs between key and value", `${head}x-a:\n  b:\t\t1\n`, "/x-a/b", "5:3", "5:7"],
    [
      "characters outside the basic plane, each two units",
      `${head}x-a: { "😀😀": 1, b: 2 }\n`,
      "/x-a/b",
      "4:19",
      "4:22",
    ],
    ["flow style over lines", `${head}x-a: { a: 1,\n  b: [1,\n 2] }\n`, "/x-a/b/1", "6:2", "6:2"],
    ["text over lines", `${head}x-a: |\n  b: 1\nx-b: 2\n`, "/x-b", "6:1", "6:6"],
    ["a value that is left empty", `${head}x-a:\nx-b: 1\n`, "/x-a", "4:1", "4:1"],
    ["an anchor before the value", `${head}x-a: &a\n  b: 1\n`, "/x-a", "4:1", "5:3"],
    ["an alias", `${head}x-a: &a { b: 1 }\nx-c: *a\n`, "/x-c", "5:1", "5:6"],
    ["behind an alias", `${head}x-a: &a { b: 1 }\nx-c: *a\n`, "/x-c/b", "4:11", "4:14"],
    ["a merged entry", `${head}x-a: &a { b: 1, c: 2 }\nx-d:\n  <<: *a\n  c: 3\n`, "/x-d/b", "4:11", "4:14"],
    [
      "an entry beside a merge",
      `${head}x-a: &a { b: 1, c: 2 }\nx-d:\n  <<: *a\n  c: 3\n`,
      "/x-d/c",
      "7:3",
      "7:6",
    ],
    ["a key with a slash and a tilde", `${head}x-a:\n  a/~b: 1\n`, "/x-a/a~1~0b", "5:3", "5:9"],
    ["a number as a key", `${head}x-a:\n  200: 1\n`, "/x-a/200", "5:3", "5:8"],
    ["something that is not there", `${head}x-a:\n  b: 1\n`, "/x-a/c/d", "4:1", "5:3"],
    ["beyond the end of a list", `${head}x-a: [1]\n`, "/x-a/7", "4:1", "4:6"],
    ["what is not a pointer", head, "nonsense", "1:1", "1:1"],
    ["a name that every object has", `${head}x-a: {}\n`, "/x-a/constructor", "4:1", "4:6"],
  ];

test.each(rows)("YAML: %s", async (_, text, pointer, key, value) => {
  const { files } = await readFiles({ "api.yaml": text });
  expect([locate(files[0], pointer, "key"), locate(files[0], pointer, "value")]).toEqual([key, value]);
});

const jsonText =
  '{\r\n "openapi": "3.1.0", "a": {"😀": [1,\n  {"b": null}], "": 0},\n\t"info": {"title": "", "version": ""}, "paths": {}}';
const jsonRows = [
  ["", "1:1", "1:1"],
  ["/openapi", "2:2", "2:13"],
  ["/a", "2:22", "2:27"],
  ["/a/😀/0", "2:35", "2:35"],
  ["/a/😀/1", "3:3", "3:3"],
  ["/a/😀/1/b", "3:4", "3:9"],
  ["/a/", "3:17", "3:21"],
  ["/info/version", "4:24", "4:35"],
  ["/info/nothing", "4:2", "4:10"],
] as const;

test.each(jsonRows)("JSON: %s", async (pointer, key, value) => {
  for (const path of ["api.json", "api.yaml"]) {
    const { files } = await readFiles({ [path]: jsonText });
    expect([locate(files[0], pointer, "key"), locate(files[0], pointer, "value")]).toEqual([key, value]);
  }
});

test("a place in a second file is in that file", async () => {
  const { document } = await readFiles({
    "api.yaml": `${head}components:\n  schemas:\n    A: { $ref: 'b.json#/B' }\n`,
    "b.json": '\n{"B":\n {"type": "string"}}',
  });
  const schema = document?.root.get("components", "schemas", "A")?.follow()?.get("type");
  expect(schema?.id).toBe("b.json#/B/type");
  expect(locate(schema?.file, schema?.pointer ?? "", "value")).toBe("3:11");
});

interface Locating {
  locate(pointer: string, part: "key" | "value"): { line: number; column: number };
}

function locate(file: Locating | undefined, pointer: string, part: "key" | "value"): string {
  const { line, column } = file?.locate(pointer, part) ?? { line: 0, column: 0 };
  return `${line}:${column}`;
}
