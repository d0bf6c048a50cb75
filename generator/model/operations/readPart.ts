import type { Node } from "../../read/document.ts";
import { isNullable, typesOf } from "../sources/keywords.ts";
import { union } from "../types/combine.ts";
import { readAnnotations } from "../types/readAnnotations.ts";
import { type Member, named, nullType, type TypeExpression } from "../types/type.ts";

/**
 * Reads the schema of a part of a multipart body that is a file or a list of files: each is a `Blob` (OpenAPI 3.0, 4.7.14.2; 3.1,
 * 4.8.14.3). `undefined` for any other part.
 */
export function readPart(node: Node): Pick<Member, "type" | "annotations"> | undefined {
  const target = node.follow();
  const items = target?.get("items")?.follow();
  const item = items && readFile(items);
  const type: TypeExpression | undefined = item ? { kind: "array", item } : target && readFile(target);
  return target && type && { type, annotations: readAnnotations(target) };
}

/** The type of a file, perhaps with null; `undefined` for anything else. */
function readFile(node: Node): TypeExpression | undefined {
  const arms = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => node.get(keyword)?.items() ?? []);
  const followed = arms.flatMap((arm) => arm.follow() ?? []);
  const others = followed.filter((arm) => arm.string("type") !== "null");
  const isComposed = others.length > 0 && others.every((arm) => readFile(arm) !== undefined);
  if (!isComposed && !isFile(node)) return undefined;
  const allowsNull = others.length < followed.length || isNullable(node);
  return allowsNull ? union([file, nullType]) : file;
}

const file = named("Blob");

function isFile(node: Node): boolean {
  if (typesOf(node).some((type) => type !== "string" && type !== "null")) return false;
  if (node.string("format") === "binary") return true;
  const encoding = node.string("contentEncoding");
  return encoding === undefined
    ? node.get("contentMediaType") !== undefined
    : unencoded.has(encoding.toLowerCase());
}

/** The encodings that leave bytes as they are (RFC 2045, section 6.2). */
const unencoded: ReadonlySet<string> = new Set(["7bit", "8bit", "binary"]);
