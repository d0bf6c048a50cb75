import type { Draft, Placer } from "./draft.js";

/** A body that goes to `fetch` as it is; a stream, or what gives its parts one by one, is sent once and never retried. */
export const content: Placer = (draft, _name, value) => {
  // The emitted type of the param is one that fetch takes.
  draft.body = value as Draft["body"];
  draft.once = value instanceof ReadableStream || Symbol.asyncIterator in Object(value);
};
