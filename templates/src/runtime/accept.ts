import type { Operation } from "./operation.js";

/** Asks for a success that is not JSON. The `Accept` header of the client's own options stays. */
export function accept(mediaTypes: string): NonNullable<Operation["accept"]> {
  return (draft, headers) => {
    if (headers.get("accept") === "application/json") draft.headers.push(["accept", mediaTypes]);
  };
}
