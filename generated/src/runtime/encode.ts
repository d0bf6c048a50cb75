import type { Draft } from "./draft.js";

const plainTypes: readonly string[] = ["string", "boolean", "bigint"];

/**
 * Percent-encodes a plain value for any place in a URL: text, booleans, finite numbers, bigints in decimal, dates in ISO
 * 8601. Throws `InvalidArgumentError`, naming the parameter, for anything else and for text that is not Unicode.
 */
export function encode(draft: Draft, name: string, value: unknown): string {
  const plain: unknown = value instanceof Date ? value.toJSON() : value;
  try {
    if (plainTypes.includes(typeof plain) || Number.isFinite(plain)) return encodeURIComponent(String(plain));
  } catch {
    // A lone surrogate.
  }
  throw draft.invalid(`${name} cannot be sent`);
}

/** Writes a value as JSON; throws `InvalidArgumentError`, naming the parameter, for what JSON cannot hold, such as cycles. */
export function encodeJson(draft: Draft, name: string, value: unknown): string {
  try {
    const text = draft.json.stringify(value);
    if (text) return text;
  } catch {
    // A cycle, or a bigint.
  }
  throw draft.invalid(`${name} cannot be sent`);
}
