import { recordFileProblem } from "../problems/printProblems.ts";
import { type ReadApi, readApi } from "../readApi.ts";
import { type Base, chooseBase } from "../review/diff/base/chooseBase.ts";
import type { Side } from "../review/diff/change.ts";
import { failure, type Outcome, refusal } from "./outcome.ts";
import type { Settings } from "./settings.ts";

/** A document as it was, with where it was read from; or what to say because it is not there or cannot be read. */
export type ReadBase = { readonly base: Base; readonly side: Side } | { readonly outcome: Outcome };

/**
 * Reads what a document is compared with.
 *
 * @param name as `chooseBase` takes it
 */
export async function readBase(settings: Settings, name: string | undefined): Promise<ReadBase> {
  const base = chooseBase(name, settings.spec);
  if ("reason" in base) return { outcome: refusal([baseProblem(settings.spec, base.reason)]) };
  const { side, found } = await readSide(settings, base);
  if (side) return { base, side };
  const reason = `the document of ${base.label} cannot be read, so there is nothing to compare with`;
  return { outcome: failure(settings, found, [baseProblem(base.spec, reason)]) };
}

/** Reads the document of a base, with the options of today; there is no model of one that is not sound. */
export async function readSide(
  { roots, overrides = {} }: Pick<Settings, "roots" | "overrides">,
  { spec, source, label }: Base,
): Promise<{ readonly side: Side | undefined; readonly found: ReadApi }> {
  const found = await readApi({ spec, strict: false, roots, overrides, source });
  const { api, document } = found;
  return { side: api && document && { api, document, label }, found };
}

function baseProblem(path: string, message: string): ReturnType<typeof recordFileProblem> {
  return recordFileProblem({ path, rule: "diff-base", message });
}
