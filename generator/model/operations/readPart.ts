import type { Node } from "../../read/document.ts";
import { isNullable, typesOf } from "../sources/keywords.ts";
import { union } from "../types/combine.ts";
import { readAnnotations } from "../types/readAnnotations.ts";
import { readSchema } from "../types/readSchema.ts";
import type { Schema, SchemaScope } from "../types/schema.ts";

/** Reads the schema of a part of a multipart body: a file is a `Blob` (OpenAPI 3.0, 4.7.14.2; 3.1, 4.8.14.3). */
export function readPart(node: Node, scope: SchemaScope): Schema {
  const target = node.follow();
  const items = target?.get("items")?.follow();
  const list = items && readFile(items);
  const schema = target && (list ? ({ type: "array", items: list } as const) : readFile(target));
  return schema ? { ...schema, annotations: readAnnotations(target) } : readSchema(node, scope);
}

/** The type of a file, perhaps with null; `undefined` for anything else. */
function readFile(node: Node): Schema | undefined {
  const arms = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => node.get(keyword)?.items() ?? []);
  const followed = arms.flatMap((arm) => arm.follow() ?? []);
  const others = followed.filter((arm) => arm.string("type") !== "null");
  const isComposed = others.length > 0 && others.every((arm) => readFile(arm) !== undefined);
  if (!isComposed && !isFile(node)) return undefined;
  const allowsNull = others.length < followed.length || isNullable(node);
  return allowsNull ? union([file, { type: "null" }]) : file;
}

const file: Schema = { $ref: "#/components/schemas/Blob" };

function isFile(node: Node): boolean {
  if (typesOf(node).some((type) => type !== "string" && type !== "null")) return false;
  const isRaw = node.get("contentMediaType") !== undefined && node.get("contentEncoding") === undefined;
  return node.string("format") === "binary" || isRaw;
}
