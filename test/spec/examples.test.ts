import { describe, expect, test } from "vitest";
import { breakEachLeaf } from "./breakEachLeaf.ts";
import { componentSchema } from "./componentSchema.ts";
import { findExamples, type FoundExample } from "./findExamples.ts";
import { objectOf } from "./json.ts";
import { listOperations } from "./listOperations.ts";
import { readSpec } from "./readSpec.ts";
import { schemaValidator } from "./schemaValidator.ts";
import { undeclaredFields } from "./undeclaredFields.ts";

const document = readSpec();
const validate = schemaValidator(document);
const operations = listOperations(document);
const examples = findExamples(document);
const bodies = examples.filter(({ kind }) => kind === "media type");
const titled = (found: readonly FoundExample[]): [string, FoundExample][] =>
  found.map((example) => [example.pointer, example]);

describe("every example", () => {
  test.each(titled(examples))("%s is valid", (_, { schema, value }) => {
    expect(validate(schema, value)).toEqual([]);
  });

  test.each(titled(bodies))("%s has no field that its schema does not declare", (_, { schema, value }) => {
    expect(undeclaredFields(document, schema, value)).toEqual([]);
  });

  test.each(titled(bodies))("%s says whether it is published", (_, { description }) => {
    expect(description).toMatch(/^(Published by (Cloudflare|Dyte)\b|Plausible, not published\.)/);
  });

  test.each(titled(bodies))("%s turns invalid when any leaf is broken", (_, { schema, value }) => {
    const accepted = breakEachLeaf(value).filter((broken) => validate(schema, broken.value).length === 0);
    expect(accepted.map(({ pointer }) => pointer)).toEqual([]);
  });
});

describe("no example is missing", () => {
  const kinds: readonly FoundExample["kind"][] = ["media type", "parameter", "header", "default"];
  test.each(kinds)("the walk finds some of kind %s", (kind) => {
    expect(examples.map((example) => example.kind)).toContain(kind);
  });

  test.each(operations)("$id has one for each response and for its body", ({ body, responses }) => {
    const contents = [...responses.values(), ...(body === undefined ? [] : [body])];
    expect(contents.map((content) => Object.keys(objectOf(content["examples"])).length)).not.toContain(0);
  });

  test.each(operations)("$id has one for each path parameter", ({ parameters }) => {
    const missing = parameters.filter((parameter) => parameter["in"] === "path" && !("example" in parameter));
    expect(missing).toEqual([]);
  });

  test.each(["RealtimeKitError", "GatewayError"])("%s has one that is of no other kind", (name) => {
    const schemas = ["RealtimeKitError", "GatewayError"];
    const kindsOf = (value: unknown): string[] =>
      schemas.filter((schema) => validate(componentSchema(schema), value).length === 0);
    expect(bodies.map(({ value }) => kindsOf(value))).toContainEqual([name]);
  });
});
