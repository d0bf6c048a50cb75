import { readFileSync } from "node:fs";
import type { Runtime } from "../review/runtime.ts";

/** Reads what every package has, in the form in which the build of the generator keeps it. */
export function readRuntime({ runtime }: { readonly runtime: string }): Runtime {
  return JSON.parse(readFileSync(runtime, "utf8"));
}
