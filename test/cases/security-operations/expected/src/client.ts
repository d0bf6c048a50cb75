// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type ShopOptions, service } from "./options.js";
import { Accounts } from "./resources/accounts.js";
import { Goods } from "./resources/goods.js";
import { connect } from "./runtime/connect.js";
import { fillFromEnvironment } from "./runtime/fill-from-environment.js";

/** Shop */
export class Shop {
  readonly accounts: Accounts;
  readonly goods: Goods;

  constructor(options: ShopOptions) {
    const client = connect(service, options);
    this.accounts = new Accounts(client);
    this.goods = new Goods(client);
  }

  /**
   * Makes a client from the environment: `SHOP_TOKEN`.
   *
   * @param options - Options that win over the environment.
   */
  static fromEnv(options: Partial<ShopOptions> = {}): Shop {
    const filled = fillFromEnvironment<ShopOptions>(service, options, {
      token: "SHOP_TOKEN",
    });
    return new Shop(filled);
  }
}
