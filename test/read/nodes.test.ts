import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Node } from "../../generator/read/document.ts";
import { readDocument } from "../../generator/read/readDocument.ts";
import { readFiles } from "../rules/readFiles.ts";

async function readRoot(): Promise<Node> {
  const { document } = await readFiles({
    "api.yaml": `openapi: 3.1.0
info: { title: T, version: '1' }
components:
  schemas:
    A: { type: string, deprecated: true, minLength: 1, enum: [a, b] }
    B: { $ref: '#/components/schemas/A' }
    a/b~c: {}
`,
  });
  if (document === undefined) throw new Error("the document of this test has a mistake");
  return document.root;
}

test("a node knows its place", async () => {
  const root = await readRoot();
  const node = root.get("components", "schemas", "a/b~c");
  expect([root.id, root.key, node?.id, node?.pointer, node?.key]).toEqual([
    "api.yaml#",
    "",
    "api.yaml#/components/schemas/a~1b~0c",
    "/components/schemas/a~1b~0c",
    "a/b~c",
  ]);
});

test("looking never throws", async () => {
  const root = await readRoot();
  expect(root.get()).toBe(root);
  expect(root.get("nothing", "at", 0, "all")).toBeUndefined();
  expect(root.get("openapi", "length")).toBeUndefined();
  expect(root.get("info")?.items()).toEqual([]);
  expect(root.get("openapi")?.entries()).toEqual([]);
  expect(root.get("openapi")?.string("0")).toBeUndefined();
});

test("typed looks give the value only if it has the type", async () => {
  const schema = (await readRoot()).get("components", "schemas", "A");
  expect([schema?.string("type"), schema?.boolean("deprecated"), schema?.number("minLength")]).toEqual([
    "string",
    true,
    1,
  ]);
  expect([schema?.string("minLength"), schema?.boolean("type"), schema?.number("deprecated")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(
    schema
      ?.get("enum")
      ?.items()
      .map(({ value, key, id }) => [value, key, id]),
  ).toEqual([
    ["a", "0", "api.yaml#/components/schemas/A/enum/0"],
    ["b", "1", "api.yaml#/components/schemas/A/enum/1"],
  ]);
});

test("following gives the node itself if there is no reference, and nodes of one place have one id", async () => {
  const schemas = (await readRoot()).get("components", "schemas");
  const [a, b] = [schemas?.get("A"), schemas?.get("B")];
  expect(a?.follow()).toBe(a);
  expect(b?.follow()?.id).toBe(a?.id);
});

test("following something that leads nowhere or in a circle gives nothing", async () => {
  const { document } = await readFiles({
    "api.yaml":
      "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\nx-a: { $ref: '#/x-b' }\nx-b: { $ref: '#/x-a' }\nx-c: { $ref: '#/x-d' }\nx-e: { $ref: '#/x-a' }\n",
  });
  for (const key of ["x-a", "x-c", "x-e"]) expect(document?.root.get(key)?.follow()).toBeUndefined();
});

test("what was not checked is not followed, though the file is there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "read-"));
  await writeFile(join(folder, "b.yaml"), "{}");
  const head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";
  await writeFile(join(folder, "api.yaml"), `${head}x-a: { $ref: b.yaml }\n`);
  const { document } = await readDocument("api.yaml", { cwd: folder });
  expect(document?.root.get("x-a")?.value).toBeDefined();
  expect(document?.root.get("x-a")?.follow()).toBeUndefined();
  await rm(folder, { recursive: true });
});

test.each([
  ["3.0.4", "3.0"],
  ["3.1.2", "3.1"],
  ["3.2.0", "3.2"],
  ["3.1.0-rc1", "3.1"],
])("%s is version %s", async (written, version) => {
  const { document } = await readFiles({
    "api.yaml": `openapi: ${written}\ninfo: { title: T, version: '1' }\npaths: {}\n`,
  });
  expect(document?.version).toBe(version);
});
