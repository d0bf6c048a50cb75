import { phase } from "../ground/trace.ts";
import type { ReadApi } from "../readApi.ts";
import type { Diff, Protected, Side } from "../review/diff/change.ts";
import { diffApis, withOptions, withProtection, withVerdicts } from "../review/diff/diffApis.ts";
import type { Judge } from "../review/diff/proof/compileWitnesses.ts";
import { listWitnesses } from "../review/diff/proof/listWitnesses.ts";
import { proveBy, rootName } from "../review/diff/proof/proveChanges.ts";
import { failure, type Outcome } from "./outcome.ts";
import { type Before, readBase } from "./readBase.ts";
import { readRuntime } from "./readRuntime.ts";
import type { Settings } from "./settings.ts";

/** What a document is compared with, and whom its package protects. */
export interface Comparison {
  /** As `chooseBase` takes it. */
  readonly base: string | undefined;
  /** What people call the document as it is. */
  readonly label: string;
  readonly protect: readonly Protected[];
  readonly judge: LazyJudge;
}

/** Gives a compiler that judges: made for the first who asks, because that takes a while, and the same one for all others. */
export type LazyJudge = () => Promise<Judge>;

/** Makes one that knows the files that every package has. */
export function lazyJudge(settings: Pick<Settings, "runtime">): LazyJudge {
  let judge: Promise<Judge> | undefined;
  const make = async (): Promise<Judge> => {
    const { createJudge } = await import("../generate.ts");
    return createJudge(readRuntime(settings));
  };
  return () => (judge ??= make());
}

/** Two documents, and what the one has become in the other. */
export interface Compared {
  readonly before: Before;
  readonly after: Side;
  readonly diff: Diff;
}

/** The whole way to a diff, the compiler's part included; or what to say because one of the documents cannot be read. */
export async function compareWith(
  settings: Settings,
  head: ReadApi,
  { base, label, protect, judge }: Comparison,
): Promise<Compared | { readonly outcome: Outcome }> {
  const { api, document } = head;
  if (!api || !document) return { outcome: failure(settings, head) };
  const before = await readBase(settings, base, head);
  if ("outcome" in before) return before;
  const { side, was, options } = before;
  const after: Side = { api, document, label, openapiTypes: settings.openapiTypes };
  const compare = async (from: Side, to: Side): Promise<Diff> =>
    withProtection(await proveDiff(diffApis(from, to), [from, to], judge), protect);
  const diff = await compare(side, after);
  if (options.edits.length === 0) return { before, after, diff };
  return { before, after, diff: withOptions(diff, await compare(was, side), options.edits) };
}

/** Asks the compiler, with programs that use what has changed. Where it cannot judge, that is said, and the rules stand. */
async function proveDiff(found: Diff, [before, after]: [Side, Side], judge: LazyJudge): Promise<Diff> {
  const names = new Set(found.changes.map(rootName));
  const witnesses = listWitnesses(before.api, (name) => names.has(name));
  if (witnesses.length === 0) return found;
  try {
    const compiler = await judge();
    const testimonies = phase(
      "prove",
      () => compiler.prepare(before.api, witnesses).against(after.api),
      countPrograms,
    );
    return withVerdicts(found, proveBy(found.changes, testimonies));
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { ...found, unproved: cause instanceof Error ? cause.message : String(cause) };
  }
}

function countPrograms(programs: readonly object[]): Record<string, number> {
  return { programs: programs.length };
}
