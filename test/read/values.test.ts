import { expect, test } from "vitest";
import { readFiles } from "../rules/readFiles.ts";

const head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";

/** Each row: YAML as it is written, and the value that it has. */
const scalars: readonly (readonly [written: string, value: unknown])[] = [
  ["2020-01-01", "2020-01-01"],
  ["2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z"],
  ["no", "no"],
  ["on", "on"],
  ["y", "y"],
  ["true", true],
  ["FALSE", false],
  ["~", null],
  ["", null],
  ["null", null],
  ["010", 10],
  ["0o17", 15],
  ["0x1F", 31],
  ["1e3", 1000],
  ["1.10", 1.1],
  ["-0.5", -0.5],
  ["1_000", "1_000"],
  ["12:30:45", "12:30:45"],
  ["9007199254740993.5", Number("9007199254740993.5")],
  ["9223372036854775808", 2 ** 63],
  ["'1'", "1"],
  ['"\\u0041\\n"', "A\n"],
  ["!!str 1", "1"],
  ["!!int '1'", 1],
  ["! 1", "1"],
  [">-\n  a\n  b", "a b"],
  ["|\n  a\n  b", "a\nb\n"],
];

test.each(scalars)("YAML: %s", async (written, value) => {
  const { files, problems } = await readFiles({ "api.yaml": `${head}x-a: ${written}\n` });
  expect(problems).toEqual([]);
  expect(files[0]?.value).toMatchObject({ "x-a": value });
});

test("%YAML 1.1 changes nothing", async () => {
  const { files } = await readFiles({ "api.yaml": `%YAML 1.1\n---\n${head}x-a: [no, 010, 2020-01-01]\n` });
  expect(files[0]?.value).toMatchObject({ "x-a": ["no", 10, "2020-01-01"] });
});

test("keys are the text that was written", async () => {
  const { files } = await readFiles({
    "api.yaml": `${head}x-a: { 200: 1, true: 2, null: 3, ~: 4, 1.10: 5, 010: 6, "": 7, '<<': 8, 2020-01-01: 9 }\n`,
  });
  const map: unknown = Reflect.get(Object(files[0]?.value), "x-a");
  expect(new Map(Object.entries(Object(map)))).toEqual(
    new Map([
      ["200", 1],
      ["true", 2],
      ["null", 3],
      ["~", 4],
      ["1.10", 5],
      ["010", 6],
      ["", 7],
      ["<<", 8],
      ["2020-01-01", 9],
    ]),
  );
});

test("names that every object has are keys like any other", async () => {
  const yaml = `${head}x-a:\n  __proto__: { constructor: 1 }\n  toString: 2\n`;
  const json =
    '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"x-a":{"__proto__":{"constructor":1},"toString":2}}';
  for (const files of [{ "api.yaml": yaml }, { "api.json": json }]) {
    const { document } = await readFiles(files);
    const map = document?.root.get("x-a");
    expect(map?.entries().map(([key, { value }]) => [key, JSON.stringify(value)])).toEqual([
      ["__proto__", '{"constructor":1}'],
      ["toString", "2"],
    ]);
    expect(map?.get("__proto__", "constructor")?.value).toBe(1);
    expect(map?.get("hasOwnProperty")).toBeUndefined();
    expect(Object.getPrototypeOf(map?.value)).toBeNull();
  }
});

test("aliases and merges give what they stand for", async () => {
  const { files, problems } = await readFiles({
    "api.yaml": `${head}x-a: &a { b: 1, c: [1] }\nx-b: &b { c: 2, d: 3 }\nx-c: *a\nx-d: { <<: *a, b: 2 }\nx-e: { c: 0, <<: [*a, *b] }\nx-f: &k key\nx-g: { *k : 1 }\n`,
  });
  expect(problems).toEqual([]);
  expect(files[0]?.value).toMatchObject({
    "x-c": { b: 1, c: [1] },
    "x-d": { b: 2, c: [1] },
    "x-e": { c: 0, b: 1, d: 3 },
    "x-g": { key: 1 },
  });
});

test("an anchor may be used again for something else", async () => {
  const { files } = await readFiles({ "api.yaml": `${head}x-a: [&a 1, *a, &a 2, *a]\n` });
  expect(files[0]?.value).toMatchObject({ "x-a": [1, 1, 2, 2] });
});

test("JSON under the name of YAML, with a key that YAML finds too long", async () => {
  const key = "k".repeat(2000);
  const { files, problems } = await readFiles({
    "api.yaml": `{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "x-a": {"${key}": 1}}`,
  });
  expect(problems).toEqual([]);
  expect(files[0]?.value).toMatchObject({ "x-a": { [key]: 1 } });
});

test("YAML that only starts like JSON", async () => {
  const { document } = await readFiles({
    "api.yaml": "{ openapi: 3.1.0, info: { title: T, version: '1' }, paths: {} }",
  });
  expect(document?.version).toBe("3.1");
});

test("the bytes are those of the file", async () => {
  const text = `\uFEFF${head}`.replaceAll("\n", "\r\n");
  const { files } = await readFiles({ "api.yaml": text });
  expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe(text);
});
