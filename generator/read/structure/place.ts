import { isMap } from "../../ground/values.ts";
import type { Target } from "../createNode.ts";
import { appendPointer } from "../references/pointer.ts";
import type { Field } from "./shapes.ts";

/** A place that the walk over a document comes to. */
export interface Place extends Target {
  /** The field whose value stands there, if it is one. */
  readonly field?: Field | undefined;
  /** It is part of something that is another kind of object in its own place, and so it stays as it is. */
  readonly isShared?: boolean | undefined;
}

/** A map of a document. */
export type JsonMap = Readonly<Record<string, unknown>>;

/** The place of a map. */
export interface MapPlace extends Place {
  readonly value: JsonMap;
}

/** The place of something that stands directly in another. */
export function below(place: Place, key: string | number, value: unknown, field?: Field): Place {
  const { file, pointer, isShared } = place;
  return { file, pointer: appendPointer(pointer, key), value, field, isShared };
}

/** The object that a field is in. */
export function above({ file, pointer }: Place, value: unknown): Target {
  return { file, pointer: pointer.slice(0, pointer.lastIndexOf("/")), value };
}

/** Whether a value is a map with a reference. */
export function isReference(value: unknown): boolean {
  return isMap(value) && typeof value["$ref"] === "string";
}
