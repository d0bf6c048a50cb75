import { createHash } from "node:crypto";
import { htmlText } from "../../../../ground/html.ts";
import { type Diff, judgedChanges, type Kind } from "../../change.ts";
import { count, countKinds, kinds, kindTitles, sayDue, sayProof } from "../sayChange.ts";
import {
  type Part,
  printGenerator,
  printImpact,
  printOptions,
  printShown,
  type Shown,
} from "./printApart.ts";
import { linkOf, printBriefly, printEntry } from "./printEntry.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";

/** How long the entries in full, and those in full and on one line, may be: what is longer takes a browser seconds. */
const longest = { full: 2_000_000, all: 3_000_000 };

/**
 * Diffs as one page that needs nothing else: no network, no file, and no script to be read. Text of a document gets into it by way of
 * `htmlText` alone, and nothing runs or loads but what its policy names by hash (Content Security Policy 3, 2.3.1).
 */
export function printHtml(diffs: readonly Diff[]): string[] {
  const parts = choose(diffs);
  const shown = parts.flatMap((part) => part.shown);
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`;
  const names = diffs.map(({ packageName }) => packageName).join(", ");
  const [first, ...others] = diffs;
  const title = first && others.length === 0 ? `${names}: ${sayDue(first)}` : names;
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${htmlText(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    '<a class="skip" href="#changes">Skip to the changes</a>',
    '<header class="page">',
    `<h1>What changes for users of ${htmlText(names)}</h1>`,
    ...(others.length === 0 ? parts.flatMap((part) => printHead(part)) : []),
    ...sayCut(diffs, shown),
    "</header>",
    ...(shown.length > 0 ? printTools(diffs) : []),
    '<div class="page columns">',
    ...printList(parts),
    '<main id="changes">',
    ...parts.flatMap((part) => printPart(part)),
    "</main>",
    "</div>",
    `<footer><div class="page">${sayEnd(diffs)}</div></footer>`,
    ...(shown.length > 0 ? [`<script>${script}</script>`] : []),
    "</body>",
    "</html>",
  ];
}

function printPart(part: Part): string[] {
  const { diff, shown, mark } = part;
  const isNothing = judgedChanges(diff).length === 0 && !diff.generator;
  const byDocument = shown.filter(({ change }) => change.cause === "document");
  return [
    ...(mark === ""
      ? []
      : [`<header class="package"><h2>${htmlText(diff.packageName)}</h2>`, ...printHead(part), "</header>"]),
    ...(isNothing ? ['<p class="nothing">No changes: both are the same to users.</p>'] : []),
    ...kinds.flatMap((kind) => printGroup(kind, byDocument, mark)),
    ...printOptions(part),
    ...printGenerator(diff),
    ...printImpact(diff.impact),
  ];
}

/** The worst in full, those after them on one line, and the rest, if there still is any, not at all. */
function choose(diffs: readonly Diff[]): Part[] {
  let length = 0;
  return diffs.map((diff, index): Part => {
    const mark = diffs.length === 1 ? "" : `${index + 1}-`;
    const shown: Shown[] = [];
    for (const change of judgedChanges(diff)) {
      const full = length < longest.full ? printEntry(change, mark) : undefined;
      const isFull = full !== undefined && length + lengthOf(full) <= longest.full;
      const lines = isFull ? full : [printBriefly(change, mark)];
      length += lengthOf(lines);
      if (length > longest.all) break;
      shown.push({ change, lines, isFull });
    }
    return { diff, shown, mark };
  });
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function printHead({ diff, mark }: Part): string[] {
  const { base, head, since, bump, due, operations, changes } = diff;
  const { version: from } = since ?? base;
  const release = since ? ` since ${htmlText(since.label)}` : "";
  const version =
    bump === "none"
      ? `${htmlText(from)} <small>no new version is due${release}</small>`
      : `${htmlText(from)} → ${htmlText(due)} <small>${bump}${release}</small>`;
  const counts = countKinds(changes).map(
    ([kind, number]) => `<li><a href="#${mark}group-${kind}">${sayCount(kind, number)}</a></li>`,
  );
  return [
    `<p class="due">${version}</p>`,
    `<p class="sides-of"><code>${htmlText(base.label)}</code> → <code>${htmlText(head.label)}</code>, ${operations.touched} of ${count(operations.all, "operation")} touched</p>`,
    ...(counts.length > 0 ? ['<ul class="counts">', ...counts, "</ul>"] : []),
  ];
}

function sayCount(kind: Kind, number: number): string {
  return `<b class="is-${kind}">${number}</b> <span>${kind}</span>`;
}

function sayCut(diffs: readonly Diff[], shown: readonly Shown[]): string[] {
  const all = diffs.flatMap(judgedChanges).length;
  const full = shown.filter(({ isFull }) => isFull).length;
  if (full === all) return [];
  const brief = shown.length - full;
  const rest = all - shown.length;
  const left = rest === 0 ? "" : `, and ${rest} not at all`;
  return [
    `<p class="cut">Of ${count(all, "change")}, ${full} are shown in full, ${brief} on one line${left}. All of each is in <code>sdkgen diff --format json</code>.</p>`,
  ];
}

function printTools(diffs: readonly Diff[]): string[] {
  const buttons = countKinds(diffs.flatMap(judgedChanges)).map(
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

function printList(parts: readonly Part[]): string[] {
  const sections = parts.flatMap((part) => listKinds(part));
  return sections.length === 0
    ? []
    : ['<nav class="list" aria-label="List of changes">', ...sections, "</nav>"];
}

function listKinds({ diff, shown, mark }: Part): string[] {
  const sections = kinds.flatMap((kind) => {
    const own = shown.filter(({ change, isFull }) => change.kind === kind && isFull);
    if (own.length === 0) return [];
    const links = own.map(
      ({ change }) =>
        `<a href="#${linkOf(change, mark)}">${htmlText(change.subject).replaceAll(/[.(]/g, "$&<wbr>")} <small>${htmlText(change.title)}</small></a>`,
    );
    return [`<section><h2 class="is-${kind}">${kind}</h2>`, ...links, "</section>"];
  });
  const name = mark === "" || sections.length === 0 ? [] : [`<h2>${htmlText(diff.packageName)}</h2>`];
  return [...name, ...sections];
}

function printGroup(kind: Kind, shown: readonly Shown[], mark: string): string[] {
  const own = shown.filter(({ change }) => change.kind === kind);
  if (own.length === 0) return [];
  return [
    `<section class="group ${kind}" id="${mark}group-${kind}">`,
    `<h2>${kind[0]?.toUpperCase()}${kind.slice(1)}<small>${kindTitles[kind]}</small></h2>`,
    ...printShown(own),
    "</section>",
  ];
}

function sayEnd(diffs: readonly Diff[]): string {
  const reasons = new Set(diffs.flatMap(({ unproved = [] }) => unproved));
  if (reasons.size > 0) return `Not proved: ${htmlText([...reasons].join("; "))}`;
  return sayProof(diffs.flatMap(judgedChanges)).replace("verdicts", "Verdicts");
}
