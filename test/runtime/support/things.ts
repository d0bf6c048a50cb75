import { accept } from "../../../templates/src/runtime/accept.ts";
import { anyScheme } from "../../../templates/src/runtime/any-scheme.ts";
import { type ApiCall, call } from "../../../templates/src/runtime/call.ts";
import type { Client } from "../../../templates/src/runtime/client.ts";
import { connect } from "../../../templates/src/runtime/connect.ts";
import { cookie, cookieHeader } from "../../../templates/src/runtime/cookie.ts";
import { content } from "../../../templates/src/runtime/content.ts";
import { header } from "../../../templates/src/runtime/header.ts";
import { json } from "../../../templates/src/runtime/json.ts";
import type { Operation } from "../../../templates/src/runtime/operation.ts";
import type { ClientOptions, RequestOptions } from "../../../templates/src/runtime/options.ts";
import { type PageCall, page } from "../../../templates/src/runtime/pages.ts";
import {
  csv,
  deep,
  form,
  formObject,
  jsonQuery,
  pipes,
  spaces,
} from "../../../templates/src/runtime/query.ts";
import { binary, declaredJson, none, orNothing, text } from "../../../templates/src/runtime/read.ts";
import { bearer } from "../../../templates/src/runtime/security.ts";
import type { Service, Token } from "../../../templates/src/runtime/service.ts";
import { typedBody } from "../../../templates/src/runtime/typed-body.ts";

export const secret = "s3cret-token-0123456789";

export const service: Service = {
  name: "things",
  version: "1.2.3",
  baseUrl: "https://api.example.com/v4",
  authorize: anyScheme([[{ use: bearer, options: ["apiToken"] }]]),
  credentials: ["apiToken"],
  parameters: { account_id: "accountId" },
  requestIdHeader: "cf-ray",
};

/** The same for an API whose bodies say whether they are successes. */
export const enveloped: Service = { ...service, successField: "success" };

/** Client options of the service below. */
export interface ThingsOptions extends ClientOptions {
  readonly apiToken?: Token | undefined;
  readonly accountId?: string | undefined;
}

export interface Thing {
  readonly id?: string;
}

export interface ThingList {
  readonly data?: { readonly things?: readonly Thing[] };
}

type Params = Readonly<Record<string, unknown>>;

/** A resource as the generator emits them. */
export class Things {
  readonly #client: Client;

  constructor(client: Client | ThingsOptions, api: Service = service) {
    this.#client = connect(api, client);
  }

  get(id: string, params?: Params, options?: RequestOptions): ApiCall<Thing> {
    return call(this.#client, get, [id], params, options);
  }
  add(params?: Params, options?: RequestOptions): ApiCall<Thing> {
    return call(this.#client, add, [], params, options);
  }
  list(params?: Params, options?: RequestOptions): PageCall<ThingList, Thing> {
    return page(this.#client, list, [], params, options);
  }
  send(operation: Operation, params?: Params, options?: RequestOptions): ApiCall<unknown> {
    return call(this.#client, operation, [], params, options);
  }
}

const things = "/accounts/{account_id}/things";

const get: Operation = {
  id: "getThing",
  method: "GET",
  path: "/accounts/{account_id}/things/{thing_id}",
  params: {
    form,
    csv,
    spaces,
    pipes,
    deep,
    object: formObject,
    content: jsonQuery,
    "X-Thing": header,
    Cookie: cookieHeader,
    taste: cookie,
  },
};

const add: Operation = { id: "addThing", method: "POST", path: things, body: json, secrets: ["data.key"] };

const list: Operation = {
  id: "listThings",
  method: "GET",
  path: things,
  params: { page_no: form, per_page: form },
  pagination: {
    page: "page_no",
    first: 1,
    items: "data.things",
    paging: ["data.paging", "paging"],
    start: "start_offset",
    end: "end_offset",
    total: "total_count",
  },
};

type Other = "text" | "binary" | "none" | "head" | "empty" | "put" | "upload" | "repeatable";

/** Operations of other kinds, sent with `send`. */
export const others: Readonly<Record<Other, Operation>> = {
  text: { id: "readText", method: "GET", path: things, read: text, accept: accept("text/plain") },
  binary: { id: "readBytes", method: "GET", path: things, read: binary, accept: accept("*/*") },
  none: { id: "deleteThing", method: "DELETE", path: things, read: none },
  head: { id: "headThing", method: "HEAD", path: things, read: none },
  empty: { id: "maybeThing", method: "GET", path: things, read: orNothing(declaredJson) },
  put: { id: "putThing", method: "PUT", path: things, params: { body: json } },
  upload: { id: "upload", method: "PUT", path: things, params: { body: typedBody(content, "text/plain") } },
  repeatable: { id: "touchThing", method: "POST", path: things, body: json, idempotent: true },
};

/** A resource on a server, with options that suit tests. */
export function thingsAt(url: string, options: ThingsOptions = {}, api: Service = service): Things {
  return new Things({ apiToken: secret, accountId: "acc", baseUrl: `${url}/v4`, ...options }, api);
}
