import { escapeControls } from "../../../ground/escapes.ts";
import type { Change, Diff, Impact, Kind, Verdicts } from "../change.ts";
import {
  axes,
  count,
  kinds,
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
  sayProof,
} from "./sayChange.ts";

/** How a diff is printed for a terminal. */
export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether to say as much about what breaks nobody as about the rest. */
  readonly all: boolean;
}

/** A diff for a terminal: worst first, one place for each entry, nothing that a text of a document could command. */
export function printText(diff: Diff, { width, all }: TextOptions): string[] {
  const { base, head, changes, operations } = diff;
  if (changes.length === 0)
    return [`${clean(base.label)} → ${clean(head.label)}: no changes`, ...printGenerator(diff, width)];
  const reach = `${count(changes.length, "change")} ${changes.length === 1 ? "reaches" : "reach"} ${operations.touched} of ${count(operations.all, "operation")}`;
  const title = `sdkgen diff  ${clean(base.label)} → ${clean(head.label)}    ${sayDue(diff)}    ${reach}`;
  return [
    ...wrap(title, width, "  "),
    ...kinds.flatMap((kind) => printGroup(kind, diff, { width, all })),
    ...printGenerator(diff, width),
    ...printImpact(diff.impact, width),
    "",
    ...wrap(sayEnd(diff), width, "  "),
  ];
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

/** What is not the document's doing, apart from the rest: nobody has judged it. */
function printGenerator({ generator }: Diff, width: number): string[] {
  if (!generator) return [];
  const { added, removed, changed } = generator;
  const lists = Object.entries({ removed, changed, added }).filter(([, names]) => names.length > 0);
  return [
    "",
    "GENERATOR  it, or its options, declare this otherwise than at the base, whatever the document says; read API.md",
    ...lists.flatMap(([what, names]) => wrap(`  ${what}: ${names.map(clean).join(", ")}`, width, "    ")),
  ];
}

function printBriefly(change: Change): string {
  const spot = mainSpot(change);
  const shown = sayBriefly(change, 60);
  return `  ${clean(change.subject)}  ${change.title}${shown === "" ? "" : `: ${clean(shown)}`}${spot ? `  ${clean(saySpot(spot))}` : ""}`;
}

function printChange(change: Change, width: number): string[] {
  const { subject, title, before, after, note, approved, verdicts, positions, fingerprint, http } = change;
  const spot = mainSpot(change);
  const was = positions.before && !positions.after ? "was " : "";
  const head = `  ${clean(subject)}  ${title}`;
  const place = spot ? `${was}${clean(saySpot(spot))}` : "";
  const gap = width - head.length - place.length;
  const first = gap >= 2 ? [`${head}${" ".repeat(gap)}${place}`] : [head, `    ${place}`];
  const [line] = http;
  return [
    ...first,
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

function sayEnd({ changes, protect = [], unproved }: Diff): string {
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
