import type { Change } from "../../../generator/review/diff/change.ts";

/** A line of an API report, with the operation or the exported name that it is about. */
interface ReportLine {
  /** `resource.method`, an exported name, or `client`. */
  readonly about: string;
  readonly text: string;
}

/**
 * The lines in which two API reports differ: what a raw diff of them marks.
 *
 * @returns each with what it is about; a line that moved to another place of the same operation or name is none
 */
export function changedLines(before: string, after: string): ReportLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  return [...without(old, now), ...without(now, old)];
}

/** Whether one of the lines is about what has changed, and names it. */
export function isShown({ subject, before, after }: Change, lines: readonly ReportLine[]): boolean {
  const [head = "", param] = subject.replace(/\)$/, "").split("(");
  const [first = "", ...members] = head.split(".");
  const isNamed = ({ text }: ReportLine, names: readonly string[]): boolean =>
    names.length === 0 || names.some((name) => text.includes(name));
  if (first === "client") {
    const values = [before, after].filter((value) => value !== null);
    return lines.some((line) => line.about === first || isNamed(line, values));
  }
  const names = param === undefined ? members : [param];
  if (!/^[a-z]/.test(first)) return lines.some((line) => line.about === first && isNamed(line, names));
  return lines.some(
    (line) =>
      (line.about === head && isNamed(line, param === undefined ? [] : names)) ||
      (line.about.startsWith(`${first}.`) && isNamed(line, names)),
  );
}

function linesOf(report: string): ReportLine[] {
  let about = "client";
  return report.split("\n").map((text): ReportLine => {
    const [, operation] = /^### (.*)$/.exec(text) ?? [];
    const [, name] = /^- `+ ?(?:deprecated )?(?:abstract )?(?:[a-z]+ )+?([\w$]+)/.exec(text) ?? [];
    about = operation ?? (name !== undefined && about !== "client" && isExport(text) ? name : about);
    return { about, text };
  });
}

function isExport(text: string): boolean {
  return /^- `+ ?(?:deprecated )?(?:abstract )?(?:const|type|interface|class|function) /.test(text);
}

/** The lines that another list does not have, or has less often. */
function without(lines: readonly ReportLine[], others: readonly ReportLine[]): ReportLine[] {
  const keyOf = ({ about, text }: ReportLine): string => `${about}\n${text}`;
  const left = new Map<string, number>();
  for (const line of others) left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(keyOf(line)) ?? 0;
    left.set(keyOf(line), count - 1);
    return count <= 0;
  });
}
