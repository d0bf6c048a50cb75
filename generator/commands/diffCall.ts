import type { Diff } from "../review/diff/change.ts";
import type { Outcome } from "./outcome.ts";
import type { CommandLine } from "./parseCommand.ts";

/** What a diff is asked for beside the documents. */
export type DiffCall = Pick<
  CommandLine,
  "base" | "format" | "failOn" | "all" | "protect" | "impact" | "report" | "since"
> & {
  /** Columns of the terminal. */
  readonly width: number;
};

/** What has become of one document, and what is to be said beside it. */
export interface Found extends Pick<Outcome, "problems" | "losses"> {
  readonly diff: Diff;
}
