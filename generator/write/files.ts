import type { RuleId } from "../problems/rules.ts";

/** The rules about the output folder and what is in it. */
type WriteRule = Extract<RuleId, `write-${string}`>;

/** A reason not to write. The message says what to do about it; it does not repeat the path. */
export interface WriteProblem {
  readonly rule: WriteRule;
  readonly message: string;
  /** The output folder as the caller named it, and the path inside it, with forward slashes. */
  readonly path: string;
}

/** What a run did to the output folder: paths inside it, sorted by code unit, manifests not counted. */
export interface WriteReport {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** No longer generated, but changed since we wrote them: left where they are, and from now on not ours. */
  readonly kept: readonly string[];
}

/** A report if everything was written; else what stood in the way, and the folder is as it was before. */
export interface WriteResult {
  readonly report: WriteReport | undefined;
  readonly problems: readonly WriteProblem[];
}

/** How to write. */
export interface WriteOptions {
  /** Files that the run reads (the document, …), any path form: an output folder that holds one of them is refused. */
  readonly inputs: readonly string[];
  /** Overwrite files with our names that we did not write or that were changed since. Never follows links. */
  readonly force: boolean;
}
