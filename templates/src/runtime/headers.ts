import type { HeaderPair } from "./client.js";
import type { Invalid } from "./failure.js";
import type { HeaderOptions } from "./options.js";

/**
 * Puts headers over others: an object, or, in programs without types, what else `fetch` takes. Throws `InvalidArgumentError` for
 * what cannot be sent, by its name alone.
 */
export function setHeaders(
  headers: Headers,
  given: HeaderOptions | Iterable<HeaderPair> | null | undefined,
  invalid: Invalid,
): void {
  let name = "";
  try {
    const layer = given ?? {};
    for (const [key, value] of Symbol.iterator in layer ? layer : Object.entries(layer)) {
      name = key;
      // Headers cuts white space off in silence.
      if (value && /[^\t -~\x80-\xff]|^[\t ]|[\t ]$/.test(value)) throw key;
      if (value === null) headers.delete(key);
      else if (value !== undefined) headers.set(key, value);
    }
  } catch {
    // The platform's error quotes the value.
    throw invalid(`Header "${name}" cannot be sent`);
  }
}
