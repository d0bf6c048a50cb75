import { cookie } from "./cookie.js";
import { encode } from "./encode.js";
import type { SecurityScheme } from "./service.js";

/** HTTP bearer authentication (RFC 6750). */
export const bearer: SecurityScheme["use"] = (draft, [token]) => {
  draft.headers.push(["authorization", `Bearer ${token}`]);
};

/** HTTP basic authentication (RFC 7617), user name and password in UTF-8. */
export const basic: SecurityScheme["use"] = (draft, credentials) => {
  const bytes = new TextEncoder().encode(credentials.join(":"));
  draft.headers.push(["authorization", `Basic ${btoa(String.fromCharCode(...bytes))}`]);
};

/** An API key in a header. */
export const headerKey: SecurityScheme["use"] = (draft, [key = ""], name) => {
  draft.headers.push([name, key]);
};

/** An API key in the query. */
export const queryKey: SecurityScheme["use"] = (draft, [key], name) => {
  draft.query += `&${encode(draft, name, name)}=${encode(draft, name, key)}`;
};

/** An API key in a cookie. */
export const cookieKey: SecurityScheme["use"] = (draft, [key], name) => cookie(draft, name, key);
