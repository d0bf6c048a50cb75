import { expect, test } from "vitest";
import { parseJson } from "../../generator/read/text/json.ts";
import { JsonPlaces } from "../../generator/read/text/jsonPlaces.ts";
import { placeOf } from "../../generator/read/text/place.ts";
import { fc } from "../support/properties.ts";

/** The places that are found by looking through the text alone, beside those in the tree of all of it. */
function expectSame(text: string, paths: readonly (readonly string[])[]): void {
  const tree = parseJson(text).tree();
  if (!tree) throw new Error(`${text} has no tree`);
  const places = new JsonPlaces(text);
  expect(
    paths.map((path) => places.find(path)),
    text,
  ).toEqual(paths.map((path) => placeOf(tree, path)));
}

function pathsIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, child]) => pathsIn(child).map((path) => [key, ...path])),
  ];
}

test.each([
  ["{}", ["a"]],
  [' \n\t{ "a" : [ 1 , -2.5e+3 ,true, null ] }\r\n', ["a", "1"]],
  ['{"a":{"b\\"c":{"\\\\":[[],{}]}},"d":"}]\\\\"}', ["a", 'b"c', "\\", "1"]],
  ['{"\\u0061":1,"b":2}', ["a"]],
  ['{"a":1,"b":[{"c":2}]}', ["b", "0", "c", "deeper"]],
  ['{"a":1,"b":[{"c":2}]}', ["b", "1"]],
  ['{"a":1,"b":[{"c":2}]}', ["b", ""]],
  ['{"a":1,"b":[{"c":2}]}', ["b", "00"]],
  ['{"__proto__":{"constructor":1}}', ["__proto__", "constructor"]],
  ['{"":{"":1}}', ["", ""]],
  ['"text"', []],
  [" 12", ["a"]],
])("in %j %j stands where the tree has it", (text, path) => {
  expectSame(text, [path]);
});

test("everything stands where the tree has it, whatever is written and however it is laid out", () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.double({ noDefaultInfinity: true, noNaN: true }),
      fc.boolean(),
      fc.array(tie("value")),
      fc.dictionary(fc.string(), tie("value")),
    ),
  }));
  fc.assert(
    fc.property(value, fc.boolean(), (written, isSpaced) => {
      const text = JSON.stringify(written, null, isSpaced ? 2 : 0);
      const paths = pathsIn(JSON.parse(text));
      expectSame(text, [...paths, ...paths.map((path) => [...path, "nothing"])]);
    }),
    { numRuns: 100 },
  );
});

test("the last of repeated keys counts, as for its value", () => {
  const { value, place } = parseJson('{"a":{"b":1},"a":{"b":2}}');
  expect(value).toMatchObject({ a: { b: 2 } });
  expect(place(["a", "b"])).toEqual({ key: 18, value: 22 });
});
