import { resolve } from "node:path";
import { recordFileProblem } from "../problems/printProblems.ts";
import { type ReadApi, readApi } from "../readApi.ts";
import { type Base, chooseBase } from "../review/diff/base/chooseBase.ts";
import type { Side } from "../review/diff/change.ts";
import { failure, type Outcome, refusal } from "./outcome.ts";
import { type BaseOptions, optionFiles, readBaseOptions } from "./readBaseOptions.ts";
import type { Settings } from "./settings.ts";

/** A document as it was, with where it was read from. */
export interface Before {
  readonly base: Base;
  readonly options: BaseOptions;
  /** With the options of now: how it differs from the document as it is, that is the document's doing. */
  readonly side: Side;
  /** With the options that it had: how it differs from `side`, that is theirs. The same where they are the same. */
  readonly was: Side;
}

/** Why there is no document as it was. */
type NoBefore = { readonly reason: string } | { readonly base: Base; readonly found: ReadApi };

/**
 * Reads what a document is compared with, or says what to do because it is not there or cannot be read.
 *
 * @param name as `chooseBase` takes it
 * @param head the document as it is: where all files are what they were, its model is that of the base, too
 */
export async function readBase(
  settings: Settings,
  name: string | undefined,
  head: ReadApi,
): Promise<Before | { readonly outcome: Outcome }> {
  const before = await findBefore(settings, name, head);
  if ("side" in before) return before;
  if ("reason" in before) return { outcome: refusal([baseProblem(settings.spec, before.reason)]) };
  const { base, found } = before;
  const reason = `the document of ${base.label} cannot be read, so there is nothing to compare with`;
  return { outcome: failure(settings, found, [baseProblem(base.spec, reason)]) };
}

/** Finds what a document is compared with, and reads it as far as it is not what it is now. */
export async function findBefore(
  settings: Settings,
  name: string | undefined,
  head: ReadApi,
): Promise<Before | NoBefore> {
  const { spec } = settings;
  const base = chooseBase(name, spec, {
    elsewhere: (source) => readBaseOptions(settings, source).settings.spec,
    files: [...head.inputs.map(({ path }) => path), ...optionFiles(settings)],
  });
  if ("reason" in base) return base;
  const options = base.commit === undefined ? noOptions(settings) : readBaseOptions(settings, base.source);
  const { overrides: now = {} } = settings;
  const { overrides: old = {} } = options.settings;
  // The version that something is due after is that of then, whatever sets it.
  const overrides = { ...now, version: old.version };
  const { api, document } = head;
  const isSame = api && document && now.version === old.version && isUnchanged(settings, head, base);
  const read = isSame
    ? { side: { api, document, label: base.label, openapiTypes: settings.openapiTypes } }
    : await readSide({ ...settings, overrides }, base);
  const { side } = read;
  if (!side) return { base, found: read.found };
  if (options.edits.length === 0) return { base, options, side, was: side };
  const { side: was } = await readSide(options.settings, base);
  if (!was) {
    const unknown = "with the options of the base, its document cannot be read";
    return { base, options: { settings, edits: [], unknown }, side, was: side };
  }
  return { base, options, side, was };
}

function noOptions(settings: Settings): BaseOptions {
  return { settings, edits: [], unknown: "the base says nothing of its options" };
}

/** Reads the document of a base; there is no model of one that is not sound. */
async function readSide(
  { roots, overrides = {}, openapiTypes }: Pick<Settings, "roots" | "overrides" | "openapiTypes">,
  { spec, source, label }: Base,
): Promise<
  { readonly side: Side; readonly found?: never } | { readonly side?: never; readonly found: ReadApi }
> {
  const found = await readApi({ spec, strict: false, roots, overrides, source });
  const { api, document } = found;
  return api && document ? { side: { api, document, label, openapiTypes } } : { found };
}

/** Whether a document is, file by file, what it was. */
function isUnchanged(
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
