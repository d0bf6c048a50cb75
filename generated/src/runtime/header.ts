import type { Draft, Placer } from "./draft.js";
import { encodeJson } from "./encode.js";
import { fields, isRecord, members } from "./values.js";

/** A header parameter, style simple: the members of an array joined with commas. */
export const header: Placer = (draft, name, value) => push(draft, name, members(value));

/** Style simple for objects: `key,value,key,value`. */
export const headerObject: Placer = (draft, name, value) =>
  push(draft, name, isRecord(value) ? fields(value).flat() : members(value));

/** Style simple, exploded, for objects: `key=value,key=value`. */
export const headerPairs: Placer = (draft, name, value) => {
  const pair = ([key, item]: [string, unknown]): string => `${key}=${plain(draft, name, item)}`;
  push(draft, name, isRecord(value) ? fields(value).map(pair) : members(value));
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
  const texts = items.map((item) => plain(draft, name, item));
  if (texts.length) draft.headers.push([name, texts.join(",")]);
}

function plain(draft: Draft, name: string, item: unknown): string {
  if (/^(string|boolean|bigint)$/.test(typeof item) || Number.isFinite(item)) return String(item);
  throw draft.invalid(`${name} cannot be sent in a header`);
}
