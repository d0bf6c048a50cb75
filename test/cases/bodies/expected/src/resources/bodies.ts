// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type BodiesOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { content } from "../runtime/content.js";
import { json } from "../runtime/json.js";
import { form } from "../runtime/query.js";
import { binary, none, text } from "../runtime/read.js";
import type { Fields } from "../types.js";

/** The operations of BodiesResource. */
export class BodiesResource {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | BodiesOptions) {
    this.#client = connect(service, client);
  }

  /**
   * A field with the name of a query parameter
   *
   * `POST /clash`
   *
   * @example
   * ```ts
   * await bodies.bodies.sendClash({ body: { name: "text" } });
   * ```
   */
  sendClash(params: SendClashParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendClashOperation, [], params, options);
  }

  /**
   * A composed body
   *
   * `POST /composed`
   *
   * @example
   * ```ts
   * await bodies.bodies.sendComposed({ body: { ...{ name: "text" }, ...{  } } });
   * ```
   */
  sendComposed(params: SendComposedParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendComposedOperation, [], params, options);
  }

  /**
   * Fields and a query
   *
   * `POST /fields`
   *
   * @example
   * ```ts
   * await bodies.bodies.sendFields({ name: "text" });
   * ```
   */
  sendFields(params: SendFieldsParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendFieldsOperation, [], params, options);
  }

  /**
   * A file
   *
   * `POST /file`
   *
   * @example
   * ```ts
   * const result = await bodies.bodies.sendFile({ body: new Blob(["…"]) });
   * ```
   */
  sendFile(params: SendFileParams, options?: RequestOptions): ApiCall<Blob, unknown> {
    return call(this.#client, sendFileOperation, [], params, options);
  }

  /**
   * A form
   *
   * `POST /form`
   *
   * @example
   * ```ts
   * await bodies.bodies.sendForm({ body: new Blob(["…"]) });
   * ```
   */
  sendForm(params: SendFormParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendFormOperation, [], params, options);
  }

  /**
   * A body that may be left out
   *
   * `POST /optional`
   *
   * @example
   * ```ts
   * await bodies.bodies.sendOptional();
   * ```
   */
  sendOptional(params?: SendOptionalParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendOptionalOperation, [], params, options);
  }

  /**
   * Text
   *
   * `POST /text`
   *
   * @example
   * ```ts
   * const result = await bodies.bodies.sendText({ body: new Blob(["…"]) });
   * ```
   */
  sendText(params: SendTextParams, options?: RequestOptions): ApiCall<string, unknown> {
    return call(this.#client, sendTextOperation, [], params, options);
  }

  /**
   * JSON of another name
   *
   * `POST /vendor`
   *
   * @example
   * ```ts
   * const result = await bodies.bodies.sendVendor({ name: "text" });
   * ```
   */
  sendVendor(params: SendVendorParams, options?: RequestOptions): ApiCall<Fields, unknown> {
    return call(this.#client, sendVendorOperation, [], params, options);
  }
}

/** Params of `sendClash`. */
export interface SendClashParams {
  /** The body, as `application/json`. */
  readonly body: Fields;
  readonly name?: string | undefined;
}

/** Params of `sendComposed`. */
export interface SendComposedParams {
  /** The body, as `application/json`. */
  readonly body: Fields & { more?: string | undefined };
}

/** Params of `sendFields`. */
export interface SendFieldsParams extends Fields {
  readonly dry?: boolean | undefined;
}

/** Params of `sendFile`. */
export interface SendFileParams {
  /** The body, as `application/octet-stream`. */
  readonly body: BodyInit;
}

/** Params of `sendForm`. */
export interface SendFormParams {
  /** The body, as `multipart/form-data`. */
  readonly body: BodyInit;
}

/** Params of `sendOptional`. */
export interface SendOptionalParams extends Partial<Fields> {}

/** Params of `sendText`. */
export interface SendTextParams {
  /** The body, as `text/plain`. */
  readonly body: BodyInit;
}

/** Params of `sendVendor`. */
export interface SendVendorParams extends Fields {}

const sendClashOperation: Operation = {
  id: "sendClash",
  method: "POST",
  path: "/clash",
  params: {
    body: json,
    name: form,
  },
  read: none,
};

const sendComposedOperation: Operation = {
  id: "sendComposed",
  method: "POST",
  path: "/composed",
  params: {
    body: json,
  },
  read: none,
};

const sendFieldsOperation: Operation = {
  id: "sendFields",
  method: "POST",
  path: "/fields",
  params: {
    dry: form,
  },
  body: json,
  read: none,
};

const sendFileOperation: Operation = {
  id: "sendFile",
  method: "POST",
  path: "/file",
  params: {
    body: content,
  },
  contentType: "application/octet-stream",
  accept: "image/png",
  read: binary,
};

const sendFormOperation: Operation = {
  id: "sendForm",
  method: "POST",
  path: "/form",
  params: {
    body: content,
  },
  read: none,
};

const sendOptionalOperation: Operation = {
  id: "sendOptional",
  method: "POST",
  path: "/optional",
  body: json,
  read: none,
};

const sendTextOperation: Operation = {
  id: "sendText",
  method: "POST",
  path: "/text",
  params: {
    body: content,
  },
  contentType: "text/plain",
  accept: "text/csv",
  read: text,
};

const sendVendorOperation: Operation = {
  id: "sendVendor",
  method: "POST",
  path: "/vendor",
  body: json,
  contentType: "application/merge-patch+json",
  accept: "application/vnd.api+json; charset=utf-8",
};
