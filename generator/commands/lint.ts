import { readApi } from "../readApi.ts";
import { elapsed, failure, findings, type Outcome } from "./outcome.ts";
import type { Settings } from "./settings.ts";

/** Reads and models a document, and reports what is wrong with it. */
export async function lint(settings: Settings): Promise<Outcome> {
  const read = await readApi(settings);
  if (!read.api) return failure(settings, read);
  const lines = [`${settings.spec}: no errors, ${elapsed(settings)}`];
  return { code: 0, ...findings(settings, read), result: {}, lines };
}
