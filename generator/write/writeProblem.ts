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
