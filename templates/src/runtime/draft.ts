import type { Invalid } from "./failure.js";
import type { JsonCodec } from "./json-codec.js";

/** A request in the making; the placers of its parameters fill it in. */
export interface Draft {
  /** Path below the base URL, encoded. */
  path: string;
  /** `&name=value` for each pair, encoded. */
  query: string;
  /** Later ones win. */
  headers: (readonly [name: string, value: string])[];
  body: Exclude<RequestInit["body"], undefined>;
  /** The body can be sent only once. */
  once: boolean;
  readonly json: JsonCodec;
  readonly invalid: Invalid;
}

/**
 * Puts a parameter where it belongs and writes it in the style of the OpenAPI document; `undefined` never comes here, and `null`
 * is left out where it cannot be written. Throws `InvalidArgumentError` for a value that would not arrive as itself.
 */
export type Placer = (draft: Draft, name: string, value: unknown) => void;
