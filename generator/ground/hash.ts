import { createHash } from "node:crypto";

/** SHA-256 of the bytes (of the UTF-8 form, if it is text) as 64 lower-case hex digits. */
export function hashText(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
