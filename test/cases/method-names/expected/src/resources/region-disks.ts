// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type MethodNamesOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { none } from "../runtime/read.js";

/** The operations of RegionDisks. */
export class RegionDisks {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | MethodNamesOptions) {
    this.#client = connect(service, client);
  }

  /**
   * `GET /disks/{id}`
   *
   * @example
   * ```ts
   * await methodNames.regionDisks.get("id");
   * ```
   */
  get(id: string, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, getOperation, [id], undefined, options);
  }

  /**
   * `GET /disks`
   *
   * @example
   * ```ts
   * await methodNames.regionDisks.list();
   * ```
   */
  list(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, listOperation, [], undefined, options);
  }

  /**
   * `DELETE /disks/{id}`
   *
   * @example
   * ```ts
   * await methodNames.regionDisks.regionDisksList("id");
   * ```
   */
  regionDisksList(id: string, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, regionDisksListOperation, [id], undefined, options);
  }

  /**
   * `PUT /disks/{id}`
   *
   * @example
   * ```ts
   * await methodNames.regionDisks.replaceRegionDisk("id");
   * ```
   */
  replaceRegionDisk(id: string, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, replaceRegionDiskOperation, [id], undefined, options);
  }
}

const getOperation: Operation = {
  id: "region-disk-get",
  method: "GET",
  path: "/disks/{id}",
  read: none,
};

const listOperation: Operation = {
  id: "compute.regionDisks.list",
  method: "GET",
  path: "/disks",
  read: none,
};

const regionDisksListOperation: Operation = {
  id: "region_disks_list",
  method: "DELETE",
  path: "/disks/{id}",
  read: none,
};

const replaceRegionDiskOperation: Operation = {
  id: "replaceRegionDisk",
  method: "PUT",
  path: "/disks/{id}",
  read: none,
};
