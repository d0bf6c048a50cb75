import type { Draft, Placer } from "./draft.js";
import { encodeJson } from "./encode.js";
import { isRecord } from "./query.js";

/** A header parameter, style simple: the members of an array joined with commas. */
export const header: Placer = (draft, name, value) => push(draft, name, [value].flat());

/** Style simple for objects: `key,value,key,value`. */
export const headerObject: Placer = (draft, name, value) =>
  push(draft, name, isRecord(value) ? fields(value).flat() : [value].flat());

/** Style simple, exploded, for objects: `key=value,key=value`. */
export const headerPairs: Placer = (draft, name, value) => {
  const pair = ([key, item]: [string, unknown]): string => `${key}=${plain(draft, name, item)}`;
  push(draft, name, isRecord(value) ? fields(value).map(pair) : [value].flat());
};

/** JSON content in a header, in ASCII. */
export const jsonHeader: Placer = (draft, name, value) => {
  const text = encodeJson(draft, name, value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  draft.headers.push([name, text]);
};

function push(draft: Draft, name: string, items: readonly unknown[]): void {
  const texts = items.filter(isGiven).map((item) => plain(draft, name, item));
  if (texts.length) draft.headers.push([name, texts.join(",")]);
}

function fields(value: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => isGiven(item));
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function plain(draft: Draft, name: string, item: unknown): string {
  if (/^(string|boolean|bigint)$/.test(typeof item) || Number.isFinite(item)) return String(item);
  throw draft.invalid(`${name} cannot be sent in a header`);
}
