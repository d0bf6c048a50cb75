import type { Node } from "../read/document.ts";
import type { Operation, Response } from "./api.ts";
import type { Schema } from "./schema.ts";
import { preferredMedia } from "./media.ts";
import { sortedBy } from "./order.ts";
import type { SchemaScope } from "./schemaScope.ts";
import { union } from "./combineSchemas.ts";
import { readSchema } from "./readSchema.ts";

/** What an operation gives back: its declared responses, and the one type that all success bodies together have. */
export type Outcome = Pick<Operation, "accept" | "resultKind" | "result" | "resultOptional" | "responses"> & {
  /** Schema nodes of the success bodies, references followed. */
  readonly successSchemas: readonly Node[];
};

/** Reads a Responses Object (OpenAPI 3.1, 4.8.16): 2XX is success; `default` too where no 2XX is declared. */
export function readResponses(operation: Node, method: string, scope: SchemaScope): Outcome {
  const entries = (operation.get("responses")?.entries() ?? []).filter(
    ([status]) => !status.startsWith("x-"),
  );
  const declaresSuccess = entries.some(([status]) => status.startsWith("2"));
  const read = entries.map(([status, entry]) => {
    const node = entry.follow() ?? entry;
    const media = preferredMedia(node, scope);
    const success = status.startsWith("2") || (!declaresSuccess && status === "default");
    return { status, node, media, success };
  });
  const responses = read.map(({ status, node, media, success }): Response => {
    const schemaNode = media?.node.get("schema");
    const schema =
      media &&
      (media.kind === "json" ? (schemaNode ? readSchema(schemaNode, scope) : {}) : typeOf(media.kind));
    return { status, success, schema, description: node.string("description") };
  });
  const bodies = method === "HEAD" ? [] : read.filter(({ success, media }) => success && media);
  const schemas = responses
    .filter(({ success, schema }) => success && schema)
    .map(({ schema }) => schema ?? {});
  for (const { media } of bodies) {
    if (media?.type.startsWith("text/event-stream")) {
      scope.report({
        kind: "stream",
        message: "the events of a stream are given as one text",
        origin: media.node,
      });
    }
  }
  const kinds = new Set(bodies.map(({ media }) => media?.kind));
  const types = [...new Set(bodies.flatMap(({ media }) => media?.type ?? []))].sort();
  return {
    resultKind:
      bodies.length === 0 ? "none" : kinds.has("json") ? "json" : kinds.has("text") ? "text" : "binary",
    accept: types.length === 0 || types.join() === "application/json" ? undefined : types.join(", "),
    result: bodies.length === 0 ? undefined : union(uniqueSchemas(schemas)),
    resultOptional: bodies.length > 0 && read.some(({ success, media }) => success && !media),
    responses: sortedBy(responses, ({ status }) => (status === "default" ? "~" : status)),
    successSchemas: bodies
      .map(({ media }) => media?.node.get("schema")?.follow())
      .filter((node) => node !== undefined),
  };
}

/** The schemas without repetitions; those that differ in their annotations alone count as the same. */
function uniqueSchemas(schemas: readonly Schema[]): Schema[] {
  const unique = new Map<string, Schema>();
  for (const schema of schemas) {
    const { annotations: _, ...bare } = schema;
    const key = JSON.stringify(bare);
    if (!unique.has(key)) unique.set(key, schema);
  }
  return [...unique.values()];
}

function typeOf(kind: "text" | "binary"): Schema {
  return kind === "text" ? { type: "string" } : { $ref: "#/components/schemas/Blob" };
}
