import type { Run } from "./record.ts";
import type { WriteProblem } from "./writeProblem.ts";

/** What a run did to the output folder: paths inside it, sorted by code unit, the list of files not counted. */
export interface WriteReport {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** No longer generated, but changed since we wrote them: left where they are, and from now on not ours. */
  readonly kept: readonly string[];
  /** Were in conflict after a merge, the list of files too, and are as generated now. */
  readonly conflicted: readonly string[];
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
  /** What the run is made of, if it need not be done again while that stays the same. */
  readonly run?: Run;
  /** The text of what is worth to be remembered of the run, see `cache.ts`. */
  readonly cache?: string;
}
