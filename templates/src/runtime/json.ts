import type { Placer } from "./draft.js";
import { encodeJson } from "./encode.js";

/** A JSON body. */
export const json: Placer = (draft, name, value) => {
  draft.body = encodeJson(draft, name, value);
  draft.headers.push(["content-type", "application/json"]);
};

/** A JSON body that may be left out, which it is when it has no fields. */
export const optionalJson: Placer = (draft, name, value) => {
  if (Object.values(Object(value)).some((field) => field !== undefined)) json(draft, name, value);
};
