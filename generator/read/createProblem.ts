import type { Origin, Problem, Severity } from "./document.ts";
import { rules, type RuleId } from "./rules.ts";

/** Makes a problem of a rule: the message on one line and cut where it gets long, the severity that of the rule unless given. */
export function createProblem(
  rule: RuleId,
  { file, pointer }: Origin,
  message: string,
  { part, severity = rules[rule].severity }: { part?: "key" | "value"; severity?: Severity } = {},
): Problem {
  return { severity, rule, message: oneLine(message), origin: { file, pointer }, ...(part && { part }) };
}

const longestMessage = 300;

function oneLine(message: string): string {
  const line = message.replaceAll(/[\n\r\u0085\u2028\u2029]+/g, " ");
  return line.length <= longestMessage ? line : `${line.slice(0, longestMessage - 1)}…`;
}
