import type { Node } from "../read/document.ts";
import { readAnnotations } from "./readAnnotations.ts";
import type { Schema } from "./schema.ts";
import type { SchemaScope } from "./schemaScope.ts";
import { readSchema } from "./readSchema.ts";

/** Reads the schema of a part of a multipart body: a file is a `Blob` (OpenAPI 3.0, 4.7.14.2; 3.1, 4.8.14.3). */
export function readPart(node: Node, scope: SchemaScope): Schema {
  const target = node.follow();
  const items = target?.get("items");
  if (target && isFile(target)) return { ...file, annotations: readAnnotations(target) };
  if (items?.follow() && isFile(items.follow() ?? items))
    return { type: "array", items: file, annotations: target ? readAnnotations(target) : {} };
  return readSchema(node, scope);
}

const file: Schema = { $ref: "#/components/schemas/Blob" };

function isFile(node: Node): boolean {
  const isText = node.string("type") === "string" || node.get("type") === undefined;
  if (!isText) return false;
  const isRaw = node.get("contentMediaType") !== undefined && node.get("contentEncoding") === undefined;
  return node.string("format") === "binary" || isRaw;
}
