import type { Draft, Placer } from "./draft.js";
import { encode, encodeJson } from "./encode.js";
import { form, isRecord } from "./query.js";

/** A body in `application/x-www-form-urlencoded`, lists as repeated names, objects as JSON; none when it has no fields. */
export const urlencoded: Placer = (draft, _name, fields) => {
  const plain = (name: string, item: unknown): unknown =>
    isRecord(item) ? encodeJson(draft, name, item) : item;
  place(draft, fields, (name, value) =>
    form(draft, name, Array.isArray(value) ? value.map((item) => plain(name, item)) : plain(name, value)),
  );
};

/** The same in style deepObject: lists and objects as `name[key]=value`. */
export const deepUrlencoded: Placer = (draft, _name, fields) => {
  const nest = (name: string, value: unknown): void => {
    if (!isRecord(value) && !Array.isArray(value)) return form(draft, name, value);
    for (const [key, item] of Object.entries(value)) nest(`${name}[${key}]`, item);
  };
  place(draft, fields, nest);
};

/** A body in `multipart/form-data`: a part for each field, for each member of a list; objects as JSON. None without fields. */
export const multipart: Placer = (draft, _name, fields) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(Object(fields))) {
    for (const item of [value].flat()) {
      if (item === undefined || item === null) continue;
      if (item instanceof Blob) body.append(name, item);
      else if (isRecord(item))
        body.append(name, new Blob([encodeJson(draft, name, item)], { type: "application/json" }));
      // Encoded and decoded: checked, and dates as text.
      else body.append(name, decodeURIComponent(encode(draft, name, item)));
      draft.body = body;
    }
  }
};

// Forms are written like queries.
function place(draft: Draft, fields: unknown, add: (name: string, value: unknown) => void): void {
  const { query } = draft;
  draft.query = "";
  for (const [name, value] of Object.entries(Object(fields))) add(name, value);
  if (draft.query) draft.body = draft.query.slice(1);
  draft.query = query;
}
