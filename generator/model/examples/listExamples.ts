import { isMap } from "../../ground/values.ts";
import type { Document, Node } from "../../read/document.ts";
import { typesOf, valuesOf } from "../sources/keywords.ts";
import type { Way } from "./schemaTable.ts";

/** A value that a document shows, and the schema that it should fit. */
export interface Example {
  readonly kind: "example" | "default";
  /** Where the value stands. */
  readonly value: Node;
  readonly schema: Node;
  readonly way: Way;
}

/**
 * Lists the examples and defaults of a document. A text where an object or list is wanted counts as none if it may be what is sent
 * for it: that of a parameter, or a body that is not JSON.
 */
export function listExamples({ objects }: Document): Example[] {
  const parameters = objects.get("parameter") ?? [];
  const headers = objects.get("header") ?? [];
  const media = objects.get("mediaType") ?? [];
  return [
    ...parameters.flatMap((node) => examplesOf(node, "request").filter((example) => !isSerialized(example))),
    ...headers.flatMap((node) => examplesOf(node, "response").filter((example) => !isSerialized(example))),
    ...media.flatMap((node) => {
      const examples = examplesOf(node, wayOf(node.pointer));
      return /json/i.test(node.key) ? examples : examples.filter((example) => !isSerialized(example));
    }),
    ...(objects.get("schema") ?? []).flatMap(ownExamples),
  ];
}

/** Those of a parameter, header or media type (OpenAPI 3.1, 4.8.12 and 4.8.14). */
function examplesOf(owner: Node, way: Way): Example[] {
  const schema = owner.get("schema");
  if (!schema) return [];
  const single = owner.get("example");
  const several = (owner.get("examples")?.entries() ?? []).map(([, entry]) => {
    const example = entry.follow();
    return example?.get("value") ?? example?.get("dataValue");
  });
  const values = [single, ...several].filter((value) => value !== undefined);
  return values.map((value) => ({ kind: "example", value, schema, way }));
}

function ownExamples(schema: Node): Example[] {
  if (!isMap(schema.value)) return [];
  const examples = [schema.get("example"), ...(schema.get("examples")?.items() ?? [])];
  const all = [
    ...examples.map((value) => ["example", value] as const),
    ["default", schema.get("default")] as const,
  ];
  return all.flatMap(([kind, value]): Example[] => (value ? [{ kind, value, schema, way: "any" }] : []));
}

function isSerialized({ value, schema }: Example): boolean {
  if (typeof value.value !== "string") return false;
  const target = schema.follow();
  if (!target || valuesOf(target)) return false;
  const types = typesOf(target);
  return types.length === 0 || types.some((type) => type === "array" || type === "object");
}

/** Which way the body of a message goes, by what it is part of. */
function wayOf(pointer: string): Way {
  const request = Math.max(pointer.lastIndexOf("/requestBody/"), pointer.lastIndexOf("/requestBodies/"));
  const response = pointer.lastIndexOf("/responses/");
  if (request < 0 && response < 0) return "any";
  return request > response ? "request" : "response";
}
