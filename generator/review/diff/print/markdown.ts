import { escapeControls } from "../../../ground/escapes.ts";
import { type Change, type Diff, judgedChanges, type Kind, type Verdicts } from "../change.ts";
import { code, fence, fold } from "./markdownText.ts";
import {
  axes,
  count,
  countKinds,
  kindTitles,
  listNames,
  mainSpot,
  optionsTitle,
  sayDue,
  sayReach,
  saySpot,
  sayVerdict,
  notUsed,
  sayProjects,
  saySite,
  sayBriefly,
  sayEdit,
  sayGenerator,
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

/** What a comment about several packages is found by: no package is called that. */
const several = ".";

/**
 * Diffs as one comment on a pull request: a table, worst first, and folds. It begins with a mark that no reader sees, by which a
 * workflow finds the comment again. All text of the document is code, so that nothing in it is a mention, a link, HTML or a table.
 */
export function printMarkdown(diffs: readonly Diff[]): string[] {
  const [first, ...others] = diffs;
  const isOne = first !== undefined && others.length === 0;
  const mark = markOf(isOne ? first.packageName : several);
  const changed = diffs.filter((diff) => !isSame(diff));
  if (changed.length === 0)
    return [mark, `No changes: ${isOne ? saySides(first) : "all packages"} are the same to users.`];
  const head = isOne ? [mark] : [mark, `### SDK types of ${count(diffs.length, "package")}`];
  const all = Math.max(...diffs.map((diff) => judgedChanges(diff).length));
  const cuts: Cut[] = [
    { details: true, reach: true, fine: true, rows: all },
    { details: true, reach: false, fine: true, rows: all },
    { details: false, reach: false, fine: true, rows: all },
    { details: false, reach: false, fine: false, rows: all },
  ];
  for (let rows = Math.floor(all / 2); rows > 0; rows = Math.floor(rows / 2))
    cuts.push({ details: false, reach: false, fine: false, rows });
  for (const cut of cuts) {
    const lines = [...head, ...diffs.flatMap((diff) => printPart(diff, cut, isOne))];
    if (lines.join("\n").length < longest) return lines;
  }
  return [...head, ...changed.slice(0, mostNames).flatMap((diff) => ["", headOf(diff, isOne)])];
}

function isSame(diff: Diff): boolean {
  return judgedChanges(diff).length === 0 && !diff.generator;
}

function saySides({ base, head }: Diff): string {
  return `${code(base.label)} and ${code(head.label)}`;
}

function printPart(diff: Diff, cut: Cut, isOne: boolean): string[] {
  if (isOne) return printCut(diff, cut, isOne);
  if (isSame(diff)) return ["", `${code(diff.packageName)}: no changes.`];
  return ["", ...printCut(diff, cut, isOne)];
}

function printCut(diff: Diff, cut: Cut, isOne: boolean): string[] {
  const { changes, base, head, options } = diff;
  const judged = judgedChanges(diff);
  const shown = changes.filter(({ kind }) => kind !== "fine").slice(0, cut.rows);
  const fine = cut.fine ? changes.filter(({ kind }) => kind === "fine") : [];
  const byOptions = (options?.changes ?? []).slice(0, cut.rows);
  const listed = shown.length + fine.length + byOptions.length;
  return [
    headOf(diff, isOne),
    "",
    `${code(base.label)} → ${code(head.label)}, ${diff.operations.touched} of ${count(diff.operations.all, "operation")} touched.`,
    ...printImpact(diff),
    ...(shown.length > 0 ? ["", ...tableHead, ...shown.map(tableRow)] : []),
    ...fold(
      `${count(fine.length, "change")} that breaks nobody`,
      fine.length > 0 ? [...tableHead, ...fine.map(tableRow)] : [],
    ),
    ...printOptions(diff, byOptions),
    ...fold(
      "Old and new, why, and what is reached",
      cut.details
        ? judged.filter((change) => change.kind !== "fine").flatMap((change) => printDetails(change, cut))
        : [],
    ),
    ...printGenerator(diff),
    "",
    `Shown ${listed} of ${judged.length}.${listed < judged.length || !cut.details || !cut.reach ? " What is left out is in `sdkgen diff`." : ""}`,
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

/** What is not the document's doing, in a table of its own. */
function printOptions({ options }: Diff, changes: readonly Change[]): string[] {
  if (!options || changes.length === 0) return [];
  const rest = options.edits.length - mostNames;
  return [
    "",
    `**By options**: ${optionsTitle}.`,
    "",
    ...options.edits.slice(0, mostNames).map((edit) => {
      const spot = mainSpot(edit);
      return `- ${code(sayEdit(edit))}${spot ? ` at ${code(saySpot(spot))}` : ""}`;
    }),
    ...(rest > 0 ? [`- and ${rest} more`] : []),
    "",
    ...tableHead,
    ...changes.map(tableRow),
  ];
}

function printGenerator({ generator }: Diff): string[] {
  if (!generator) return [];
  const lists = listNames(generator).map(([what, names]) => {
    const shown = names.slice(0, mostNames).map((name) => code(name));
    const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : "";
    return `- ${what}: ${shown.join(", ")}${more}`;
  });
  return ["", `**By the generator**: ${sayGenerator(generator)}.`, "", ...lists];
}

function markOf(name: string): string {
  return `<!-- sdkgen-diff ${name.replaceAll(/[^\w@/.-]|-(?=-)/g, "")} -->`;
}

function headOf(diff: Diff, isOne: boolean): string {
  const sayCounts = (changes: readonly Change[]): string =>
    countKinds(changes)
      .map(([kind, number]) => `${number} ${words[kind]}`)
      .join(", ");
  const { changes, options, generator } = diff;
  const parts = [
    ...(changes.length > 0 ? [sayCounts(changes)] : []),
    ...(options ? [`by options ${sayCounts(options.changes)}`] : []),
    ...(generator ? [`by the generator ${generator.changes.length}`] : []),
  ];
  return `${isOne ? "### SDK types" : `#### ${code(diff.packageName)}`}: ${code(sayDue(diff))}: ${parts.join("; ")}`;
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
