import { resolve } from "node:path";
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
 * @param head the document as it is: where all files are what they were, its model is that of the base, too
 */
export async function readBase(
  settings: Settings,
  name: string | undefined,
  head: ReadApi,
): Promise<ReadBase> {
  const base = chooseBase(name, settings.spec);
  if ("reason" in base) return { outcome: refusal([baseProblem(settings.spec, base.reason)]) };
  const { api, document } = head;
  if (api && document && isUnchanged(settings, head, base))
    return { base, side: { api, document, label: base.label } };
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

/** Whether a document is, file by file, what it was. */
export function isUnchanged(
  { spec }: Pick<Settings, "spec">,
  { inputs }: Pick<ReadApi, "inputs">,
  base: Base,
): boolean {
  return (
    resolve(base.spec) === resolve(spec) &&
    inputs.every(({ path, bytes }) => {
      const before = base.source.read(resolve(path));
      return before !== undefined && Buffer.compare(before, bytes) === 0;
    })
  );
}

function baseProblem(path: string, message: string): ReturnType<typeof recordFileProblem> {
  return recordFileProblem({ path, rule: "diff-base", message });
}
