// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { service, type СервисЗаказовOptions } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import type { Пользователь } from "../types.js";

/** The operations of УправлениеПользователями. */
export class УправлениеПользователями {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | СервисЗаказовOptions) {
    this.#client = connect(service, client);
  }

  /**
   * `GET /пользователи/{идентификатор}`
   *
   * @example
   * ```ts
   * const result = await сервисЗаказов.управлениеПользователями.получитьПользователя("идентификатор");
   * ```
   */
  получитьПользователя(
    идентификатор: string,
    options?: RequestOptions,
  ): ApiCall<Пользователь, unknown> {
    return call(this.#client, получитьПользователяOperation, [идентификатор], undefined, options);
  }
}

const получитьПользователяOperation: Operation = {
  id: "получить пользователя",
  method: "GET",
  path: "/%D0%BF%D0%BE%D0%BB%D1%8C%D0%B7%D0%BE%D0%B2%D0%B0%D1%82%D0%B5%D0%BB%D0%B8/{идентификатор}",
};
