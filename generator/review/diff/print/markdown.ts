import { escapeControls } from "../../../ground/escapes.ts";
import type { Change, Diff, Kind, Verdicts } from "../change.ts";
import {
  axes,
  count,
  countKinds,
  kindTitles,
  mainSpot,
  sayDue,
  sayReach,
  saySpot,
  sayVerdict,
  notUsed,
  sayProjects,
  saySite,
  sayBriefly,
} from "./sayChange.ts";

/** Longer comments than 65,536 characters are refused by GitHub; what a workflow adds needs room, too. */
const longest = 60_000;

/** More call sites of a change than this are counted. */
const mostSites = 20;

/** What is left out, one after the other, until a comment is short enough. */
interface Cut {
  readonly details: boolean;
  readonly reach: boolean;
  readonly fine: boolean;
  readonly rows: number;
}

/**
 * A diff as one comment on a pull request: a table, worst first, and folds. It begins with a mark that no reader sees, by which a
 * workflow finds the comment again. All text of the document is code, so that nothing in it is a mention, a link, HTML or a table.
 */
export function printMarkdown(diff: Diff): string[] {
  const all = diff.changes.length;
  const cuts: Cut[] = [
    { details: true, reach: true, fine: true, rows: all },
    { details: true, reach: false, fine: true, rows: all },
    { details: false, reach: false, fine: true, rows: all },
    { details: false, reach: false, fine: false, rows: all },
  ];
  for (let rows = Math.floor(all / 2); rows > 0; rows = Math.floor(rows / 2))
    cuts.push({ details: false, reach: false, fine: false, rows });
  for (const cut of cuts) {
    const lines = printCut(diff, cut);
    if (lines.join("\n").length < longest) return lines;
  }
  return [markOf(diff), headOf(diff)];
}

function printCut(diff: Diff, cut: Cut): string[] {
  const { changes, base, head } = diff;
  if (changes.length === 0)
    return [markOf(diff), `No changes: ${code(base.label)} and ${code(head.label)} are the same to users.`];
  const shown = changes.filter(({ kind }) => kind !== "fine").slice(0, cut.rows);
  const fine = cut.fine ? changes.filter(({ kind }) => kind === "fine") : [];
  const listed = shown.length + fine.length;
  return [
    markOf(diff),
    headOf(diff),
    "",
    `${code(base.label)} → ${code(head.label)}, ${diff.operations.touched} of ${count(diff.operations.all, "operation")} touched.`,
    ...printImpact(diff),
    ...(shown.length > 0 ? ["", ...tableHead, ...shown.map(tableRow)] : []),
    ...fold(
      `${count(fine.length, "change")} that breaks nobody`,
      fine.length > 0 ? [...tableHead, ...fine.map(tableRow)] : [],
    ),
    ...fold(
      "Old and new, why, and what is reached",
      cut.details
        ? changes.filter((change) => change.kind !== "fine").flatMap((change) => printDetails(change, cut))
        : [],
    ),
    ...sayGenerator(diff),
    "",
    `Shown ${listed} of ${changes.length}.${listed < changes.length || !cut.details || !cut.reach ? " What is left out is in `sdkgen diff`." : ""}`,
  ];
}

function printImpact({ impact }: Diff): string[] {
  if (!impact) return [];
  const { unexplained } = impact;
  return [
    "",
    ...sayProjects(impact).map((line) => `- ${code(line)}`),
    ...unexplained
      .slice(0, mostSites)
      .map((site) => `- breaks, by no change of this list alone: ${code(saySite(site))}`),
  ];
}

/** As many names as one reads. */
const mostNames = 20;

function sayGenerator({ generator }: Diff): string[] {
  if (!generator) return [];
  const names = [...generator.removed, ...generator.changed, ...generator.added];
  const shown = names.slice(0, mostNames).map((name) => code(name));
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : "";
  return [
    "",
    `Whatever the document says, the generator or its options declare otherwise than at the base: ${shown.join(", ")}${more}.`,
  ];
}

