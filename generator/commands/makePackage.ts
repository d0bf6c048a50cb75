import { availableParallelism } from "node:os";
import type { Generated } from "../generate.ts";
import { Memo } from "../ground/memo.ts";
import { SecondThread } from "../ground/secondThread.ts";
import { longPhase } from "../ground/trace.ts";
import { Keep } from "./keep.ts";
import type { Settings } from "./settings.ts";

/** A package in memory, and what is worth to be remembered of making it. */
export interface Made extends Generated {
  readonly memo: Memo;
}

/** Makes the package of a document in memory. Loads the compiler, which only commands that get here need. */
export async function makePackage(settings: Settings): Promise<Made> {
  const {
    spec,
    strict,
    failOnLoss = false,
    roots,
    overrides = {},
    openapiTypes,
    source,
    thread,
    keep = new Keep(),
  } = settings;
  const { generate } = await longPhase(
    "load",
    () => import("../generate.ts"),
    () => ({}),
  );
  const memo = new Memo(keep.resultsFor(settings));
  const options = {
    spec,
    strict,
    failOnLoss,
    roots,
    overrides,
    openapiTypes,
    runtime: keep.runtimeOf(settings),
    memo,
    ...(source && { source }),
    ...(thread !== undefined &&
      availableParallelism() > 1 && { startThread: () => new SecondThread(thread) }),
  };
  return { ...(await generate(options)), memo };
}
