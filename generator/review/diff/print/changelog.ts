import type { Change } from "../change.ts";
import { code } from "./markdownText.ts";
import { clip } from "./sayChange.ts";

/** What a version brings its users, as Keep a Changelog 1.1.0 groups it. */
export interface ChangelogEntry {
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly changes: readonly Change[];
}

const groups = ["Added", "Changed", "Deprecated", "Removed"] as const;
type Group = (typeof groups)[number];

/**
 * Puts the entry of a version into a changelog: after what is not released yet, before older entries. Every line that is there stays as
 * it is; where the version has an entry, it gets the lines that it lacks.
 *
 * @param text what the file says; empty where there is none
 */
export function addChangelogEntry(text: string, entry: ChangelogEntry): string {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.trim() === "" ? ["# Changelog"] : text.trimEnd().split(/\r?\n/);
  const sections = findSections(lines);
  const own = sections.find(({ title }) => isTitleOf(title, entry.version));
  const wanted = listLines(entry.changes);
  if (own) return join(completeSection(lines, own, wanted), newline);
  const older = sections.find(({ title }) => !/^\[?unreleased\]?/i.test(title));
  const at = older?.start ?? lines.length;
  const head = trimEnd(lines.slice(0, at));
  const printed = [
    `## [${entry.version}] - ${entry.date}`,
    ...groups.flatMap((group) => printGroup(group, wanted.get(group) ?? [])),
  ];
  const rest = lines.slice(at);
  return join([...head, "", ...printed, ...(rest.length > 0 ? ["", ...rest] : [])], newline);
}

function join(lines: readonly string[], newline: string): string {
  return `${lines.join(newline)}${newline}`;
}

function trimEnd(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return lines.slice(0, last + 1);
}

function printGroup(group: Group, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `### ${group}`, "", ...lines];
}

/** A section of level two: where its heading is, and the line after its last one. */
interface Section {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** The sections of level two, outside of code (CommonMark, 4.2 and 4.5). */
function findSections(lines: readonly string[]): Section[] {
  const heads: { title: string; start: number }[] = [];
  let fence = "";
  for (const [start, line] of lines.entries()) {
    const [, mark = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === "" && mark !== "") fence = mark;
    else if (fence !== "" && mark.startsWith(fence) && line.trim() === mark) fence = "";
    const title = fence === "" ? /^ {0,3}##\s+(.*)$/.exec(line)?.[1] : undefined;
    if (title !== undefined) heads.push({ title, start });
  }
  return heads.map((head, index) => ({ ...head, end: heads[index + 1]?.start ?? lines.length }));
}

function isTitleOf(title: string, version: string): boolean {
  const [, given] = /^\[?v?([^\]\s]+)\]?/.exec(title) ?? [];
  return given === version.replace(/^v/, "");
}

/** A section with the lines that it lacks, each at the end of its group. */
function completeSection(
  lines: readonly string[],
  { start, end }: Section,
  wanted: ReadonlyMap<Group, readonly string[]>,
): string[] {
  let section = trimEnd(lines.slice(start, end));
  for (const group of groups) {
    const missing = (wanted.get(group) ?? []).filter((line) => !section.includes(line));
    if (missing.length === 0) continue;
    const head = section.findIndex((line) => line.trim() === `### ${group}`);
    if (head === -1) section = [...section, ...printGroup(group, missing)];
    else {
      const next = section.findIndex((line, index) => index > head && line.startsWith("### "));
      const own = trimEnd(section.slice(0, next === -1 ? section.length : next));
      section = [...own, ...missing, ...(next === -1 ? [] : ["", ...section.slice(next)])];
    }
  }
  const rest = lines.slice(end);
  return [...lines.slice(0, start), ...section, ...(rest.length > 0 ? ["", ...rest] : [])];
}

/** One line for each change, those that break first; of changed docs there is nothing to say. */
function listLines(changes: readonly Change[]): ReadonlyMap<Group, readonly string[]> {
  const told = changes.filter(({ bump, rule }) => bump !== "none" && !/(^|-)docs$/.test(rule));
  return new Map(
    groups.map((group) => [
      group,
      [...new Set(told.filter((change) => groupOf(change) === group).map(printLine))],
    ]),
  );
}

function groupOf({ rule, before, after }: Change): Group {
  if (/(^|-)deprecated$/.test(rule) && !rule.startsWith("un")) return "Deprecated";
  if (before === null && after !== null) return "Added";
  return after === null && before !== null ? "Removed" : "Changed";
}

const longestText = 120;

function printLine({ subject, title, kind, before, after }: Change): string {
  const mark = kind === "silent" || kind === "breaks" ? "**Breaking:** " : "";
  const texts = [before, after].flatMap((text) => (text === null ? [] : [code(clip(text, longestText))]));
  return `- ${mark}${code(subject)} ${title}${texts.length === 0 ? "" : `: ${texts.join(" → ")}`}`;
}
