import { expect, test, vi } from "vitest";
import { listProblems } from "../rules/listProblems.ts";
import { readFiles } from "../rules/readFiles.ts";

// What is tested is that reading ends; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

test.each([150, 5000])("%i honest aliases are no problem", async (count) => {
  const text = `${head}x-a: &a { type: object, properties: { b: { type: string } } }\nx-b:\n${range(count)
    .map(() => "  - *a\n")
    .join("")}`;
  const { document, problems } = await readFiles({ "api.yaml": text });
  expect(problems).toEqual([]);
  expect(document?.root.get("x-b")?.items().at(-1)?.get("properties", "b")?.string("type")).toBe("string");
});

/** Schemas in schemas, each level two levels of maps. */
function nestedSchemas(levels: number): string {
  return `${'{"properties":{"a":'.repeat(levels)}{}${"}}".repeat(levels)}`;
}

test.each([
  [10, []],
  [90, []],
  [200, ["nesting-depth"]],
  [1_000, ["nesting-depth"]],
  [10_000, ["nesting-depth"]],
])("%i schemas in each other, as JSON and as YAML", async (levels, wanted) => {
  const schema = nestedSchemas(levels);
  const json = `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"components":{"schemas":{"A":${schema}}}}`;
  const yaml = `${head}components:\n  schemas:\n    A: ${schema}\n`;
  for (const files of [{ "api.json": json }, { "api.yaml": yaml }]) {
    const { problems } = await readFiles(files);
    expect(problems.map(({ rule }) => rule)).toEqual(wanted);
  }
});

test("brackets in text are not nesting", async () => {
  const description = `"${"[{".repeat(600)}\\`;
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "T", version: "1", description },
    paths: {},
  });
  expect(listProblems(await readFiles({ "api.json": text }))).toEqual([]);
});

test("block maps nested too deep", async () => {
  const text = `${head}x-a:\n${range(3000)
    .map((level) => `${" ".repeat(level + 1)}a:\n`)
    .join("")}`;
  expect(listProblems(await readFiles({ "api.yaml": text }))).toEqual(["204:201 nesting-depth"]);
});

test("aliases that nest deeper than what is written", async () => {
  const lines = range(150).map((index) => `  - &a${index + 1} { properties: { x: *a${index} } }\n`);
  const text = `${head}x-a:\n  - &a0 { type: string }\n${lines.join("")}`;
  expect(listProblems(await readFiles({ "api.yaml": text }))).toEqual(["104:29 nesting-depth"]);
});

test("aliases of aliases are read as often as an anchor is honest", async () => {
  const lines = range(30).map(
    (index) => `  - &a${index + 1} { properties: { x: *a${index}, y: *a${index} } }\n`,
  );
  const text = `${head}x-a:\n  - &a0 { type: string }\n${lines.join("")}`;
  const [first] = listProblems(await readFiles({ "api.yaml": text }));
  expect(first).toMatch(/ alias-budget$/);
});

test("a hundred and thirty thousand faults are all reported", async () => {
  const repeated = range(130_000).map(() => "a: 1\n");
  const { problems } = await readFiles({ "api.yaml": repeated.join("") });
  expect(problems.filter(({ rule }) => rule === "duplicate-key")).toHaveLength(129_999);
});

test("a chain of ten thousand references", async () => {
  const schemas = Object.fromEntries(
    range(10_000).map((index) => [`S${index}`, { not: { $ref: `#/components/schemas/S${index + 1}` } }]),
  );
  const document = { openapi: "3.1.0", info: { title: "T", version: "1" }, components: { schemas } };
  expect(listProblems(await readFiles({ "api.json": JSON.stringify(document) }))).toEqual([
    `1:${JSON.stringify(document).indexOf('"#/components/schemas/S10000"') + 1} ref-unresolved?`,
  ]);
});

test("references only, ten thousand in a row", async () => {
  const schemas = Object.fromEntries(
    range(10_000).map((index) => [
      `S${index}`,
      index === 9_999 ? {} : { $ref: `#/components/schemas/S${index + 1}` },
    ]),
  );
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    components: { schemas },
  });
  const { document, problems } = await readFiles({ "api.json": text });
  expect(problems).toEqual([]);
  expect(document?.root.get("components", "schemas", "S0")?.follow()?.key).toBe("S9999");
});

test("a map with fifty thousand keys", async () => {
  const text = `${head}components:\n  schemas:\n${range(50_000)
    .map((index) => `    S${index}: {}\n`)
    .join("")}`;
  const { document } = await readFiles({ "api.yaml": text });
  expect(document?.root.get("components", "schemas")?.entries().length).toBe(50_000);
});

test("a long message is cut, a long name is cut before", async () => {
  const name = "n".repeat(100_000);
  const { problems } = await readFiles({
    "api.yaml": `${head}components:\n  schemas:\n    A: { $ref: '#/${name}' }\n`,
  });
  expect(problems.map(({ message }) => message.length <= 300)).toEqual([true]);
});
