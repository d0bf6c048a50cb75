import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { escapeLines } from "../../generator/emit/build/escapeLines.ts";
import { offerOpenapi } from "../../generator/emit/openapi/offerOpenapi.ts";
import { copyDocument } from "../../generator/emit/openapi/copyDocument.ts";
import { cutDocument } from "../../generator/emit/openapi/cutDocument.ts";
import { printOpenapi } from "../../generator/emit/openapi/printOpenapi.ts";
import { Memo } from "../../generator/ground/memo.ts";
import type { Document } from "../../generator/read/document.ts";
import { readDocument } from "../../generator/read/readDocument.ts";
import { makeFolder } from "../support/makeFolder.ts";

// Types of which a part was made before are, byte by byte, those that openapi-typescript makes of the whole document.

const refer = (name: string, section = "schemas"): object => ({ $ref: `#/components/${section}/${name}` });
const object = (properties: object, more: object = {}): object => ({ type: "object", properties, ...more });
const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const answer = (schema: object): object => ({ responses: { 200: { description: "Ok.", ...json(schema) } } });
const text = { type: "string" };

const components = {
  schemas: {
    Animal: object(
      { kind: text, name: { ...text, description: "One line.\nAnother line: `*/` and {." } },
      { discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } } },
    ),
    Cat: { allOf: [refer("Animal"), object({ lives: { type: "integer" } }, { required: ["lives"] })] },
    Kitten: { allOf: [refer("Cat")], required: ["name"] },
    Dog: object({ kind: text, bark: text }),
    Bird: object({ kind: text }),
    Pet: {
      oneOf: [refer("Dog"), refer("Bird")],
      discriminator: { propertyName: "kind", mapping: { dog: "#/components/schemas/Dog" } },
    },
    Base: object({ id: text, of: refer("Odd~1 name") }),
    Alias: refer("Base"),
    Derived: { allOf: [refer("Alias")], required: ["id"] },
    "Odd/ name": { type: ["string", "null"], enum: ["a\u2028b", null] },
  },
  parameters: {
    Limit: { name: "limit", in: "query", description: "How many.", schema: { type: "integer" } },
    SameLimit: refer("Limit", "parameters"),
  },
  requestBodies: {
    Body: { required: true, ...json(refer("Derived")) },
    Same: refer("Body", "requestBodies"),
  },
  pathItems: { shared: { get: answer(refer("Pet")) } },
};

const paths = {
  "/animals": {
    parameters: [refer("SameLimit", "parameters")],
    get: { operationId: "list#animals", ...answer({ type: "array", items: refer("Animal") }) },
    put: {
      operationId: "putAnimal",
      requestBody: refer("Same", "requestBodies"),
      ...answer(refer("Kitten")),
    },
    post: answer({ oneOf: [refer("Bird")], discriminator: { propertyName: "kind" } }),
  },
  "/shared": refer("shared", "pathItems"),
};

/** Makes its types need the helper of openapi-typescript before there is an operation with an id. */
const nameless = { "/derived": { get: answer({ allOf: [refer("Base")], required: ["id"] }) } };

const documents: [name: string, document: object][] = [
  [
    "with all that one entry can change in another",
    { paths, webhooks: { born: paths["/animals"] }, components },
  ],
  ["that needs the helper first", { paths: { ...nameless, ...paths }, components }],
  ["without operations that have an id", { paths: nameless, components }],
  ["whose operations are all in components", { paths: {}, components: { ...components, pathItems: paths } }],
  ["without anything", { paths: {} }],
];

test.each(documents)("of a document %s", async (_name, document) => {
  const read = await readObject(document);
  const copy = copyDocument(read);
  const wanted = escapeLines(await printOpenapi(copy));
  const all = new Memo();
  expect(await typesOf(read, all)).toBe(wanted);
  for (const { name, key } of cutDocument(copy).entries) {
    const others = new Memo(new Map([...all.results].filter(([known]) => known !== key)));
    expect(await typesOf(read, others), name).toBe(wanted);
  }
});

test("an edit of one entry makes the types of those anew that depend on it", async () => {
  const key = async (edited: object): Promise<Map<string, string>> => {
    const { entries } = cutDocument(copyDocument(await readObject({ paths, components: edited })));
    return new Map(entries.map((entry) => [entry.name, entry.key]));
  };
  const edit = (name: string): object => ({
    ...components,
    schemas: { ...components.schemas, [name]: object({ new: text }) },
  });
  const before = await key(components);
  const changed = async (name: string): Promise<string[]> => {
    const after = await key(edit(name));
    return [...before].flatMap(([entry, hash]) => (after.get(entry) === hash ? [] : [entry]));
  };
  expect(await changed("Odd/ name")).toEqual(["Odd/ name"]);
  expect(await changed("Base")).toEqual(["Base", "Derived"]);
  expect(await changed("Bird")).toEqual(
    ["/animals", "Animal", "Cat", "Kitten", "Dog", "Bird", "Pet"].sort(order(before)),
  );
});

function order(names: ReadonlyMap<string, string>): (a: string, b: string) => number {
  const places = [...names.keys()];
  return (a, b) => places.indexOf(a) - places.indexOf(b);
}

async function readObject(document: object): Promise<Document> {
  const path = join(makeFolder(), "spec.json");
  const info = { title: "T", version: "1.0.0" };
  writeFileSync(path, JSON.stringify({ openapi: "3.1.0", info, ...document }));
  const { document: read, problems } = await readDocument(path, {});
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!read) throw new Error("the document is not sound");
  return read;
}

async function typesOf(document: Document, memo: Memo): Promise<string> {
  const files = await offerOpenapi(document, memo, undefined)();
  return files.find(({ path }) => path.endsWith(".d.ts"))?.text ?? "";
}
