// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type MediaTypesOptions, service } from "../options.js";
import { accept } from "../runtime/accept.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { content } from "../runtime/content.js";
import { multipart, urlencoded } from "../runtime/form-body.js";
import { json } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { form, jsonQuery } from "../runtime/query.js";
import { none } from "../runtime/read.js";
import type { RequestView } from "../runtime/request-view.js";
import { typedBody } from "../runtime/typed-body.js";
import type { Filter, Thing } from "../types.js";

/** The operations of Media. */
export class Media {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | MediaTypesOptions) {
    this.#client = connect(service, client);
  }

  /**
   * All media types behind a reference
   *
   * `GET /referenced`
   *
   * @example
   * ```ts
   * const result = await mediaTypes.media.getReferenced();
   * ```
   */
  getReferenced(params?: GetReferencedParams, options?: RequestOptions): ApiCall<Thing, unknown> {
    return call(this.#client, getReferencedOperation, [], params, options);
  }

  /**
   * JSON twice, of which one has a schema
   *
   * `GET /with-charset`
   *
   * @example
   * ```ts
   * const result = await mediaTypes.media.getWithCharset();
   * ```
   */
  getWithCharset(options?: RequestOptions): ApiCall<Thing, unknown> {
    return call(this.#client, getWithCharsetOperation, [], undefined, options);
  }

  /**
   * The same beside a query
   *
   * `PUT /form`
   *
   * @example
   * ```ts
   * await mediaTypes.media.replaceForm({ channel: "text", dry: true });
   * ```
   */
  replaceForm(params: ReplaceFormParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, replaceFormOperation, [], params, options);
  }

  /**
   * A form that is not marked required, with a field that is
   *
   * `POST /form`
   *
   * @example
   * ```ts
   * await mediaTypes.media.sendForm({ channel: "text" });
   * ```
   */
  sendForm(params?: SendFormParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendFormOperation, [], params, options);
  }

  /**
   * Text of which no schema says what it is
   *
   * `PUT /text`
   *
   * @example
   * ```ts
   * await mediaTypes.media.sendLines({ body: new Blob(["…"]) });
   * ```
   */
  sendLines(params: SendLinesParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendLinesOperation, [], params, options);
  }

  /**
   * The media types of a body behind a reference
   *
   * `POST /referenced`
   *
   * @example
   * ```ts
   * await mediaTypes.media.sendReferenced({ id: 1 });
   * ```
   */
  sendReferenced(
    params: SendReferencedParams,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(this.#client, sendReferencedOperation, [], params, options);
  }

  /**
   * Text that the schema calls a text
   *
   * `POST /text`
   *
   * @example
   * ```ts
   * await mediaTypes.media.sendText({ body: "text" });
   * ```
   */
  sendText(params: SendTextParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendTextOperation, [], params, options);
  }

  /**
   * A schema that says nothing is none
   *
   * `POST /with-charset`
   *
   * @example
   * ```ts
   * await mediaTypes.media.sendVendor({ id: 1 });
   * ```
   */
  sendVendor(params: SendVendorParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendVendorOperation, [], params, options);
  }

  /**
   * The same in parts
   *
   * `PATCH /form`
   *
   * @example
   * ```ts
   * await mediaTypes.media.uploadForm({ file: new Blob(["…"]) });
   * ```
   */
  uploadForm(params?: UploadFormParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, uploadFormOperation, [], params, options);
  }
}

/** Params of `getReferenced`. */
export interface GetReferencedParams {
  readonly filter?: RequestView<Filter> | undefined;
}

/**
 * Params of `replaceForm`.
 *
 * The fields of the body are given, or none of them: it may be left out.
 */
export type ReplaceFormParams = { dry: boolean } & (
  { channel: string; text?: string | undefined } | { channel?: undefined; text?: undefined }
);

/** Params of `sendForm`. */
export interface SendFormParams {
  readonly channel: string;
  readonly text?: string | undefined;
}

/** Params of `sendLines`. */
export interface SendLinesParams {
  /** The body, as `text/csv`. */
  readonly body: BodyInit;
}

/** Params of `sendReferenced`. */
export type SendReferencedParams = RequestView<Thing>;

/** Params of `sendText`. */
export interface SendTextParams {
  /** The body, as `text/plain`. */
  readonly body: string;
}

/** Params of `sendVendor`. */
export type SendVendorParams = RequestView<Thing>;

/** Params of `uploadForm`. */
export interface UploadFormParams {
  /** Format: binary. */
  readonly file: Blob;
  readonly title?: string | undefined;
}

const getReferencedOperation: Operation = {
  id: "getReferenced",
  method: "GET",
  path: "/referenced",
  params: {
    filter: jsonQuery,
  },
};

const getWithCharsetOperation: Operation = {
  id: "getWithCharset",
  method: "GET",
  path: "/with-charset",
  accept: accept("application/json; charset=utf-8"),
};

const replaceFormOperation: Operation = {
  id: "replaceForm",
  method: "PUT",
  path: "/form",
  params: {
    dry: form,
  },
  body: typedBody(urlencoded, "application/x-www-form-urlencoded"),
  read: none,
};

const sendFormOperation: Operation = {
  id: "sendForm",
  method: "POST",
  path: "/form",
  body: typedBody(urlencoded, "application/x-www-form-urlencoded"),
  read: none,
};

const sendLinesOperation: Operation = {
  id: "sendLines",
  method: "PUT",
  path: "/text",
  params: {
    body: typedBody(content, "text/csv"),
  },
  read: none,
};

const sendReferencedOperation: Operation = {
  id: "sendReferenced",
  method: "POST",
  path: "/referenced",
  body: json,
  read: none,
};

const sendTextOperation: Operation = {
  id: "sendText",
  method: "POST",
  path: "/text",
  params: {
    body: typedBody(content, "text/plain"),
  },
  read: none,
};

const sendVendorOperation: Operation = {
  id: "sendVendor",
  method: "POST",
  path: "/with-charset",
  body: typedBody(json, "application/vnd.api+json"),
  read: none,
};

const uploadFormOperation: Operation = {
  id: "uploadForm",
  method: "PATCH",
  path: "/form",
  body: multipart,
  read: none,
};
