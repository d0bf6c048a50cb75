import type { Generated } from "../generate.ts";
import { longPhase } from "../ground/trace.ts";
import { Memo } from "../ground/memo.ts";
import { readCache } from "../write/cache.ts";
import { readRuntime } from "./readRuntime.ts";
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
  const memo = new Memo(readCache(out, build));
  const options = {
    spec,
    strict,
    failOnLoss,
    roots,
    overrides,
    openapiTypes,
    runtime: readRuntime({ runtime }),
    memo,
    ...(source && { source }),
  };
  return { ...(await generate(options)), memo };
}
