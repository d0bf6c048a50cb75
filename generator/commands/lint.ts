import { readApi } from "../readApi.ts";
import { elapsed, failure, findings, firstLosses, type Outcome, summarize } from "./outcome.ts";
import { printFindings } from "./printRun.ts";
import type { Settings } from "./settings.ts";

/** Reads and models a document, and reports what is wrong with it. */
export async function lint(settings: Settings): Promise<Outcome> {
  const read = await readApi(settings);
  if (!read.api) return failure(settings, read);
  const counts = summarize(read);
  const lines = [...printFindings(counts), `${settings.spec}: no errors, ${elapsed(settings)}`];
  const found = findings(settings, read);
  const losses = settings.losses || settings.strict ? found.losses : firstLosses(read.losses);
  return { code: 0, ...found, losses, result: counts, lines };
}
