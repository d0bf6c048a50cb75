import type { Origin } from "../document.ts";

/** Writes a place as `path:line:column`, for messages that name a second place. */
export function showPlace({ file, pointer }: Origin, part: "key" | "value" = "key"): string {
  const { line, column } = file.locate(pointer, part);
  return `${file.path}:${line}:${column}`;
}
