// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type BodiesOptions, service } from "../options.js";
import { accept } from "../runtime/accept.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { content } from "../runtime/content.js";
import { encodedFields, encodedParts } from "../runtime/encoded-form.js";
import { deepField, deepUrlencoded, multipart, urlencoded } from "../runtime/form-body.js";
import { json, optionalJson } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { csv, form, formObject, pipes, spaces } from "../runtime/query.js";
import { binary, none, text } from "../runtime/read.js";
import type { RequestView } from "../runtime/request-view.js";
import { typedBody } from "../runtime/typed-body.js";
import type { Fields, Pet, Selection } from "../types.js";

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
   * A field whose schema only answers have
   *
   * `POST /pets`
   *
   * @example
   * ```ts
   * await bodies.bodies.addPet({ name: "text" });
   * ```
   */
  addPet(params: AddPetParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, addPetOperation, [], params, options);
  }

  /**
   * A reference with something beside it
   *
   * `PUT /pets`
   *
   * @example
   * ```ts
   * await bodies.bodies.extendPet(
   *   { body: { ...{ name: "text" }, ...{ note: "text" } } },
   * );
   * ```
   */
  extendPet(params: ExtendPetParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, extendPetOperation, [], params, options);
  }

  /**
   * Fields of which one must be given, written out
   *
   * `PUT /some`
   *
   * @example
   * ```ts
   * await bodies.bodies.replaceSome({ ids: ["text"] });
   * ```
   */
  replaceSome(params: ReplaceSomeParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, replaceSomeOperation, [], params, options);
  }

  /**
   * GET has no body
   *
   * `GET /search`
   *
   * @example
   * ```ts
   * await bodies.bodies.searchWithBody();
   * ```
   */
  searchWithBody(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, searchWithBodyOperation, [], undefined, options);
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
   * await bodies.bodies.sendComposed({ body: { ...{ name: "text" }, ...{} } });
   * ```
   */
  sendComposed(params: SendComposedParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendComposedOperation, [], params, options);
  }

  /**
   * A form with deep objects
   *
   * `POST /deep`
   *
   * @example
   * ```ts
   * await bodies.bodies.sendDeep({ name: "text" });
   * ```
   */
  sendDeep(params: SendDeepParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendDeepOperation, [], params, options);
  }

  /**
   * A form whose fields are written in several ways
   *
   * `POST /encoded`
   *
   * @example
   * ```ts
   * await bodies.bodies.sendEncoded({ plain: "text" });
   * ```
   */
  sendEncoded(params: SendEncodedParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendEncodedOperation, [], params, options);
  }

  /**
   * Parts of types that are told
   *
   * `POST /encoded-parts`
   *
   * @example
   * ```ts
   * await bodies.bodies.sendEncodedParts();
   * ```
   */
  sendEncodedParts(
    params?: SendEncodedPartsParams,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(this.#client, sendEncodedPartsOperation, [], params, options);
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
   * await bodies.bodies.sendForm();
   * ```
   */
  sendForm(params?: SendFormParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendFormOperation, [], params, options);
  }

  /**
   * An image of any type
   *
   * `PUT /image`
   *
   * @example
   * ```ts
   * await bodies.bodies.sendImage({ body: new Blob(["…"]) });
   * ```
   */
  sendImage(params: SendImageParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, sendImageOperation, [], params, options);
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
   * A body that may be left out, as may its fields
   *
   * `PATCH /optional-fields`
   *
   * @example
   * ```ts
   * await bodies.bodies.sendOptionalFields();
   * ```
   */
  sendOptionalFields(
    params?: SendOptionalFieldsParams,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(this.#client, sendOptionalFieldsOperation, [], params, options);
  }

  /**
   * Fields of which one must be given
   *
   * `POST /some`
   *
   * @example
   * ```ts
   * const result = await bodies.bodies.sendSome({ all: true });
   * ```
   * @example Response
   * ```js
   * { chosen: ["a", "b"] }
   * ```
   */
  sendSome(
    params: SendSomeParams,
    options?: RequestOptions,
  ): ApiCall<{ chosen?: string[] }, unknown> {
    return call(this.#client, sendSomeOperation, [], params, options);
  }

  /**
   * Text
   *
   * `POST /text`
   *
   * @example
   * ```ts
   * const result = await bodies.bodies.sendText({ body: "text" });
   * ```
   */
  sendText(params: SendTextParams, options?: RequestOptions): ApiCall<string, unknown> {
    return call(this.#client, sendTextOperation, [], params, options);
  }

  /**
   * A form as text
   *
   * `POST /urlencoded`
   *
   * @example
   * ```ts
   * await bodies.bodies.sendUrlencoded({ name: "text" });
   * ```
   */
  sendUrlencoded(
    params?: SendUrlencodedParams,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(this.#client, sendUrlencodedOperation, [], params, options);
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

  /**
   * Parts of all kinds
   *
   * `POST /upload`
   *
   * @example
   * ```ts
   * await bodies.bodies.upload({ file: new Blob(["…"]), title: "text" });
   * ```
   */
  upload(params: UploadParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, uploadOperation, [], params, options);
  }

  /**
   * Parts that are not plain fields
   *
   * `POST /composed-upload`
   *
   * @example
   * ```ts
   * await bodies.bodies.uploadComposed();
   * ```
   */
  uploadComposed(
    params?: UploadComposedParams,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(this.#client, uploadComposedOperation, [], params, options);
  }
}

/** Params of `addPet`. */
export type AddPetParams = Omit<Pet, "id">;

/** Params of `extendPet`. */
export interface ExtendPetParams {
  /** The body, as `application/json`. */
  readonly body: RequestView<Fields> & { note: string | null };
}

/**
 * Params of `replaceSome`.
 *
 * At least one of `ids`, `name` must be given.
 */
export type ReplaceSomeParams = {
  /**
   * Do it in any case.
   */
  force?: boolean | undefined;
  ids?: readonly string[] | undefined;
  /**
   * The name.
   */
  name?: string | undefined;
  note?: string | undefined;
} & ({ ids: readonly string[] } | { name: string });

/** Params of `sendClash`. */
export interface SendClashParams {
  /** The body, as `application/json`. */
  readonly body: RequestView<Fields>;
  readonly name?: string | undefined;
}

/** Params of `sendComposed`. */
export interface SendComposedParams {
  /** The body, as `application/json`. */
  readonly body: RequestView<Fields> & { more?: string | undefined };
}

/** Params of `sendDeep`. */
export interface SendDeepParams {
  readonly inner?: { deep?: string | undefined } | undefined;
  /**
   * Its name.
   *
   * Length: at least 1 character.
   */
  readonly name: string;
  readonly note?: string | null | undefined;
}

/** Params of `sendEncoded`. */
export interface SendEncodedParams {
  readonly blocks?: readonly Record<string, unknown>[] | undefined;
  readonly filter?: RequestView<Fields> | undefined;
  readonly ids?: readonly number[] | undefined;
  readonly lost?: readonly Record<string, unknown>[] | undefined;
  readonly names?: readonly string[] | null | undefined;
  readonly plain: string;
  readonly range?: { from?: number | undefined; to?: number | undefined } | undefined;
  readonly usual?: readonly string[] | undefined;
  readonly words?: readonly string[] | undefined;
}

/** Params of `sendEncodedParts`. */
export interface SendEncodedPartsParams {
  readonly about?: RequestView<Fields> | undefined;
  /** Format: binary. */
  readonly any?: Blob | undefined;
  readonly count?: number | undefined;
  readonly ids?: readonly number[] | undefined;
  readonly note?: string | undefined;
  /** Format: binary. */
  readonly picture?: Blob | undefined;
  readonly table?: string | undefined;
  readonly tree?: RequestView<Fields> | undefined;
}

/** Params of `sendFields`. */
export interface SendFieldsParams extends RequestView<Fields> {
  readonly dry?: boolean | undefined;
}

/** Params of `sendFile`. */
export interface SendFileParams {
  /** The body, as `application/octet-stream`. */
  readonly body: BodyInit;
}

/** Params of `sendForm`. */
export interface SendFormParams {
  /** Format: binary. */
  readonly file?: Blob | undefined;
}

/** Params of `sendImage`. */
export interface SendImageParams {
  /** The body, as `image/*`. */
  readonly body: BodyInit;
}

/** Params of `sendOptional`. */
export interface SendOptionalParams {
  /** The body, as `application/json`. */
  readonly body?: RequestView<Fields> | undefined;
}

/** Params of `sendOptionalFields`. */
export interface SendOptionalFieldsParams {
  readonly note?: string | undefined;
}

/**
 * Params of `sendSome`.
 *
 * At least one of `all`, `names` must be given.
 */
export type SendSomeParams = RequestView<Selection> &
  ({ all: boolean } | { names: readonly string[] });

/** Params of `sendText`. */
export interface SendTextParams {
  /** The poem to keep. */
  readonly body: string;
}

/** Params of `sendUrlencoded`. */
export interface SendUrlencodedParams {
  readonly inner?: { deep?: string | undefined } | undefined;
  /**
   * Its name.
   *
   * Length: at least 1 character.
   */
  readonly name: string;
  readonly note?: string | null | undefined;
}

/** Params of `sendVendor`. */
export type SendVendorParams = RequestView<Fields>;

/** Params of `upload`. */
export interface UploadParams {
  readonly about?: RequestView<Fields> | undefined;
  /**
   * The file.
   *
   * Format: binary.
   */
  readonly file: Blob;
  readonly maybe?: Blob | null | undefined;
  readonly more?: readonly Blob[] | undefined;
  readonly named?: Blob | undefined;
  readonly raw?: Blob | undefined;
  readonly scan?: Blob | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly title: string;
  /** Format: binary. */
  readonly typed?: Blob | null | undefined;
}

/** Params of `uploadComposed`. */
export interface UploadComposedParams {
  /** The body, as `multipart/form-data`. */
  readonly body?: FormData | undefined;
}

const addPetOperation: Operation = {
  id: "addPet",
  method: "POST",
  path: "/pets",
  body: json,
  read: none,
};

const extendPetOperation: Operation = {
  id: "extendPet",
  method: "PUT",
  path: "/pets",
  params: {
    body: json,
  },
  read: none,
};

const replaceSomeOperation: Operation = {
  id: "replaceSome",
  method: "PUT",
  path: "/some",
  params: {
    force: form,
  },
  body: json,
  atLeastOne: ["ids", "name"],
  read: none,
};

const searchWithBodyOperation: Operation = {
  id: "searchWithBody",
  method: "GET",
  path: "/search",
  read: none,
};

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

const sendDeepOperation: Operation = {
  id: "sendDeep",
  method: "POST",
  path: "/deep",
  body: typedBody(deepUrlencoded, "application/x-www-form-urlencoded"),
  read: none,
};

const sendEncodedOperation: Operation = {
  id: "sendEncoded",
  method: "POST",
  path: "/encoded",
  body: typedBody(
    encodedFields(urlencoded, {
      blocks: "application/json",
      filter: deepField,
      ids: csv,
      names: spaces,
      range: formObject,
      words: pipes,
    }),
    "application/x-www-form-urlencoded",
  ),
  read: none,
};

const sendEncodedPartsOperation: Operation = {
  id: "sendEncodedParts",
  method: "POST",
  path: "/encoded-parts",
  body: encodedParts(multipart, {
    count: "application/json",
    ids: csv,
    picture: "image/png",
    table: "text/csv; charset=utf-8",
  }),
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
    body: typedBody(content, "application/octet-stream"),
  },
  accept: accept("image/png"),
  read: binary,
};

const sendFormOperation: Operation = {
  id: "sendForm",
  method: "POST",
  path: "/form",
  body: multipart,
  read: none,
};

const sendImageOperation: Operation = {
  id: "sendImage",
  method: "PUT",
  path: "/image",
  params: {
    body: content,
  },
  read: none,
};

const sendOptionalOperation: Operation = {
  id: "sendOptional",
  method: "POST",
  path: "/optional",
  params: {
    body: json,
  },
  read: none,
};

const sendOptionalFieldsOperation: Operation = {
  id: "sendOptionalFields",
  method: "PATCH",
  path: "/optional-fields",
  body: optionalJson,
  read: none,
};

const sendSomeOperation: Operation = {
  id: "sendSome",
  method: "POST",
  path: "/some",
  body: json,
  atLeastOne: ["all", "names"],
};

const sendTextOperation: Operation = {
  id: "sendText",
  method: "POST",
  path: "/text",
  params: {
    body: typedBody(content, "text/plain"),
  },
  accept: accept("text/csv"),
  read: text,
};

const sendUrlencodedOperation: Operation = {
  id: "sendUrlencoded",
  method: "POST",
  path: "/urlencoded",
  body: typedBody(urlencoded, "application/x-www-form-urlencoded"),
  read: none,
};

const sendVendorOperation: Operation = {
  id: "sendVendor",
  method: "POST",
  path: "/vendor",
  body: typedBody(json, "application/merge-patch+json"),
  accept: accept("application/vnd.api+json; charset=utf-8"),
};

const uploadOperation: Operation = {
  id: "upload",
  method: "POST",
  path: "/upload",
  body: multipart,
  read: none,
};

const uploadComposedOperation: Operation = {
  id: "uploadComposed",
  method: "POST",
  path: "/composed-upload",
  params: {
    body: content,
  },
  read: none,
};
