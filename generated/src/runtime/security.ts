import { cookie } from "./cookie.js";
import { encode } from "./encode.js";
import { form } from "./query.js";
import type { SecurityScheme } from "./service.js";

/** HTTP bearer authentication (RFC 6750). */
export const bearer: SecurityScheme["use"] = (draft, [token]) => {
  draft.headers.push(["authorization", `Bearer ${token}`]);
};

/** HTTP basic authentication (RFC 7617), user name and password in UTF-8. */
export const basic: SecurityScheme["use"] = (draft, credentials) => {
  const bytes = new TextEncoder().encode(credentials.join(":"));
  const sent = btoa(String.fromCharCode(...bytes));
  credentials.push(sent);
  draft.headers.push(["authorization", `Basic ${sent}`]);
};

/** An API key in a header. */
export const headerKey: SecurityScheme["use"] = (draft, [key = ""], name) => {
  draft.headers.push([name, key]);
};

/** An API key in the query. */
export const queryKey: SecurityScheme["use"] = (draft, credentials, name) => {
  const [key] = credentials;
  credentials.push(encode(draft, name, key));
  form(draft, name, key);
};

/** An API key in a cookie. */
export const cookieKey: SecurityScheme["use"] = (draft, credentials, name) => {
  const [key] = credentials;
  credentials.push(encode(draft, name, key));
  cookie(draft, name, key);
};
