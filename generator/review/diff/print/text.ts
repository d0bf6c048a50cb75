import { escapeControls } from "../../../ground/escapes.ts";
import { type Change, type Diff, type Impact, judgedChanges, type Kind, type Verdicts } from "../change.ts";
import {
  axes,
  count,
  kinds,
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
  sayProof,
  sayEdit,
  sayGenerator,
} from "./sayChange.ts";

/** How a diff is printed for a terminal. */
export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether to say as much about what breaks nobody as about the rest. */
  readonly all: boolean;
}

/** Diffs for a terminal: worst first, one place for each entry, nothing that a text of a document could command. */
export function printText(diffs: readonly Diff[], options: TextOptions): string[] {
  if (diffs.length === 1) return diffs.flatMap((diff) => printOne(diff, options));
  return diffs.flatMap((diff, index) => [
    ...(index === 0 ? [] : [""]),
    `== ${clean(diff.packageName)}  ${clean(diff.head.spec)}`,
    ...printOne(diff, options),
  ]);
}

function printOne(diff: Diff, { width, all }: TextOptions): string[] {
  const { base, head, options } = diff;
  if (judgedChanges(diff).length === 0)
    return [`${clean(base.label)} → ${clean(head.label)}: no changes`, ...printGenerator(diff, width)];
  const reach = [...sayDocument(diff), ...(options ? [`${options.changes.length} by options`] : [])].join(
    ", ",
  );
  const title = `sdkgen diff  ${clean(base.label)} → ${clean(head.label)}    ${sayDue(diff)}    ${reach}`;
  return [
    ...wrap(title, width, "  "),
    ...kinds.flatMap((kind) => printGroup(kind, diff, { width, all })),
    ...printOptions(diff, width),
    ...printGenerator(diff, width),
    ...printImpact(diff.impact, width),
    "",
    ...wrap(sayEnd(diff), width, "  "),
  ];
}

function sayDocument({ changes, operations }: Diff): string[] {
  if (changes.length === 0) return [];
  const reaches = `${changes.length === 1 ? "reaches" : "reach"} ${operations.touched} of ${count(operations.all, "operation")}`;
  return [`${count(changes.length, "change")} ${reaches}`];
}

function printGroup(kind: Kind, { changes }: Diff, options: TextOptions): string[] {
  const own = changes.filter((change) => change.kind === kind);
  if (own.length === 0) return [];
  const head = `${kind.toUpperCase()}  ${kindTitles[kind]}`;
  if (kind === "fine" && !options.all) {
    const listed = own.map((change) => printBriefly(change));
    return [
      "",
      `${head} (--all shows everything)`,
      ...listed.flatMap((line) => wrap(line, options.width, "    ")),
    ];
  }
  return ["", head, ...own.flatMap((change) => printChange(change, options.width))];
}

function printImpact(impact: Impact | undefined, width: number): string[] {
  if (!impact) return [];
  const others = impact.unexplained.map(
    (site) => `breaks, by no change of this list alone  ${saySite(site)}`,
  );
  const lines = [...sayProjects(impact), ...others].map((line) => `  ${clean(line)}`);
  return [
    "",
    "PROJECTS  compiled with the old and with the new package",
    ...lines.flatMap((line) => wrap(line, width, "    ")),
  ];
}

/** What is not the document's doing, apart from the rest: the options that differ, then what each change is, worst first. */
function printOptions({ options }: Diff, width: number): string[] {
  if (!options) return [];
  return [
    "",
    ...wrap(`OPTIONS  ${optionsTitle}`, width, "  "),
    ...options.edits.flatMap((edit) => printPlaced(`  ${clean(sayEdit(edit))}`, edit, width)),
    ...options.changes.flatMap((change) => printChange(change, width, `${change.kind}: `)),
  ];
}

