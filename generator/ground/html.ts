import { escapeControls } from "./escapes.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as it stands in HTML, in an element or in the value of a quoted attribute (HTML, 13.1.4). Line breaks stay; what nobody sees, or
 * what changes the direction of text, is written out.
 */
export function htmlText(text: string): string {
  return text
    .split("\n")
    .map((line) => escapeControls(line).replaceAll(/[&<>"']/g, (character) => entities[character] ?? ""))
    .join("\n");
}
