import { isObject } from "./json.ts";

/** A copy of a value in which one leaf has a value of a type that nothing in our document allows there. */
export interface BrokenValue {
  /** JSON pointer of the leaf. */
  readonly pointer: string;
  readonly value: unknown;
}

/** One copy for each leaf (scalar or empty collection) of `value`, with a list of a list of null in its place. */
export function breakEachLeaf(value: unknown): BrokenValue[] {
  const entries = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  if (entries.length === 0) return [{ pointer: "", value: [[null]] }];
  return entries.flatMap(([key, item]) =>
    breakEachLeaf(item).map((broken) => ({
      pointer: `/${key}${broken.pointer}`,
      value: Array.isArray(value)
        ? value.with(Number(key), broken.value)
        : { ...Object(value), [key]: broken.value },
    })),
  );
}
