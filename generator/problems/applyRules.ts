import { createProblem, type Origin, type Problem, type ProblemDetails } from "./problem.ts";
import type { RuleId } from "./rules.ts";

/** A place that breaks a rule. */
export interface Finding extends ProblemDetails {
  readonly place: Origin;
  /** What is wrong, then what to write instead. */
  readonly message: string;
}

/** A rule of the table, and the function that finds what breaks it in something. */
export type Rule<Subject> = readonly [id: RuleId, find: (subject: Subject) => readonly Finding[]];

/** Gives everything that breaks one of the rules, in their order. */
export function applyRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Problem[] {
  return rules.flatMap(([id, find]) =>
    find(subject).map((finding) => createProblem(id, finding.place, finding.message, finding)),
  );
}
