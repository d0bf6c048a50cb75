import { createHash, hash } from "node:crypto";

/** SHA-256 of the bytes (of the UTF-8 form, if it is text) as 64 lower-case hex digits. */
export function hashText(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}

const known = new WeakMap<object, string>();

/**
 * The same, worked out once for the object that holds the content: what is written is hashed when it is planned, and again under the
 * lock.
 *
 * @param owner holds this content and no other, ever
 */
export function hashOnce(owner: object, content: string | Uint8Array): string {
  const found = known.get(owner) ?? hashText(content);
  known.set(owner, found);
  return found;
}

/** The id that git gives to content, in a repository whose ids have so many digits. */
export function blobId(bytes: Uint8Array, digits: number): string {
  const content = createHash(digits === 40 ? "sha1" : "sha256");
  return content.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
