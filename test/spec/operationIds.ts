import { listOperations } from "./listOperations.ts";
import { readSpec } from "./readSpec.ts";

/** The ids of all operations of our document, sorted: what every table of operations must cover. */
export const operationIds: readonly string[] = listOperations(readSpec())
  .map(({ id }) => id)
  .toSorted();
