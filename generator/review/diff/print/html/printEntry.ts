import { htmlText } from "../../../../ground/html.ts";
import type { CallSite, Change, Verdicts } from "../../change.ts";
import { axes, count, mainSpot, sayBriefly, notUsed, sayReach, saySpot, sayVerdict } from "../sayChange.ts";
import { markWords, type Piece } from "./markWords.ts";

/** Longer texts of a document are cut: a page is for people. */
const longestText = 6_000;

/** More call sites of a change than this are counted. */
const mostSites = 50;

/**
 * By what a change is linked to.
 *
 * @param mark what the links of its package begin with
 */
export function linkOf({ fingerprint }: Change, mark: string): string {
  return `${mark}${fingerprint.slice(0, 16)}`;
}

/** A change in full: what it was and is, the three verdicts, the code that breaks, and what it reaches. */
export function printEntry(change: Change, mark: string): string[] {
  const { kind, subject, title, verdicts, note, approved } = change;
  const link = linkOf(change, mark);
  return [
    `<article id="${link}" data-kind="${kind}" tabindex="-1" aria-labelledby="t-${link}">`,
    `<h3 id="t-${link}">${code(subject)} <span>${htmlText(title)}</span></h3>`,
    printWhere(change, link),
    ...printSides(change),
    '<dl class="verdicts">',
    ...axes.map((axis) => printVerdict(verdicts, axis)),
    "</dl>",
    ...(note === undefined ? [] : [`<p class="note">${prose(note)}</p>`]),
    ...(approved === undefined ? [] : [`<p class="note">Approved: ${htmlText(approved)}</p>`]),
    ...axes.flatMap((axis) => printWitness(verdicts, axis)),
    ...printSites(change),
    ...printReach(change),
    "</article>",
  ];
}

/** A change on one line. */
export function printBriefly(change: Change, mark: string): string {
  const { kind, subject, title } = change;
  const spot = mainSpot(change);
  const shown = sayBriefly(change, 120);
  return `<li id="${linkOf(change, mark)}" data-kind="${kind}">${code(subject)} ${htmlText(title)}${shown === "" ? "" : `: ${code(shown)}`}${spot ? ` <small>${code(saySpot(spot))}</small>` : ""}</li>`;
}

function printWhere(change: Change, link: string): string {
  const { before, after } = change.positions;
  const spots = [
    ...(after ? [`<span>${before ? "now " : ""}${code(saySpot(after))}</span>`] : []),
    ...(before ? [`<span>was ${code(saySpot(before))}</span>`] : []),
  ];
  return `<p class="where"><b class="is-${change.kind}">${change.kind}</b>${spots.join("")}<a href="#${link}" aria-label="Link to this change, ${link}"><code>#${link}</code></a></p>`;
}

/** Old and new side by side, with the changed words marked. */
export function printSides({ before, after }: Pick<Change, "before" | "after">): string[] {
  const marked = markWords((before ?? "").slice(0, longestText), (after ?? "").slice(0, longestText));
  // Where one side is missing there is nothing to compare with.
  const [old, now] =
    before === null || after === null
      ? marked.map((pieces) => pieces.map(({ text }) => ({ text, isChanged: false })))
      : marked;
  return [
    '<div class="sides">',
    printSide("Old", before, old ?? [], "del"),
    printSide("New", after, now ?? [], "ins"),
    "</div>",
  ];
}

function printSide(
  title: string,
  text: string | null,
  pieces: readonly Piece[],
  mark: "del" | "ins",
): string {
  const marked = pieces
    .map(({ text: words, isChanged }) =>
      isChanged ? `<${mark}>${htmlText(words)}</${mark}>` : htmlText(words),
    )
    .join("");
  const shown = text === null ? "<p>not there</p>" : `<pre><code>${marked}${sayRest(text)}</code></pre>`;
  return `<div><h4>${title}</h4>${shown}</div>`;
}

function printVerdict(verdicts: Verdicts, axis: keyof Verdicts): string {
  const { verdict, grade, why, message } = verdicts[axis];
  const proof = grade === "proved" ? "proved by the compiler" : "by rule";
  if (verdict === "ok")
    return `<div class="ok"><dt>${axis}</dt><dd>ok <small>${grade === "proved" ? proof : ""}</small></dd></div>`;
  const said = message === undefined ? "" : ` <code>${htmlText(clip(message))}</code>`;
  const words = sayVerdict(verdicts, axis);
  return `<div><dt>${axis}</dt><dd><strong>${htmlText(words)}</strong>${grade === "rule" ? ` <small>${proof}</small>` : ""}. ${prose(why)}${said}</dd></div>`;
}

function printWitness(verdicts: Verdicts, axis: keyof Verdicts): string[] {
  const { witness, code: error, message } = verdicts[axis];
  if (witness === undefined) return [];
  const said = error === undefined ? "" : `<p>${code(error)} ${htmlText(clip(message ?? ""))}</p>`;
  const title = axis === "exhaustive" ? "Code that breaks where it lists every value" : "Code that breaks";
  return [
    `<details open><summary>${title}</summary><pre><code>${htmlText(clip(witness))}</code></pre>${said}</details>`,
  ];
}

function printSites({ sites }: Change): string[] {
  if (!sites) return [];
  if (sites.length === 0) return [`<p class="note">${notUsed}</p>`];
  return [
    `<details open><summary>Breaks ${count(sites.length, "place")} in the projects given</summary><ul>`,
    ...sites.slice(0, mostSites).map((site) => printSite(site)),
    ...(sites.length > mostSites ? [`<li>and ${sites.length - mostSites} more</li>`] : []),
    "</ul></details>",
  ];
}

/** A place that breaks, as an entry of a list. */
export function printSite({ code: error, message, ...spot }: CallSite): string {
  return `<li>${code(saySpot(spot))} ${code(error)} ${htmlText(clip(message))}</li>`;
}

function printReach(change: Change): string[] {
  const { operations, count: all } = change.reach;
  if (all === 0) return [];
  const items = operations.map((name, index) => {
    const line = change.http[index];
    return `<li>${code(name)}${line === undefined ? "" : ` ${code(line)}`}</li>`;
  });
  const rest = all - operations.length;
  return [
    `<details><summary>Reaches ${all === 1 ? htmlText(sayReach(change)) : count(all, "operation")}</summary><ul>`,
    ...items,
    ...(rest > 0 ? [`<li>and ${rest} more</li>`] : []),
    "</ul></details>",
  ];
}

/** Text of a document as code. */
export function code(text: string): string {
  return `<code>${htmlText(text)}</code>`;
}

function clip(text: string): string {
  return `${text.slice(0, longestText)}${sayRest(text)}`;
}

function sayRest({ length }: string): string {
  return length > longestText ? `… (${length - longestText} characters more)` : "";
}

/** Our own sentences, in which names and code stand between backticks. */
function prose(text: string): string {
  return htmlText(text).replaceAll(/`([^`]+)`/g, (_, quoted: string) => `<code>${quoted}</code>`);
}
