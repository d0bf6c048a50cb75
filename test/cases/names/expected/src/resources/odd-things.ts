// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Map } from "../enums.js";
import { type NamesOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation as RuntimeOperation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { form } from "../runtime/query.js";
import type { Error, OddThing, Operation, Promise } from "../types.js";

/** Things with odd names. */
export class OddThings {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | NamesOptions) {
    this.#client = connect(service, client);
  }

  /**
   * By class
   *
   * `GET /odd/{class}`
   *
   * @example
   * ```ts
   * const result = await names.oddThings.getOddClass("class");
   * ```
   */
  getOddClass(classValue: string, options?: RequestOptions): ApiCall<Promise, unknown> {
    return call(this.#client, getOddClassOperation, [classValue], undefined, options);
  }

  /**
   * Import
   *
   * `GET /odd/{some-id}/{some_id}`
   *
   * @example
   * ```ts
   * const result = await names.oddThings.import("some-id", "some_id");
   * ```
   */
  import(
    someId: string,
    someId2: string,
    params?: ImportParams,
    options?: RequestOptions,
  ): ApiCall<OddThing, unknown> {
    return call(this.#client, importOperation, [someId, someId2], params, options);
  }

  /**
   * Operations
   *
   * `GET /odd/things`
   *
   * @example
   * ```ts
   * const result = await names.oddThings.operations();
   * ```
   */
  operations(
    params?: OddThingsOperationsParams,
    options?: RequestOptions,
  ): ApiCall<Operation, Error> {
    return call(this.#client, operationsOperation, [], params, options);
  }
}

/** Params of `import`. */
export interface ImportParams {
  readonly __proto__?: string | undefined;
  readonly "a[b]"?: string | undefined;
  readonly options?: string | undefined;
}

/** Params of `operations`. */
export interface OddThingsOperationsParams {
  readonly map?: Map | undefined;
}

const getOddClassOperation: RuntimeOperation = {
  id: "get_odd-class",
  method: "GET",
  path: "/odd/{class}",
};

const importOperation: RuntimeOperation = {
  id: "import",
  method: "GET",
  path: "/odd/{some-id}/{some_id}",
  params: {
    ["__proto__"]: form,
    "a[b]": form,
    options: form,
  },
};

const operationsOperation: RuntimeOperation = {
  id: "odd_things_operations",
  method: "GET",
  path: "/odd/things",
  params: {
    map: form,
  },
};
