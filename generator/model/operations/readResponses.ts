import { sortedBy } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import { isStatus } from "../../read/operations.ts";
import type { Operation, Response } from "../api.ts";
import { readType } from "../types/readType.ts";
import type { SchemaScope } from "../types/scope.ts";
import { named, type TypeExpression, unknownType } from "../types/type.ts";
import { exampleOf, type Media, preferredMedia, reportDropped } from "./media.ts";

/** What an operation gives back: its declared responses, and how the bodies of success are read. */
export type Outcome = Pick<Operation, "accept" | "resultKind" | "resultOptional" | "responses"> & {
  /** Schema nodes of the success bodies, references followed. */
  readonly successSchemas: readonly Node[];
};

/** Reads a Responses Object (OpenAPI 3.1, 4.8.16): 2XX is success; `default` too where no 2XX is declared. */
export function readResponses(operation: Node, method: string, scope: SchemaScope): Outcome {
  const entries = (operation.get("responses")?.entries() ?? [])
    .map(([code, entry]): [string, Node] => [code.replace(/xx$/, "XX"), entry])
    .filter(([status]) => isStatus(status));
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
    const written = isJson ? (schemaNode ? readType(schemaNode, scope) : unknownType) : typeOf(kind);
    const example = media && exampleOf(media.node)?.value;
    const description = node.string("description");
    return { status, success, type: media && written, isJson, description, example };
  });
  const bodies = method === "HEAD" ? [] : read.filter(({ success, media }) => success && media);
  for (const { media, kind } of bodies) if (media) reportBody(media, kind, scope);
  const [kind, ...others] = new Set(bodies.map((body) => body.kind));
  const types = [...new Set(bodies.flatMap(({ media }) => media?.type ?? []))].sort();
  return {
    resultKind: bodies.length === 0 ? "none" : others.length > 0 ? "mixed" : (kind ?? "json"),
    accept: types.length === 0 || types.join() === "application/json" ? undefined : types.join(", "),
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

function typeOf(kind: Media["kind"] | undefined): TypeExpression {
  return named(kind === "binary" ? "Blob" : "string");
}
