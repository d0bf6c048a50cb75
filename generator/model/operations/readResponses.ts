import { sortedBy } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import type { Operation, Response } from "../api.ts";
import { union } from "../types/combine.ts";
import { readSchema } from "../types/readSchema.ts";
import type { Schema, SchemaScope } from "../types/schema.ts";
import { type Media, preferredMedia, reportDropped } from "./media.ts";

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
    return { status, node, media, kind: media && kindOf(media), success };
  });
  const responses = read.map(({ status, node, media, kind, success }): Response => {
    const schemaNode = media?.node.get("schema");
    const isJson = kind === "json";
    const written = isJson ? (schemaNode ? readSchema(schemaNode, scope) : {}) : typeOf(kind);
    const schema = media && written;
    return { status, success, schema, isJson, description: node.string("description") };
  });
  const bodies = method === "HEAD" ? [] : read.filter(({ success, media }) => success && media);
  const schemas = responses
    .filter(({ success, schema }) => success && schema)
    .map(({ schema }) => schema ?? {});
  for (const { media, kind } of bodies) if (media) reportBody(media, kind, scope);
  const [kind, ...others] = new Set(bodies.map((body) => body.kind));
  const types = [...new Set(bodies.flatMap(({ media }) => media?.type ?? []))].sort();
  return {
    resultKind: bodies.length === 0 ? "none" : others.length > 0 ? "mixed" : (kind ?? "json"),
    accept: types.length === 0 || types.join() === "application/json" ? undefined : types.join(", "),
    result: bodies.length === 0 ? undefined : union(uniqueSchemas(schemas)),
    resultOptional: bodies.length > 0 && read.some(({ success, media }) => success && !media),
    responses: sortedBy(responses, ({ status }) => (status === "default" ? "~" : status)),
    successSchemas: bodies
      .map(({ media }) => media?.node.get("schema")?.follow())
      .filter((node) => node !== undefined),
  };
}

/** How a body is read. What may be of any type is JSON, unless its schema says that it is no more than text or bytes. */
function kindOf({ type, kind, node }: Media): Media["kind"] {
  const schema = node.get("schema")?.follow();
  if (type !== "*/*" || schema?.string("type") !== "string") return kind;
  return schema.string("format") === "binary" ? "binary" : "text";
}

function reportBody(media: Media, kind: Media["kind"] | undefined, scope: SchemaScope): void {
  const { type, node } = media;
  if (type.startsWith("text/event-stream"))
    scope.report({ kind: "stream", message: "the events of a stream are given as one text", origin: node });
  const target = node.get("schema")?.follow();
  if (kind !== "json" && (target?.get("properties") || target?.get("items"))) reportDropped(media, scope);
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

function typeOf(kind: Media["kind"] | undefined): Schema {
  return kind === "binary" ? { $ref: "#/components/schemas/Blob" } : { type: "string" };
}
