import type { Client, PathValues } from "./client.js";
import { followOffsets } from "./follow-marks.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { PageCall } from "./pages.js";

/** Makes a call for a list whose pages are found by the number of items before them; the operation describes its pagination. */
export function offsetPage<T, Item, E = unknown>(
  client: Client,
  operation: Operation,
  path: PathValues,
  params?: object,
  options?: RequestOptions,
): PageCall<T, Item, E> {
  return new PageCall(client, operation, path, params, options, followOffsets);
}
