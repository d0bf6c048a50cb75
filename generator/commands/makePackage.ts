import { readFileSync } from "node:fs";
import type { Generated } from "../generate.ts";
import { longPhase } from "../ground/trace.ts";
import { Memo } from "../ground/memo.ts";
import { readCache } from "../write/cache.ts";
import type { Settings } from "./settings.ts";

/** A package in memory, and what is worth to be remembered of making it. */
export interface Made extends Generated {
  readonly memo: Memo;
}

/** Makes the package of a document in memory. Loads the compiler, which only commands that get here need. */
export async function makePackage({
  build,
  out,
  spec,
  strict,
  failOnLoss = false,
  roots,
  overrides = {},
  openapiTypes,
  runtime,
  source,
}: Settings): Promise<Made> {
  const { generate } = await longPhase(
    "load",
    () => import("../generate.ts"),
    () => ({}),
  );
  const prepared = JSON.parse(readFileSync(runtime, "utf8"));
  const memo = new Memo(readCache(out, build));
  const options = {
    spec,
    strict,
    failOnLoss,
    roots,
    overrides,
    openapiTypes,
    runtime: prepared,
    memo,
    ...(source && { source }),
  };
  return { ...(await generate(options)), memo };
}
