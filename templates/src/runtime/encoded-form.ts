import type { Draft, Placer } from "./draft.js";
import { encode, encodeJson } from "./encode.js";
import { members } from "./values.js";

/** How fields of a form are written, by name: by a placer of queries, or as a media type. */
type Encodings = Readonly<Record<string, Placer | string>>;

/** A form as text with fields that are not written like all others, which `place` writes; their media type is JSON. */
export function encodedFields(place: Placer, encodings: Encodings): Placer {
  return (draft, name, value) => {
    const own = { ...draft, query: "" };
    const others = { ...draft, body: null };
    const write = (field: string, given: unknown, encoding: Placer | string): void => {
      if (typeof encoding === "function") encoding(own, field, given);
      else
        for (const item of members([given])) own.query += pair(draft, field, encodeJson(draft, field, item));
    };
    place(others, name, split(value, encodings, write));
    // A form without fields is no body.
    draft.body = [others.body, own.query.slice(1)].filter(Boolean).join("&") || null;
  };
}

/** A body in parts with fields that are not written like all others, which `place` writes. */
export function encodedParts(place: Placer, encodings: Encodings): Placer {
  return (draft, name, value) => {
    const body = new FormData();
    const others: Draft = { ...draft, body: null };
    const write = (field: string, given: unknown, encoding: Placer | string): void => {
      if (typeof encoding === "function") {
        const own = { ...draft, query: "" };
        encoding(own, field, given);
        for (const [key, item] of new URLSearchParams(own.query)) body.append(key, item);
      } else for (const item of members(given)) append(draft, body, field, item, encoding);
    };
    place(others, name, split(value, encodings, write));
    if (others.body instanceof FormData) for (const [field, part] of others.body) body.append(field, part);
    for (const _ of body) draft.body = body;
  };
}

/** Writes the fields that have an encoding, and returns the others. */
function split(
  value: unknown,
  encodings: Encodings,
  write: (field: string, given: unknown, encoding: Placer | string) => void,
): object {
  const others = Object.entries(Object(value)).filter(([field, given]) => {
    if (!Object.hasOwn(encodings, field)) return true;
    const encoding = encodings[field];
    if (encoding !== undefined) write(field, given, encoding);
    return false;
  });
  return Object.fromEntries(others);
}

function pair(draft: Draft, name: string, text: string): string {
  return `&${encode(draft, name, name)}=${encode(draft, name, text)}`;
}

// A file that says of which type it is, knows it better.
function append(draft: Draft, body: FormData, name: string, item: unknown, type: string): void {
  const isFile = item instanceof Blob;
  const text = (): string =>
    /[/+]json\b/i.test(type) ? encodeJson(draft, name, item) : decodeURIComponent(encode(draft, name, item));
  const part = isFile && item.type ? item : new Blob([isFile ? item : text()], { type });
  body.append(name, part, isFile && "name" in item ? String(item.name) : "blob");
}
