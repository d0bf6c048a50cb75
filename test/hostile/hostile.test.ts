import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import type { TextFile } from "../../generator/ground/textFile.ts";
import {
  benignText,
  extensionPositions,
  hostileDocument,
  namePositions,
  textPositions,
} from "../generator/hostile/document.ts";
import { arm, payloads } from "../generator/hostile/payloads.ts";
import { markdownNodes } from "../generator/support/markdownNodes.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { documentsFolder, hasDocuments } from "../support/needs.ts";
import { generateAll, type Result } from "./support/generateAll.ts";
import { mutate } from "./support/mutate.ts";
import { packageCompiler } from "./support/packageCompiler.ts";
import { randomOf } from "./support/random.ts";

const isQuick = process.env["HOSTILE_MODE"] === "quick";
const seed = Number(process.env["HOSTILE_SEED"] ?? 1);
const deadline = 300_000;
const wanted = Number(process.env["HOSTILE_DOCUMENTS"] ?? (isQuick ? 90 : 3000));
const wantedMutants = Number(process.env["HOSTILE_MUTANTS"] ?? (isQuick ? 30 : 1500));
const texts = [...payloads.values()].flat();
const versions = ["3.0.4", "3.1.1", "3.2.0"];

/** What became of the documents, and what should never have become of them. */
interface Tally {
  accepted: number;
  refused: number;
  compiled: number;
  readonly bad: string[];
}

describe(`hostile documents, seed ${seed}`, () => {
  test("every position meets every family of payloads", async () => {
    const random = randomOf(seed);
    const positions = [...textPositions, ...namePositions, ...extensionPositions];
    const documents = Array.from({ length: wanted }, (_, index) => {
      const version = versions[index % versions.length];
      const own = positions[index % positions.length] ?? "";
      // One document in eight has text of the attacker wherever text is only shown.
      const isEverywhere = index % 8 === 7;
      const chosen = new Map(
        (isEverywhere ? textPositions : [own]).map((position) => [position, arm(random.pick(texts), index)]),
      );
      return (): string =>
        JSON.stringify({ ...hostileDocument((at) => chosen.get(at) ?? benignText(at)), openapi: version });
    });
    const benign = versions.map(
      (version) => (): string => JSON.stringify({ ...hostileDocument(benignText), openapi: version }),
    );
    const known = new Set<string>();
    await generateAll(makeFolder(afterAll), benign, deadline, ({ files = [], errors, trace }) => {
      expect([errors, trace]).toEqual([[], undefined]);
      known.add(markup(files));
    });
    report("matrix", await run(documents, (files) => (known.has(markup(files)) ? [] : ["markup"])));
  });

  test.skipIf(!hasDocuments())("real documents with one to four changes", async () => {
    const random = randomOf(seed + 1);
    const seeds = listSeeds();
    const documents = Array.from({ length: wantedMutants }, (_, index) => {
      const path = seeds[index % seeds.length] ?? "";
      const armed = texts.map((text) => arm(text, index));
      const text = mutate(readFileSync(join(documentsFolder, path), "utf8"), armed, random);
      return (): string => text;
    });
    report("mutants", await run(documents, () => []));
  });
});

/** Generates, judges, writes and compiles. */
async function run(
  documents: readonly (() => string)[],
  judge: (files: readonly TextFile[]) => string[],
): Promise<Tally> {
  const tally: Tally = { accepted: 0, refused: 0, compiled: 0, bad: [] };
  const packages = await packageCompiler(makeFolder(afterAll));
  await generateAll(makeFolder(afterAll), documents, deadline, async (result, index) => {
    const faults = [...faultsOf(result), ...(result.files ? judge(result.files) : [])];
    tally.bad.push(...faults.map((fault) => `${index}: ${fault}: ${documents[index]?.().slice(0, 3000)}`));
    if (result.errors && result.errors.length > 0) tally.refused++;
    if (!result.files) return;
    tally.accepted++;
    tally.bad.push(...(await packages.add(index, result.files)).map((fault) => `${index}: ${fault}`));
  });
  const { complaints, failing } = await packages.finish();
  tally.compiled = tally.accepted - failing;
  tally.bad.push(...complaints.slice(0, 20));
  return tally;
}

/** What must never come of a document, whatever it is. */
function faultsOf({ files, errors = [], trace, isHanging }: Result): string[] {
  const faults: string[] = [];
  if (trace !== undefined) faults.push(`trace ${trace}`);
  else if (isHanging) faults.push("hang");
  else if ((files === undefined) === (errors.length === 0)) faults.push("neither files nor problems");
  for (const { line, column, message } of errors) {
    if (!(line > 0 && column > 0)) faults.push("a problem without a position");
    if (/\p{Cc}|\[object |undefined/u.test(message)) faults.push(`message ${message}`);
  }
  for (const { path, text } of files ?? []) {
    if (/\.(ts|js)$/.test(path) && text.includes("__CANARY") && hasTrace(path, text))
      faults.push(`code from text in ${path}`);
  }
  return faults;
}

/** Whether what a payload would run stands in a file as code, not as text. */
function hasTrace(path: string, text: string): boolean {
  const visit = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node) && node.text.startsWith("__CANARY")) return true;
    return ts.forEachChild(node, visit) ?? false;
  };
  return visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext));
}

/** Headings, blocks, tables and links of all Markdown files, but for links to http(s). */
function markup(files: readonly TextFile[]): string {
  const nodes = files.filter(({ path }) => path.endsWith(".md")).flatMap(({ text }) => nodesIn(text));
  return JSON.stringify(nodes.filter((node) => !/^link https?:/.test(node)).sort());
}

const knownNodes = new Map<string, string[]>();

/** Most documents change one of the files, and the other is that of a document before. */
function nodesIn(text: string): string[] {
  const nodes = knownNodes.get(text) ?? markdownNodes(text);
  if (knownNodes.size < 200) knownNodes.set(text, nodes);
  return nodes;
}

/** The sound documents of one file that are small enough to be changed a hundred times. */
function listSeeds(): string[] {
  const [head = "", ...lines] = readFileSync(join(documentsFolder, "INDEX.tsv"), "utf8").trim().split("\n");
  const columns = head.split("\t");
  return lines
    .map((line) => new Map(line.split("\t").map((value, at) => [columns[at] ?? "", value])))
    .filter((row) => row.get("kind") === "real" || row.get("kind") === "tooltest")
    .filter((row) => row.get("files") === "1" && Number(row.get("total_bytes")) < 120_000)
    .map((row) => row.get("path") ?? "");
}

function report(what: string, { accepted, refused, compiled, bad }: Tally): void {
  process.stdout.write(
    `${what}: ${accepted} accepted, ${refused} refused with a position, ${compiled} compiled, ${bad.length} bad\n`,
  );
  expect(bad.slice(0, 10)).toEqual([]);
  expect(accepted).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
}
