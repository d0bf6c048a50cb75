import { resolve } from "node:path";
import type { Runtime } from "../review/runtime.ts";
import { readCache } from "../write/cache.ts";
import { readRuntime } from "./readRuntime.ts";

/**
 * What a process that makes packages again and again keeps between its runs, so that none of them reads again what the one before
 * has in memory. Nothing else can change what is there, so it is not judged as what is on disk is.
 */
export class Keep {
  readonly #results = new Map<string, ReadonlyMap<string, string>>();
  readonly #runtimes = new Map<string, Runtime>();

  /** What the run before came to for the same folder, in this process or another; nothing if there was none. */
  resultsFor({ out, build }: { readonly out: string; readonly build: string }): ReadonlyMap<string, string> {
    return this.#results.get(resolve(out)) ?? readCache(out, build);
  }

  /** Whether a run of this process has come to results for the folder. */
  has(out: string): boolean {
    return this.#results.has(resolve(out));
  }

  /** Puts the results of a run that made a package in the place of those before. */
  remember(out: string, results: ReadonlyMap<string, string>): void {
    this.#results.set(resolve(out), results);
  }

  /** What every package has. */
  runtimeOf({ runtime }: { readonly runtime: string }): Runtime {
    const known = this.#runtimes.get(runtime) ?? readRuntime({ runtime });
    this.#runtimes.set(runtime, known);
    return known;
  }
}
