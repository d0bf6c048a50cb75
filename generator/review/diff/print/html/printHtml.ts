import { createHash } from "node:crypto";
import { htmlText } from "../../../../ground/html.ts";
import type { Change, Diff, Impact, Kind } from "../../change.ts";
import { count, countKinds, kinds, kindTitles, sayDue, sayProjects, sayProof } from "../sayChange.ts";
import { linkOf, printBriefly, printEntry, printSite } from "./printEntry.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";

/** How long the entries in full, and those in full and on one line, may be: what is longer takes a browser seconds. */
const longest = { full: 2_000_000, all: 3_000_000 };

/** A change, and how much of it is shown. */
interface Shown {
  readonly change: Change;
  readonly lines: readonly string[];
  readonly isFull: boolean;
}

/**
 * A diff as one page that needs nothing else: no network, no file, and no script to be read. Text of a document gets into it by way of
 * `htmlText` alone, and nothing runs or loads but what its policy names by hash (Content Security Policy 3, 2.3.1).
 */
export function printHtml(diff: Diff): string[] {
  const shown = choose(diff.changes);
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${htmlText(`${diff.packageName}: ${sayDue(diff)}`)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    '<a class="skip" href="#changes">Skip to the changes</a>',
    ...printHead(diff, shown),
    ...(shown.length > 0 ? printTools(diff) : []),
    '<div class="page columns">',
    ...printList(shown),
    '<main id="changes">',
    ...(diff.changes.length === 0
      ? ['<p class="nothing">No changes: both are the same to users.</p>']
      : kinds.flatMap((kind) => printGroup(kind, shown))),
    ...printImpact(diff.impact),
    "</main>",
    "</div>",
    `<footer><div class="page">${sayEnd(diff)}</div></footer>`,
    ...(shown.length > 0 ? [`<script>${script}</script>`] : []),
    "</body>",
    "</html>",
  ];
}

/** The worst in full, those after them on one line, and the rest, if there still is any, not at all. */
function choose(changes: readonly Change[]): Shown[] {
  const shown: Shown[] = [];
  let length = 0;
  for (const change of changes) {
    const full = length < longest.full ? printEntry(change) : undefined;
    const isFull = full !== undefined && length + lengthOf(full) <= longest.full;
    const lines = isFull ? full : [printBriefly(change)];
    length += lengthOf(lines);
    if (length > longest.all) break;
    shown.push({ change, lines, isFull });
  }
  return shown;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function printHead(diff: Diff, shown: readonly Shown[]): string[] {
  const { base, head, since, bump, due, operations, changes, packageName } = diff;
  const { version: from } = since ?? base;
  const release = since ? ` since ${htmlText(since.label)}` : "";
  const version =
    bump === "none"
      ? `${htmlText(from)} <small>no new version is due${release}</small>`
      : `${htmlText(from)} → ${htmlText(due)} <small>${bump}${release}</small>`;
  const counts = countKinds(changes).map(
    ([kind, number]) => `<li><a href="#group-${kind}">${sayCount(kind, number)}</a></li>`,
  );
  return [
    '<header class="page">',
    `<h1>What changes for users of ${htmlText(packageName)}</h1>`,
    `<p class="due">${version}</p>`,
    `<p class="sides-of"><code>${htmlText(base.label)}</code> → <code>${htmlText(head.label)}</code>, ${operations.touched} of ${count(operations.all, "operation")} touched</p>`,
    ...sayCut(changes.length, shown),
    ...(counts.length > 0 ? ['<ul class="counts">', ...counts, "</ul>"] : []),
    "</header>",
  ];
}

function sayCount(kind: Kind, number: number): string {
  return `<b class="is-${kind}">${number}</b> <span>${kind}</span>`;
}

function sayCut(all: number, shown: readonly Shown[]): string[] {
  const full = shown.filter(({ isFull }) => isFull).length;
  if (full === all) return [];
  const brief = shown.length - full;
  const rest = all - shown.length;
  const left = rest === 0 ? "" : `, and ${rest} not at all`;
  return [
    `<p class="cut">Of ${count(all, "change")}, ${full} are shown in full, ${brief} on one line${left}. All of each is in <code>sdkgen diff --format json</code>.</p>`,
  ];
}

function printTools({ changes }: Diff): string[] {
  const buttons = countKinds(changes).map(
    ([kind, number]) =>
      `<button type="button" data-filter="${kind}" aria-pressed="true">${sayCount(kind, number)}</button>`,
  );
  return [
    '<div class="tools" role="search" hidden><div class="page">',
    ...buttons,
    '<label><input id="search" type="search" placeholder="Search: names, operations, files" aria-label="Search the changes" autocomplete="off" spellcheck="false"></label>',
    '<button type="button" id="keys" aria-pressed="true" title="/ searches, j and k go to the next and the previous change">keys / j k</button>',
    '<output role="status"></output>',
    "</div></div>",
  ];
}

function printList(shown: readonly Shown[]): string[] {
  if (shown.length === 0) return [];
  const sections = kinds.flatMap((kind) => {
    const own = shown.filter(({ change, isFull }) => change.kind === kind && isFull);
    if (own.length === 0) return [];
    const links = own.map(
      ({ change }) =>
        `<a href="#${linkOf(change)}">${htmlText(change.subject).replaceAll(/[.(]/g, "$&<wbr>")} <small>${htmlText(change.title)}</small></a>`,
    );
    return [`<section><h2 class="is-${kind}">${kind}</h2>`, ...links, "</section>"];
  });
  return ['<nav class="list" aria-label="List of changes">', ...sections, "</nav>"];
}

function printGroup(kind: Kind, shown: readonly Shown[]): string[] {
  const own = shown.filter(({ change }) => change.kind === kind);
  if (own.length === 0) return [];
  const brief = own.filter(({ isFull }) => !isFull).flatMap(({ lines }) => lines);
  return [
    `<section class="group ${kind}" id="group-${kind}">`,
    `<h2>${kind[0]?.toUpperCase()}${kind.slice(1)}<small>${kindTitles[kind]}</small></h2>`,
    ...own.filter(({ isFull }) => isFull).flatMap(({ lines }) => lines),
    ...(brief.length > 0 ? ['<ul class="brief">', ...brief, "</ul>"] : []),
    "</section>",
  ];
}

function printImpact(impact: Impact | undefined): string[] {
  if (!impact) return [];
  const { unexplained } = impact;
  return [
    '<section class="group" id="projects"><h2>Projects<small>compiled with the old and with the new package</small></h2><ul class="brief">',
    ...sayProjects(impact).map((line) => `<li>${htmlText(line)}</li>`),
    ...(unexplained.length > 0 ? ["<li>These break by no change of this list alone:</li>"] : []),
    ...unexplained.slice(0, 50).map((site) => printSite(site)),
    ...(unexplained.length > 50 ? [`<li>and ${unexplained.length - 50} more</li>`] : []),
    "</ul></section>",
  ];
}

function sayEnd({ changes, unproved }: Diff): string {
  if (unproved !== undefined) return `Not proved: ${htmlText(unproved)}`;
  return sayProof(changes).replace("verdicts", "Verdicts");
}
