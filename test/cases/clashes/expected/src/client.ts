// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type ClashesOptions, service } from "./options.js";
import { Aux } from "./resources/aux--321f6814.js";
import { Constructor } from "./resources/constructor.js";
import { ESimResource } from "./resources/e-sim--a35a1781.js";
import { ESim } from "./resources/e-sim.js";
import { UserIds } from "./resources/user-ids--cb9f10bb.js";
import { UserIDs } from "./resources/user-ids.js";
import { X } from "./resources/x.js";
import { connect } from "./runtime/connect.js";

/** Clashes */
export class Clashes {
  readonly aux: Aux;
  readonly constructorResource: Constructor;
  readonly eSIM: ESim;
  readonly eSim: ESimResource;
  readonly userIDs: UserIDs;
  readonly userIds: UserIds;
  readonly x: X;

  constructor(options: ClashesOptions) {
    const client = connect(service, options);
    this.aux = new Aux(client);
    this.constructorResource = new Constructor(client);
    this.eSIM = new ESim(client);
    this.eSim = new ESimResource(client);
    this.userIDs = new UserIDs(client);
    this.userIds = new UserIds(client);
    this.x = new X(client);
  }
}
