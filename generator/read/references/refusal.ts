import type { RuleId } from "../rules.ts";

/** Why a reference, or the path of a document, leads nowhere. */
export interface Refusal {
  readonly rule: RuleId;
  /** What is wrong, then what to write instead. */
  readonly message: string;
  /** The cause is already among the problems of the files. */
  readonly reported?: boolean;
}
