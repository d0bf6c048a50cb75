import type { Placer } from "./operation.js";

/** A JSON body; throws for what JSON cannot hold, such as bigints and cycles. */
export const json: Placer = (draft, name, value) => {
  try {
    draft.body = JSON.stringify(value);
  } catch {
    throw draft.invalid(`${name} cannot be written as JSON`);
  }
  draft.headers.push(["content-type", "application/json"]);
};
