import type { Draft, Placer } from "./draft.js";
import { encode, encodeJson } from "./encode.js";
import { fields, isRecord, members } from "./values.js";

/** Style form, exploded, and all scalars: `name=a&name=b`. */
export const form: Placer = (draft, name, value) => {
  for (const item of members(value))
    draft.query += `&${encode(draft, name, name)}=${encode(draft, name, item)}`;
};

/** Style form, exploded, for what may be an object: then each property is a parameter of its own. */
export const formObject: Placer = (draft, name, value) => {
  if (!isRecord(value)) form(draft, name, value);
  else for (const [key, item] of Object.entries(value)) form(draft, key, item);
};

/** Style deepObject: `name[key]=value`. What OpenAPI leaves open, objects in objects, goes on in the same way. */
export const deep: Placer = (draft, name, value) => {
  if (!isRecord(value)) {
    if (members(value).length) throw draft.invalid(`${name} must be an object`);
    return;
  }
  for (const [key, item] of Object.entries(value))
    (isRecord(item) ? deep : form)(draft, `${name}[${key}]`, item);
};

/** Style form, not exploded: `name=a,b`. */
export const csv: Placer = (draft, name, value) => join(draft, name, value, ",");

/** Style spaceDelimited: `name=a%20b`. */
export const spaces: Placer = (draft, name, value) => join(draft, name, value, "%20");

/** Style pipeDelimited: `name=a%7Cb`. */
export const pipes: Placer = (draft, name, value) => join(draft, name, value, "%7C");

/** JSON content in the query. */
export const jsonQuery: Placer = (draft, name, value) => form(draft, name, encodeJson(draft, name, value));

/** JSON content that is the whole query. */
export const wholeJson: Placer = (draft, name, value) => {
  draft.query += `&${encode(draft, name, encodeJson(draft, name, value))}`;
};

function join(draft: Draft, name: string, value: unknown, separator: string): void {
  const list = isRecord(value) ? fields(value).flat() : members(value);
  const items = list.map((item) => encode(draft, name, item));
  if (items.length) draft.query += `&${encode(draft, name, name)}=${items.join(separator)}`;
}
