import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDocument } from "../../generator/read/readDocument.ts";
import { listProblems } from "../rules/listProblems.ts";
import { readFiles } from "../rules/readFiles.ts";

const head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";

function schemaReference(reference: string): string {
  return `${head}components:\n  schemas:\n    A: { $ref: ${JSON.stringify(reference)} }\n`;
}

test.each([
  ["a whole file", "b.yaml", { "b.yaml": "type: string" }, "b.yaml#"],
  ["a place in a file", "b.yaml#/x/y", { "b.yaml": "x: { y: {} }" }, "b.yaml#/x/y"],
  ["a file in a folder", "./more/../more/b.json#/x", { "more/b.json": '{"x":{}}' }, "more/b.json#/x"],
  ["an encoded path", "my%20file.yaml#/a%7E1b", { "my file.yaml": "a/b: {}" }, "my file.yaml#/a~1b"],
  [
    "encoded characters in a pointer",
    "#/x-p/~1a~1%7Bid%7D/~01/%25",
    { x: "x-p" },
    "api.yaml#/x-p/~1a~1{id}/~01/%",
  ],
  ["an item of a list", "b.yaml#/x/1", { "b.yaml": "x: [{}, {}]" }, "b.yaml#/x/1"],
  ["a chain through files", "b.yaml", { "b.yaml": "$ref: c.yaml#/d", "c.yaml": "d: {}" }, "c.yaml#/d"],
  ["the document by its own name", "api.yaml#/x-p/s", { x: "" }, "api.yaml#/x-p/s"],
])("%s", async (_, reference, files, wanted) => {
  const text = `${schemaReference(reference)}x-p: { s: {}, '/a/{id}': { '~1': { '%': {} } } }\n`;
  const { document, problems } = await readFiles({ "api.yaml": text, ...files });
  expect(problems).toEqual([]);
  expect(document?.root.get("components", "schemas", "A")?.follow()?.id).toBe(wanted);
});

test.each(["#/x-l/01", "#/x-l/-", "#/x-l/2", "#/x-l/length", "#/x-m/constructor", "#/openapi/length"])(
  "%s leads nowhere",
  async (pointer) => {
    const result = await readFiles({ "api.yaml": `${schemaReference(pointer)}x-l: [{}, {}]\nx-m: {}\n` });
    expect(listProblems(result)).toEqual(["5:16 ref-unresolved?"]);
  },
);

test("whole maps and lists may be in other files", async () => {
  const { document, problems } = await readFiles({
    "api.yaml": `${head}paths: { $ref: paths.yaml }\n`,
    "paths.yaml": "/a:\n  get:\n    parameters: { $ref: parameters.yaml }\n",
    "parameters.yaml": "- { name: a, in: query, schema: {} }\n",
  });
  expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    "warning ref-place",
    "warning ref-place",
  ]);
  const operation = document?.root.get("paths")?.follow()?.get("/a", "get");
  expect(operation?.get("parameters")?.follow()?.items()[0]?.string("name")).toBe("a");
});

test("$self names the document", async () => {
  const text =
    "openapi: 3.2.0\n$self: https://example.com/api\ninfo: { title: T, version: '1' }\ncomponents:\n  schemas:\n    A: { $ref: 'https://example.com/api#/components/schemas/B' }\n    B: {}\n";
  const { document, problems } = await readFiles({ "api.yaml": text });
  expect(problems).toEqual([]);
  expect(document?.root.get("components", "schemas", "A")?.follow()?.key).toBe("B");
});

test("data is not searched for references", async () => {
  const data = "{ $ref: nowhere.yaml }";
  const { files, problems } = await readFiles({
    "api.yaml": `${head}x-a: ${data}
components:
  schemas:
    A: { default: ${data}, example: ${data}, examples: [${data}], enum: [${data}], const: ${data}, x-b: ${data} }
    B: { properties: { $ref: { type: string } } }
  examples:
    E: { value: ${data} }
  parameters:
    P: { name: p, in: query, schema: {}, example: ${data} }
`,
  });
  expect(problems).toEqual([]);
  expect(files.length).toBe(1);
});

test("files come sorted, the entry document first, wherever the reader stands", async () => {
  const files = {
    "sub/api.yaml": `${head}components:\n  schemas: { A: { $ref: z.yaml }, B: { $ref: b/c.yaml }, C: { $ref: a.yaml } }\n`,
    "sub/z.yaml": "{}",
    "sub/b/c.yaml": "{}",
    "sub/a.yaml": "{}",
  };
  const result = await readFiles(files);
  expect(result.files.map(({ path }) => path)).toEqual([
    "sub/api.yaml",
    "sub/a.yaml",
    "sub/b/c.yaml",
    "sub/z.yaml",
  ]);
  expect(result.document?.files).toEqual(result.files);
});

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-"));
  await mkdir(join(folder, "spec"));
  await mkdir(join(folder, "shared"));
  await writeFile(join(folder, "shared/b.yaml"), "type: string\n");
  await writeFile(join(folder, "spec/inside.yaml"), "type: string\n");
  await writeFile(join(folder, "spec/api.yaml"), schemaReference("../shared/b.yaml"));
  await writeFile(join(folder, "spec/linked.yaml"), schemaReference("link.yaml"));
  await writeFile(join(folder, "spec/good.yaml"), schemaReference("good-link.yaml"));
  await writeFile(join(folder, "spec/absolute.yaml"), schemaReference(join(folder, "spec/inside.yaml")));
  await symlink(join(folder, "shared/b.yaml"), join(folder, "spec/link.yaml"));
  await symlink(join(folder, "spec/inside.yaml"), join(folder, "spec/good-link.yaml"));
  await symlink(join(folder, "spec"), join(folder, "spec-link"));
  await symlink(join(folder, "spec/absolute.yaml"), join(folder, "shared/entry.yaml"));
});

afterAll(() => rm(folder, { recursive: true }));

test.each([
  ["a file outside", "spec/api.yaml", [], ["5:16 ref-outside?"]],
  ["a file in an allowed root", "spec/api.yaml", ["shared"], []],
  ["a link that leads outside", "spec/linked.yaml", [], ["5:16 ref-outside?"]],
  ["a link that leads into an allowed root", "spec/linked.yaml", ["shared"], []],
  ["a link that stays inside", "spec/good.yaml", [], []],
  ["an absolute path inside", "spec/absolute.yaml", [], []],
  ["a document in a folder that is a link", "spec-link/good.yaml", [], []],
  ["a document that is a link itself", "shared/entry.yaml", [], ["5:16 ref-outside?"]],
])("%s", async (_, path, roots, wanted) => {
  expect(listProblems(await readDocument(path, { cwd: folder, roots }))).toEqual(wanted);
});

test("paths are shown relative to the working directory", async () => {
  const { files } = await readDocument("../spec/api.yaml", { cwd: join(folder, "shared"), roots: ["."] });
  expect(files.map(({ path }) => path)).toEqual(["../spec/api.yaml", "b.yaml"]);
});

test("a document that is not there", async () => {
  const { document, files, problems } = await readDocument("nowhere.yaml", { cwd: folder });
  expect(document).toBeUndefined();
  expect(files).toEqual([]);
  expect(problems.map(({ rule, origin }) => [rule, origin.file.path])).toEqual([
    ["file-missing", "nowhere.yaml"],
  ]);
});
