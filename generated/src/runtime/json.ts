import type { Placer } from "./draft.js";
import { encodeJson } from "./encode.js";

/** A JSON body. */
export const json: Placer = (draft, name, value) => {
  draft.body = encodeJson(draft, name, value);
  draft.headers.push(["content-type", "application/json"]);
};
