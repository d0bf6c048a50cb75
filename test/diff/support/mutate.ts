import type { Random } from "../../hostile/support/random.ts";
import type { Json } from "./edit.ts";
import { operationEdits } from "./operationEdits.ts";
import { findPlaces, type Mutation } from "./places.ts";
import { schemaEdits } from "./schemaEdits.ts";

/** Everything that is done to documents, by what it is called. */
const edits: Readonly<Record<string, Mutation>> = { ...schemaEdits, ...operationEdits };

/** Makes one random edit. Returns what it was called; an edit that finds nothing to edit changes nothing. */
export function mutate(document: Json, random: Random): string {
  const places = findPlaces(document, random);
  const name = random.pick(Object.keys(edits));
  edits[name]?.(places);
  return name;
}
