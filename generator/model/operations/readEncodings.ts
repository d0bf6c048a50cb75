import { sortedBy } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import type { FieldEncoding, RequestBody } from "../api.ts";
import { typesOf } from "../sources/keywords.ts";
import type { SchemaScope } from "../types/scope.ts";
import type { Media } from "./media.ts";
import { readPart } from "./readPart.ts";

/** What a value is, as far as a style has a way to write it: no style says how a list or an object within another one is. */
type Shape = "scalar" | "list" | "object" | "nested";

/**
 * Reads the Encoding Objects of a form (OpenAPI 3.1, 4.8.15): how those of its fields are written that are not written as the others
 * are. What cannot be written as they say is a loss, and is written as the others are.
 *
 * @param schema of the body, whose fields are members of the params; `undefined` where callers give the whole form
 */
export function readEncodings(
  { node }: Media,
  kind: RequestBody["kind"],
  schema: Node | undefined,
  scope: SchemaScope,
): FieldEncoding[] {
  if (kind !== "form" && kind !== "multipart" && kind !== "deepForm") return [];
  return sortedBy(node.get("encoding")?.entries() ?? [], ([name]) => name).flatMap(([name, encoding]) => {
    const field = schema?.get("properties", name);
    // The headers of a part cannot be set through FormData, and a form as text has none.
    const hasHeaders = kind === "multipart" && encoding.get("headers") !== undefined;
    const read = field ? readEncoding(name, encoding, field, kind) : undefined;
    const isLost = hasHeaders || (field ? read === "lost" : saysSomething(encoding));
    if (isLost) {
      const message = `${name} is not encoded as it says here, but like any other field`;
      scope.report({ kind: "encoding", message, origin: encoding });
    }
    return read === undefined || read === "lost" ? [] : [read];
  });
}

/** Whether all fields of a form that are no plain values are deep objects: then the whole form is written in that style. */
export function isDeepForm({ node }: Media, schema: Node | undefined): boolean {
  const encodings = new Map(node.get("encoding")?.entries() ?? []);
  const isDeep = (name: string): boolean => encodings.get(name)?.string("style") === "deepObject";
  const fields = schema?.get("properties")?.entries() ?? [];
  const composed = fields.filter(([, field]) => shapeOf(field) !== "scalar");
  const wanted = composed.length > 0 ? composed.map(([name]) => name) : [...encodings.keys()];
  return wanted.length > 0 && wanted.every(isDeep);
}

function saysSomething(encoding: Node): boolean {
  return ["contentType", "style", "explode"].some((field) => encoding.get(field) !== undefined);
}

function readEncoding(
  name: string,
  encoding: Node,
  field: Node,
  kind: RequestBody["kind"],
): FieldEncoding | "lost" | undefined {
  if (kind === "deepForm") return undefined;
  const hasStyle = encoding.get("style") !== undefined || encoding.get("explode") !== undefined;
  return hasStyle && !isFile(field)
    ? readStyle(name, encoding, field)
    : readMediaType(name, encoding.string("contentType"), field, kind);
}

// Where there is a style, the media type says nothing (OpenAPI 3.1, 4.8.15.1.2).
function readStyle(name: string, encoding: Node, field: Node): FieldEncoding | "lost" | undefined {
  const style = styles.find((each) => each === encoding.string("style")) ?? "form";
  const isExploded = encoding.boolean("explode") ?? style === "form";
  const shape = shapeOf(field);
  if (shape === "scalar") return undefined;
  if (style === "deepObject") return { name, style };
  if (shape === "nested") return "lost";
  if (!isExploded) return { name, style };
  return shape === "object" ? { name, style: "exploded" } : undefined;
}

const styles = ["form", "spaceDelimited", "pipeDelimited", "deepObject"] as const;

function readMediaType(
  name: string,
  mediaType: string | undefined,
  field: Node,
  kind: RequestBody["kind"],
): FieldEncoding | "lost" | undefined {
  if (mediaType === undefined) return undefined;
  // Of several types, and of ranges, a file says itself which one it is.
  const isOne = /^[^,*]+$/.test(mediaType);
  if (isFile(field)) return isOne && kind === "multipart" ? { name, mediaType } : undefined;
  const shape = shapeOf(field);
  const types = mediaType.split(",").map((type) => type.trim().toLowerCase());
  const hasJson = types.some((type) => /[/+]json\b/.test(type));
  const isWhole = kind === "multipart" ? shape === "scalar" || shape === "list" : shape !== "object";
  if (hasJson) return isWhole ? { name, mediaType: "application/json" } : undefined;
  const isText = types.some((type) => /^(text\/(plain|\*)|\*\/\*)\s*($|;)/.test(type));
  if (isText) return shape === "scalar" || shape === "list" ? undefined : "lost";
  const canBeText = kind === "multipart" && isOne && (shape === "scalar" || shape === "list");
  return canBeText ? { name, mediaType } : "lost";
}

function isFile(field: Node): boolean {
  return readPart(field) !== undefined;
}

function shapeOf(node: Node, depth = 0): Shape {
  const target = node.follow();
  if (!target || depth > 8) return "nested";
  const parts = ["allOf", "oneOf", "anyOf"].flatMap((keyword) => target.get(keyword)?.items() ?? []);
  const types = typesOf(target).filter((type) => type !== "null");
  const own: Shape[] = types.map((type) => shapeOfType(type, target, depth));
  const shapes = [...own, ...parts.filter(isNoNull).map((part) => shapeOf(part, depth + 1))];
  if (shapes.length === 0) return shapeOfUntyped(target, depth);
  if (new Set(shapes).size === 1) return shapes[0] ?? "nested";
  // Of a value that may be plain or more, the way to write the more is the way for both.
  const others = new Set(shapes.filter((shape) => shape !== "scalar"));
  const [other = "nested"] = others;
  return others.size === 1 ? other : "nested";
}

function isNoNull(part: Node): boolean {
  return typesOf(part).join() !== "null";
}

function shapeOfType(type: string, node: Node, depth: number): Shape {
  if (type === "object") return shapeOfObject(node, depth);
  return type === "array" ? shapeOfList(node, depth) : "scalar";
}

function shapeOfUntyped(node: Node, depth: number): Shape {
  if (node.get("properties") ?? node.get("additionalProperties")) return shapeOfObject(node, depth);
  if (node.get("items")) return shapeOfList(node, depth);
  return (node.get("enum") ?? node.get("const")) ? "scalar" : "nested";
}

function shapeOfObject(node: Node, depth: number): Shape {
  const fields = (node.get("properties")?.entries() ?? []).map(([, field]) => field);
  const others = node.get("additionalProperties");
  const isOpen = fields.length === 0 && (others === undefined || typeof others.value === "boolean");
  const all = others && typeof others.value === "object" ? [...fields, others] : fields;
  return !isOpen && all.every((field) => shapeOf(field, depth + 1) === "scalar") ? "object" : "nested";
}

function shapeOfList(node: Node, depth: number): Shape {
  const items = node.get("items");
  return items && shapeOf(items, depth + 1) === "scalar" ? "list" : "nested";
}
