import { compareNames, sortedBy } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import { mediaTypesOf } from "../sources/keywords.ts";
import type { SchemaScope } from "../types/scope.ts";

/** A media type of a `content` map, with the way that the client treats it. */
export interface Media {
  readonly type: string;
  readonly kind: "json" | "text" | "binary";
  readonly node: Node;
  /** Whether its schema says anything. */
  readonly says: boolean;
}

/** How a body is made of items. */
export type StreamFormat = "lines" | "records" | "events";

/** How the items of a sequential media type come (OpenAPI 3.2, 4.14.4); `undefined` for any other. */
export function streamFormat(type: string): StreamFormat | undefined {
  const essence = essenceOf(type);
  if (essence === "text/event-stream") return "events";
  if (/^application\/(.+[+-])?json-seq$/.test(essence)) return "records";
  const isLines = /^(application|text)\/(x-|[\w.-]+\+)?(nd-?json|jsonl|json-?lines|json-?stream)$/.test(
    essence,
  );
  return isLines || essence === "application/stream+json" ? "lines" : undefined;
}

/** The media types of a body. */
export function mediaOf(owner: Node): Media[] {
  return mediaTypesOf(owner).map(([type, node]): Media => {
    const says = [node.get("schema"), node.get("itemSchema")].some(
      (schema) => (schema?.entries().length ?? 0) > 0,
    );
    return { type, kind: kindOf(type), node, says };
  });
}

/**
 * The media type that the client speaks: JSON before forms, forms before text, text before anything else; JSON with a schema before
 * JSON without one; ties by name.
 *
 * @param isSpoken leaves out media types that are dealt with elsewhere
 */
export function preferredMedia(
  owner: Node,
  scope: SchemaScope,
  isSpoken: (type: string) => boolean = () => true,
): Media | undefined {
  const media = mediaOf(owner).filter(({ type }) => isSpoken(type));
  const [first, ...others] = media.sort((a, b) => rank(a) - rank(b) || compareNames(a.type, b.type));
  if (others.length > 0) {
    const list = others.map(({ type }) => type).join(", ");
    scope.report({
      kind: "media-types",
      message: `the client speaks ${first?.type}, not ${list}`,
      origin: owner,
    });
  }
  return first;
}

/** The example of a body: `example`, or the first of `examples` by name (OpenAPI 3.1, 4.8.14.1). */
export function exampleOf(media: Node): Node | undefined {
  const [first] = sortedBy(media.get("examples")?.entries() ?? [], ([name]) => name);
  return media.get("example") ?? first?.[1].follow()?.get("value");
}

/** Reports that a body has a type which is less than its schema. */
export function reportDropped({ type, node }: Media, scope: SchemaScope): void {
  scope.report({
    kind: "body",
    message: `what the schema of ${type} says about the body is not part of its type`,
    origin: node.get("schema") ?? node,
  });
}

/** Whether a media type is that of a form as text. */
export function isUrlencoded(type: string): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(type);
}

function kindOf(type: string): Media["kind"] {
  const essence = essenceOf(type);
  if (essence === "*/*" || /^application\/(.*\+)?json$/.test(essence) || essence === "text/json")
    return "json";
  return essence.startsWith("text/") ||
    /^application\/(.*\+)?(xml|yaml|javascript|jsonl|x-ndjson)$/.test(essence)
    ? "text"
    : "binary";
}

/** A media type without its parameters. */
function essenceOf(type: string): string {
  return type.split(";")[0]?.trim().toLowerCase() ?? "";
}

function rank(media: Media): number {
  if (media.kind === "json" && media.type !== "*/*")
    return (media.type === "application/json" ? 0 : 1) + (media.says ? 0 : 2);
  if (media.type === "application/x-www-form-urlencoded") return 4;
  if (media.type === "multipart/form-data") return 5;
  if (media.type === "*/*") return 7;
  return media.kind === "text" ? 6 : 8;
}
