import { escapeInvisible } from "../../ground/literal.ts";

const isPrintable = /^[\n\x20-\x7e]*$/;

/** What TypeScript prints, its line breaks kept: it escapes literals in a way of its own, which leaves invisible characters as they are. */
export function escapeLines(text: string): string {
  // Most texts are printable throughout, and to see that takes a fraction of the time.
  return isPrintable.test(text) ? text : text.split("\n").map(escapeInvisible).join("\n");
}
