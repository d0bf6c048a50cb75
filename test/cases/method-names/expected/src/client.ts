// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type MethodNamesOptions, service } from "./options.js";
import { ExperimentalSession } from "./resources/experimental-session.js";
import { Groups } from "./resources/groups.js";
import { OneClickApplications } from "./resources/one-click-applications.js";
import { Owners } from "./resources/owners.js";
import { Pet } from "./resources/pet.js";
import { RegionDisks } from "./resources/region-disks.js";
import { Root } from "./resources/root.js";
import { connect } from "./runtime/connect.js";

/** Method names */
export class MethodNames {
  readonly experimentalSession: ExperimentalSession;
  readonly groups: Groups;
  readonly oneClickApplications: OneClickApplications;
  readonly owners: Owners;
  readonly pet: Pet;
  readonly regionDisks: RegionDisks;
  readonly root: Root;

  constructor(options: MethodNamesOptions) {
    const client = connect(service, options);
    this.experimentalSession = new ExperimentalSession(client);
    this.groups = new Groups(client);
    this.oneClickApplications = new OneClickApplications(client);
    this.owners = new Owners(client);
    this.pet = new Pet(client);
    this.regionDisks = new RegionDisks(client);
    this.root = new Root(client);
  }
}
