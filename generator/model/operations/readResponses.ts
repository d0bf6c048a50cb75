import { sortedBy } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import { isStatus } from "../../read/operations.ts";
import type { Operation, Response } from "../api.ts";
import { readType } from "../types/readType.ts";
import type { SchemaScope } from "../types/scope.ts";
import { named, type TypeExpression, unknownType } from "../types/type.ts";
import { exampleOf, type Media, mediaOf, preferredMedia, reportDropped, streamFormat } from "./media.ts";
import { type ChoiceField, type ReadStream, readStream } from "./readStream.ts";

/** What an operation gives back: its declared responses, and how the bodies of success are read. */
export type Outcome = Pick<Operation, "accept" | "resultKind" | "resultOptional" | "responses" | "stream"> & {
  /** Schema nodes of the success bodies, references followed. */
  readonly successSchemas: readonly Node[];
};

/**
 * Reads a Responses Object (OpenAPI 3.1, 4.8.16): 2XX is success; `default` too where no 2XX is declared.
 *
 * @param field what in the request says whether the answer is a stream
 */
export function readResponses(
  operation: Node,
  method: string,
  field: ChoiceField | undefined,
  scope: SchemaScope,
): Outcome {
  const entries = (operation.get("responses")?.entries() ?? [])
    .map(([code, entry]): [string, Node] => [code.replace(/xx$/, "XX"), entry])
    .filter(([status]) => isStatus(status));
  const declaresSuccess = entries.some(([status]) => status.startsWith("2"));
  const isSuccess = (status: string): boolean =>
    status.startsWith("2") || (!declaresSuccess && status === "default");
  const successes = entries.flatMap(([status, entry]) =>
    isSuccess(status) ? (entry.follow() ?? entry) : [],
  );
  const streamed = method === "HEAD" ? undefined : readStream(successes, field, scope);
  const read = entries.map(([status, entry]) => {
    const node = entry.follow() ?? entry;
    const success = isSuccess(status);
    const media = preferredMedia(
      node,
      scope,
      (type) => !(streamed && success && streamFormat(type) !== undefined),
    );
    return { status, node, media, kind: media && kindOf(media), success };
  });
  const responses = read.map(({ status, node, media, kind, success }): Response => {
    const schemaNode = media?.node.get("schema");
    const isJson = kind === "json";
    const written = isJson ? (schemaNode ? readType(schemaNode, scope) : unknownType) : typeOf(kind);
    const example = media && exampleOf(media.node)?.value;
    const description = node.string("description");
    const items = success && !media && mediaOf(node).length > 0 ? streamed?.stream.itemType : undefined;
    return { status, success, type: items ?? (media && written), isJson, description, example };
  });
  const bodies = method === "HEAD" ? [] : read.filter(({ success, media }) => success && media);
  for (const { media, kind } of bodies) if (media) reportBody(media, kind, scope);
  const [kind, ...others] = new Set(bodies.map((body) => body.kind));
  const types = [...new Set(bodies.flatMap(({ media }) => media?.type ?? []))].sort();
  const isStream = streamed !== undefined && !streamed.stream.choice;
  const schemas = [...bodies.map(({ media }) => media?.node.get("schema")), ...itemSchemas(streamed)];
  if (isStream)
    return {
      stream: streamed.stream,
      resultKind: "stream",
      accept: streamed.stream.accept,
      resultOptional: false,
      responses: sortedBy(responses, ({ status }) => (status === "default" ? "~" : status)),
      successSchemas: schemas.flatMap((schema) => schema?.follow() ?? []),
    };
  return {
    stream: streamed?.stream,
    resultKind: bodies.length === 0 ? "none" : others.length > 0 ? "mixed" : (kind ?? "json"),
    accept: types.length === 0 || types.join() === "application/json" ? undefined : types.join(", "),
    resultOptional: bodies.length > 0 && read.some(({ success, media }) => success && !media),
    responses: sortedBy(responses, ({ status }) => (status === "default" ? "~" : status)),
    successSchemas: schemas.flatMap((schema) => schema?.follow() ?? []),
  };
}

/** How a body is read. What may be of any type is JSON, unless its schema says that it is no more than text or bytes. */
function kindOf({ type, kind, node }: Media): Media["kind"] {
  const schema = node.get("schema")?.follow();
  if (type !== "*/*" || schema?.string("type") !== "string") return kind;
  return schema.string("format") === "binary" ? "binary" : "text";
}

function itemSchemas(streamed: ReadStream | undefined): (Node | undefined)[] {
  return streamed ? [streamed.media.node.get("itemSchema"), streamed.media.node.get("schema")] : [];
}

function reportBody(media: Media, kind: Media["kind"] | undefined, scope: SchemaScope): void {
  const { type, node } = media;
  if (streamFormat(type)) {
    const message = "the items of a stream are given as one body, as nothing tells when it comes";
    scope.report({ kind: "stream", message, origin: node });
  }
  if (node.get("itemSchema") && !streamFormat(type)) reportDropped(media, scope);
  const target = node.get("schema")?.follow();
  if (kind !== "json" && (target?.get("properties") || target?.get("items"))) reportDropped(media, scope);
}

function typeOf(kind: Media["kind"] | undefined): TypeExpression {
  return named(kind === "binary" ? "Blob" : "string");
}
