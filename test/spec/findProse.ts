import { isObject, type JsonObject } from "./json.ts";

/** A text of the document that people read. */
export interface FoundProse {
  /** JSON pointer of the text. */
  readonly pointer: string;
  readonly text: string;
}

const fields: ReadonlySet<string> = new Set(["title", "summary", "description", "x-enum-descriptions"]);

/** Every title, summary and description of the document, those of enum values included, but not what examples hold. */
export function findProse(document: JsonObject): FoundProse[] {
  return findIn(document, "#");
}

function findIn(value: unknown, pointer: string): FoundProse[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => findIn(item, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = `${pointer}/${key.replaceAll("/", "~1")}`;
    if (key === "value" || key === "example") return [];
    return fields.has(key) ? textsIn(item, at) : findIn(item, at);
  });
}

function textsIn(value: unknown, pointer: string): FoundProse[] {
  return [value].flat().map((text, index) => ({
    pointer: Array.isArray(value) ? `${pointer}/${index}` : pointer,
    text: String(text),
  }));
}
