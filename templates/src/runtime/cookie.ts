import type { Draft, Placer } from "./draft.js";
import { encode } from "./encode.js";

/** A cookie parameter, style form. Browsers do not let programs set cookies. */
export const cookie: Placer = (draft, name, value) => {
  if (value !== null) addCookie(draft, `${encode(draft, name, name)}=${encode(draft, name, value)}`);
};

/** A header parameter that is called Cookie: cookies as text, beside those that are parameters of their own. */
export const cookieHeader: Placer = (draft, name, value) => {
  if (value === null) return;
  if (typeof value !== "string") throw draft.invalid(`${name} must be text: pairs with "; " between them`);
  addCookie(draft, value);
};

/** A request has one header for all its cookies (RFC 6265, 5.4). */
function addCookie(draft: Draft, cookies: string): void {
  const isCookie = ([header]: readonly [string, string]): boolean => header === "cookie";
  const before = draft.headers.filter(isCookie).map(([, text]) => text);
  draft.headers = [
    ...draft.headers.filter((entry) => !isCookie(entry)),
    ["cookie", [...before, cookies].join("; ")],
  ];
}
