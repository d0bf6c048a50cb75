import type { Draft, Placer } from "./draft.js";
import { encode, encodeJson } from "./encode.js";
import { form } from "./query.js";
import { isRecord, members } from "./values.js";

/** A body in `application/x-www-form-urlencoded`, lists as repeated names, objects as JSON; none when it has no fields. */
export const urlencoded: Placer = (draft, _name, value) =>
  write(draft, value, (written, name, field) => {
    for (const item of members(field))
      form(written, name, isRecord(item) ? encodeJson(draft, name, item) : item);
  });

/** The same in style deepObject: lists and objects as `name[key]=value`. */
export const deepUrlencoded: Placer = (draft, _name, value) => write(draft, value, deepField);

/** A body in `multipart/form-data`: a part for each field, for each member of a list; objects as JSON. None without fields. */
export const multipart: Placer = (draft, _name, value) => {
  const body = new FormData();
  for (const [name, field] of Object.entries(Object(value))) {
    for (const item of members(field)) {
      if (item instanceof Blob) body.append(name, item);
      else if (isRecord(item))
        body.append(name, new Blob([encodeJson(draft, name, item)], { type: "application/json" }));
      // Encoded and decoded: checked, and dates as text.
      else body.append(name, decodeURIComponent(encode(draft, name, item)));
      draft.body = body;
    }
  }
};

/** A field in style deepObject. */
export const deepField: Placer = (draft, name, value) => {
  if (!isRecord(value) && !Array.isArray(value)) return form(draft, name, value);
  for (const [key, item] of Object.entries(value)) deepField(draft, `${name}[${key}]`, item);
};

// Forms are written like queries.
function write(draft: Draft, value: unknown, place: Placer): void {
  const written = { ...draft, query: "" };
  for (const [name, field] of Object.entries(Object(value))) place(written, name, field);
  if (written.query) draft.body = written.query.slice(1);
}
