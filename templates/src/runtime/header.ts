import type { Placer } from "./draft.js";

/** A header parameter, style simple: the members of an array are joined with commas. */
export const header: Placer = (draft, name, value) => {
  const items = [value].flat().filter((item) => item !== undefined && item !== null);
  if (!items.every((item) => /^(string|boolean|bigint)$/.test(typeof item) || Number.isFinite(item)))
    throw draft.invalid(`${name} cannot be sent in a header`);
  if (items.length) draft.headers.push([name, items.join(",")]);
};
