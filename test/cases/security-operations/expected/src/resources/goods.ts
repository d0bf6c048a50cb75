// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import {
  type ShopOptions,
  appUnderscoreKeyScheme,
  bearerScheme,
  headersScheme,
  partnerScheme,
  service,
} from "../options.js";
import { anyScheme } from "../runtime/any-scheme.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { none } from "../runtime/read.js";

/** The operations of Goods. */
export class Goods {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | ShopOptions) {
    this.#client = connect(service, client);
  }

  /**
   * For everybody, as nothing is said
   *
   * `GET /goods`
   *
   * @example
   * ```ts
   * await shop.goods.listGoods();
   * ```
   */
  listGoods(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, listGoodsOperation, [], undefined, options);
  }

  /**
   * Schemes whose options would have the same name, and one that a client cannot satisfy
   *
   * `GET /keys`
   *
   * @example
   * ```ts
   * await shop.goods.listKeys();
   * ```
   */
  listKeys(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, listKeysOperation, [], undefined, options);
  }

  /**
   * Prices, cheaper for those who are known
   *
   * `GET /prices`
   *
   * @example
   * ```ts
   * await shop.goods.listPrices();
   * ```
   */
  listPrices(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, listPricesOperation, [], undefined, options);
  }
}

const listGoodsOperation: Operation = {
  id: "listGoods",
  method: "GET",
  path: "/goods",
  read: none,
};

const listKeysOperation: Operation = {
  id: "listKeys",
  method: "GET",
  path: "/keys",
  read: none,
  authorize: anyScheme([[appUnderscoreKeyScheme], [headersScheme], [partnerScheme]]),
};

const listPricesOperation: Operation = {
  id: "listPrices",
  method: "GET",
  path: "/prices",
  read: none,
  authorize: anyScheme([[bearerScheme], []]),
};
