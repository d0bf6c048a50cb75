import { readFileSync } from "node:fs";
import type { Generated } from "../generate.ts";
import { longPhase } from "../ground/trace.ts";
import type { Settings } from "./settings.ts";

/** Makes the package of a document in memory. Loads the compiler, which only commands that get here need. */
export async function makePackage({
  spec,
  strict,
  failOnLoss = false,
  roots,
  overrides = {},
  openapiTypes,
  runtime,
}: Settings): Promise<Generated> {
  const { generate } = await longPhase(
    "load",
    () => import("../generate.ts"),
    () => ({}),
  );
  const prepared = JSON.parse(readFileSync(runtime, "utf8"));
  return generate({ spec, strict, failOnLoss, roots, overrides, openapiTypes, runtime: prepared });
}