/** What nobody has judged. */
function printGenerator({ generator }: Diff, width: number): string[] {
  if (!generator) return [];
  return [
    "",
    ...wrap(`GENERATOR  ${clean(sayGenerator(generator))}; read API.md`, width, "  "),
    ...listNames(generator).flatMap(([what, names]) =>
      wrap(`  ${what}: ${names.map(clean).join(", ")}`, width, "    "),
    ),
  ];
}

/** A line with the place that it is about at the end of it, or below where there is no room. */
function printPlaced(head: string, { positions }: Pick<Change, "positions">, width: number): string[] {
  const spot = mainSpot({ positions });
  const was = positions.before && !positions.after ? "was " : "";
  const place = spot ? `${was}${clean(saySpot(spot))}` : "";
  const gap = width - head.length - place.length;
  return gap >= 2 ? [`${head}${" ".repeat(gap)}${place}`] : [head, `    ${place}`];
}

function printBriefly(change: Change): string {
  const spot = mainSpot(change);
  const shown = sayBriefly(change, 60);
  return `  ${clean(change.subject)}  ${change.title}${shown === "" ? "" : `: ${clean(shown)}`}${spot ? `  ${clean(saySpot(spot))}` : ""}`;
}

/** @param mark what is said before all, where the group does not */
function printChange(change: Change, width: number, mark = ""): string[] {
  const { subject, title, before, after, note, approved, verdicts, fingerprint, http } = change;
  const [line] = http;
  return [
    ...printPlaced(`  ${mark}${clean(subject)}  ${title}`, change, width),
    ...(before === null ? [] : wrap(`    - ${clean(before)}`, width, "      ")),
    ...(after === null ? [] : wrap(`    + ${clean(after)}`, width, "      ")),
    ...(line === undefined || change.reach.count !== 1 ? [] : [`    ${clean(line)}`]),
    ...axes.flatMap((axis) => printVerdict(verdicts, axis, width)),
    ...(note === undefined ? [] : wrap(`    ${clean(note)}`, width, "      ")),
    ...(change.reach.count === 0 ? [] : wrap(`    reaches ${clean(sayReach(change))}`, width, "      ")),
    ...(change.sites ?? []).flatMap((site) => wrap(`    breaks  ${clean(saySite(site))}`, width, "      ")),
    ...(change.sites?.length === 0 ? [`    ${notUsed}`] : []),
    `    ${fingerprint.slice(0, 16)}`,
    ...(approved === undefined ? [] : wrap(`    approved: ${clean(approved)}`, width, "      ")),
  ];
}

function printVerdict(verdicts: Verdicts, axis: keyof Verdicts, width: number): string[] {
  const { verdict, why, message } = verdicts[axis];
  const name = axis.padEnd(10);
  if (verdict === "ok") return [`    ${name}  ok`];
  const reason = message === undefined ? why : `${why} ${message}`;
  return wrap(`    ${name}  ${sayVerdict(verdicts, axis)}. ${clean(reason)}`, width, "                ");
}

function sayEnd(diff: Diff): string {
  const { protect = [], unproved } = diff;
  const changes = judgedChanges(diff);
  const causes = [...new Set(changes.map(({ cause }) => cause))].sort().join(", ");
  const approved = changes.filter((change) => change.approved !== undefined).length;
  const promises = protect.length === 0 ? "" : `   protected, too: ${protect.join(", ")}.`;
  return `cause: ${causes}.   ${sayProof(changes)}${promises}${approved === 0 ? "" : `   approved: ${approved}.`}${unproved === undefined ? "" : ` Not proved: ${clean(unproved)}`}`;
}

function clean(text: string): string {
  return escapeControls(text);
}

/** Breaks a line at spaces where it gets longer than the terminal is wide. */
function wrap(line: string, width: number, indent: string): string[] {
  const room = Math.max(width, 40);
  const lines: string[] = [];
  let rest = line;
  while (rest.length > room) {
    const start = rest.search(/\S/);
    const cut = rest.lastIndexOf(" ", room);
    if (cut <= Math.max(start, indent.length)) break;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = `${indent}${rest.slice(cut + 1).trimStart()}`;
  }
  return [...lines, rest];
}
