import { htmlText } from "../../../../ground/html.ts";
import type { Change, Diff, Impact } from "../../change.ts";
import {
  mainSpot,
  optionsTitle,
  sayEdit,
  sayGenerator,
  sayProjects,
  saySpot,
  sayWhat,
} from "../sayChange.ts";
import { code, printSides, printSite } from "./printEntry.ts";

/** A change, and how much of it is shown. */
export interface Shown {
  readonly change: Change;
  readonly lines: readonly string[];
  readonly isFull: boolean;
}

/** What is shown of the diff of one package. */
export interface Part {
  readonly diff: Diff;
  readonly shown: readonly Shown[];
  /** What its ids begin with, so that they are of one thing alone; empty where there is one package. */
  readonly mark: string;
}

/** Changes in full, then those on one line. */
export function printShown(shown: readonly Shown[]): string[] {
  const brief = shown.filter(({ isFull }) => !isFull).flatMap(({ lines }) => lines);
  return [
    ...shown.filter(({ isFull }) => isFull).flatMap(({ lines }) => lines),
    ...(brief.length > 0 ? ['<ul class="brief">', ...brief, "</ul>"] : []),
  ];
}

/** More options than this are counted. */
const mostEdits = 100;

/** What is not the document's doing, apart from the rest. */
export function printOptions({ diff: { options }, shown, mark }: Part): string[] {
  const own = shown.filter(({ change }) => change.cause === "options");
  if (!options || own.length === 0) return [];
  const rest = options.edits.length - mostEdits;
  const edits = options.edits.slice(0, mostEdits).map((edit) => {
    const spot = mainSpot(edit);
    const place = spot ? ` <small>${code(saySpot(spot))}</small>` : "";
    return `<li>${code(sayEdit(edit))}${place}</li>`;
  });
  return [
    `<section class="group" id="${mark}group-options"><h2>Options<small>${optionsTitle}</small></h2>`,
    '<ul class="brief edits">',
    ...edits,
    ...(rest > 0 ? [`<li>and ${rest} more</li>`] : []),
    "</ul>",
    ...printShown(own),
    "</section>",
  ];
}

/** More names than this are counted. */
const mostNames = 1_000;

/** What nobody has judged: each name, with what `API.md` said and says of it below. */
export function printGenerator({ generator }: Diff): string[] {
  if (!generator) return [];
  const { changes } = generator;
  const rest = changes.length - mostNames;
  return [
    `<section class="group apart"><h2>Generator<small>${htmlText(sayGenerator(generator))}</small></h2>`,
    ...changes
      .slice(0, mostNames)
      .map(
        (change) =>
          `<details class="card"><summary><h3>${code(change.subject)} ${sayWhat(change)}</h3></summary>${printSides(change).join("")}</details>`,
      ),
    ...(rest > 0 ? [`<p class="nothing">and ${rest} more</p>`] : []),
    "</section>",
  ];
}

/** What breaks in the projects given. */
export function printImpact(impact: Impact | undefined): string[] {
  if (!impact) return [];
  const { unexplained } = impact;
  return [
    '<section class="group apart"><h2>Projects<small>compiled with the old and with the new package</small></h2><ul class="brief">',
    ...sayProjects(impact).map((line) => `<li>${htmlText(line)}</li>`),
    ...(unexplained.length > 0 ? ["<li>These break by no change of this list alone:</li>"] : []),
    ...unexplained.slice(0, 50).map((site) => printSite(site)),
    ...(unexplained.length > 50 ? [`<li>and ${unexplained.length - 50} more</li>`] : []),
    "</ul></section>",
  ];
}