function markOf({ packageName }: Diff): string {
  return `<!-- sdkgen-diff ${packageName.replaceAll(/[^\w@/.-]|-(?=-)/g, "")} -->`;
}

function headOf(diff: Diff): string {
  const counts = countKinds(diff.changes).map(([kind, number]) => `${number} ${words[kind]}`);
  return `### SDK types: ${code(sayDue(diff))}: ${counts.join(", ")}`;
}

const words: Readonly<Record<Kind, string>> = {
  silent: "silent",
  breaks: "breaking",
  watch: "to watch",
  fine: "fine",
};

const tableHead = ["| | change | compile | wire | exhaustive | line |", "|---|---|---|---|---|---|"];

function tableRow(change: Change): string {
  const spot = mainSpot(change);
  const cells = [
    `${change.kind === "silent" || change.kind === "breaks" ? `**${change.kind}**` : change.kind}${change.approved === undefined ? "" : " (approved)"}`,
    `${code(change.subject)} ${change.title}${clipped(change)}`,
    ...axes.map((axis) => verdictCell(change.verdicts, axis)),
    spot ? code(saySpot(spot)) : "",
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function clipped(change: Change): string {
  const { before, after } = change;
  return before === null && after === null ? "" : `: ${code(sayBriefly(change, 80))}`;
}

function verdictCell(verdicts: Verdicts, axis: keyof Verdicts): string {
  const text = sayVerdict(verdicts, axis);
  return text === "ok" ? text : `**${text}**`;
}

function printDetails(change: Change, cut: Cut): string[] {
  const { verdicts, before, after, note, approved, fingerprint } = change;
  const texts = axes.flatMap((axis) => {
    const { verdict, why, message, witness } = verdicts[axis];
    if (verdict === "ok") return [];
    const said = `- ${axis}: ${why}${message === undefined ? "" : ` ${code(message)}`}`;
    return [said, ...(witness === undefined ? [] : ["", ...fence("ts", witness.split("\n")), ""])];
  });
  const lines = [
    ...(before === null ? [] : before.split("\n").map((line) => `- ${line}`)),
    ...(after === null ? [] : after.split("\n").map((line) => `+ ${line}`)),
  ];
  return [
    "",
    `**${code(change.subject)}** ${change.title} (${kindTitles[change.kind]})`,
    "",
    ...fence("diff", lines.map(escapeControls)),
    "",
    ...texts,
    ...(note === undefined ? [] : [`- ${code(note)}`]),
    ...(cut.reach ? printSites(change) : []),
    ...(cut.reach && change.reach.count > 0 ? [`- reaches ${code(sayReach(change))}`] : []),
    `- ${code(fingerprint.slice(0, 16))}`,
    ...(approved === undefined ? [] : [`- approved: ${code(approved)}`]),
  ];
}

function printSites({ sites }: Change): string[] {
  if (!sites) return [];
  if (sites.length === 0) return [`- ${notUsed}`];
  const rest = sites.length - mostSites;
  return [
    ...sites.slice(0, mostSites).map((site) => `- breaks ${code(saySite(site))}`),
    ...(rest > 0 ? [`- and ${rest} places more`] : []),
  ];
}

/** A block of code with a fence that nothing in it can end. */
function fence(language: string, lines: readonly string[]): string[] {
  const longestRun = Math.max(2, ...(lines.join("\n").match(/`+/g) ?? []).map(({ length }) => length));
  const mark = "`".repeat(longestRun + 1);
  return [`${mark}${language}`, ...lines, mark];
}

function fold(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ["", `<details><summary>${title}</summary>`, "", ...lines, "", "</details>"];
}

/** Text as code on one line, with a fence that nothing in it can end (CommonMark, 6.1). */
export function code(text: string): string {
  const line = escapeControls(text.replaceAll(/\s+/g, " "));
  const runs = (line.match(/`+/g) ?? []).map(({ length }) => length);
  const mark = "`".repeat(Math.max(0, ...runs) + 1);
  return runs.length === 0 ? `${mark}${line || " "}${mark}` : `${mark} ${line} ${mark}`;
}
