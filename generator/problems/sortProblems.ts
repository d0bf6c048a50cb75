import { compareNames } from "../ground/order.ts";
import type { Position, Problem, SourceFile } from "./problem.ts";

/** Sorts problems as a person reads: file by file in the given order, then by line, column and rule. */
export function sortProblems(problems: readonly Problem[], files: readonly SourceFile[]): Problem[] {
  const order = new Map(files.map(({ path }, index) => [path, index]));
  return problems
    .map((problem) => ({
      problem,
      file: order.get(problem.origin.file.path) ?? 0,
      position: positionOf(problem),
    }))
    .sort(
      (left, right) =>
        left.file - right.file ||
        left.position.line - right.position.line ||
        left.position.column - right.position.column ||
        compareNames(left.problem.rule, right.problem.rule) ||
        compareNames(left.problem.message, right.problem.message),
    )
    .map(({ problem }) => problem);
}

function positionOf({ origin, part = "value" }: Problem): Position {
  return origin.file.locate(origin.pointer, part);
}
