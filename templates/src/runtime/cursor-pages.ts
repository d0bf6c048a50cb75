import type { Client, PathValues } from "./client.js";
import { followCursors } from "./follow-marks.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { PageCall } from "./pages.js";

/** Makes a call for a list in which each page names the next one; the operation describes its pagination. */
export function cursorPage<T, Item, E = unknown>(
  client: Client,
  operation: Operation,
  path: PathValues,
  params?: object,
  options?: RequestOptions,
): PageCall<T, Item, E> {
  return new PageCall(client, operation, path, params, options, followCursors);
}
