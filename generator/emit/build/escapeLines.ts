import { escapeInvisible } from "../../ground/literal.ts";

/** What TypeScript prints, its line breaks kept: it escapes literals in a way of its own, which leaves invisible characters as they are. */
export function escapeLines(text: string): string {
  return text.split("\n").map(escapeInvisible).join("\n");
}
