import type { ObjectName } from "../../read/structure/shapes.ts";
import { comment } from "../text/comment.ts";

/**
 * The fields that openapi-typescript makes types or comments of. The rest of a document stays behind: it would at best be ignored, and
 * `$defs`, for one, would become a member of the type.
 */
export const copiedFields: Readonly<Partial<Record<ObjectName, readonly string[]>>> = {
  pathItem: "parameters get put post delete options head patch trace".split(" "),
  operation: "operationId summary description deprecated parameters requestBody responses".split(" "),
  parameter: "name in description required deprecated schema example".split(" "),
  header: "description required deprecated schema content example".split(" "),
  requestBody: "description required content".split(" "),
  mediaType: ["schema"],
  response: "description headers content".split(" "),
  schema:
    `type enum const nullable properties patternProperties additionalProperties required items prefixItems allOf anyOf oneOf
  readOnly title description format deprecated default example examples`.split(/\s+/),
};

/** The fields whose values go into comments. */
export const textFields: ReadonlySet<string> = new Set(
  "title summary description format default example examples".split(" "),
);

/** The value of a field that goes into a comment, made inert; `undefined` for one that is no text where text is wanted. */
export function copyText(field: string, value: unknown): string | readonly string[] | undefined {
  if (field === "examples") return Array.isArray(value) ? value.map(inertValue) : undefined;
  if (field === "default" || field === "example") return inertValue(value);
  return typeof value === "string" ? comment(value) : undefined;
}

function inertValue(value: unknown): string {
  return comment(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
}
