import type { Placer } from "./draft.js";
import { encode } from "./encode.js";

/** A cookie parameter, style form. Browsers do not let programs set cookies. */
export const cookie: Placer = (draft, name, value) => {
  if (value === null) return;
  const isCookie = ([header]: readonly [string, string]): boolean => header === "cookie";
  const cookies = draft.headers.filter(isCookie).map(([, text]) => text);
  const pair = `${encode(draft, name, name)}=${encode(draft, name, value)}`;
  draft.headers = [
    ...draft.headers.filter((entry) => !isCookie(entry)),
    ["cookie", [...cookies, pair].join("; ")],
  ];
};
