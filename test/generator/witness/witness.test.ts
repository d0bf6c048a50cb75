import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../../support/makeFolder.ts";
import { projectFolder } from "../support/templates.ts";
import { type Comparison, findDifferences, type Source } from "./findDifferences.ts";
import type { Item } from "./listItems.ts";
import { reasons } from "./reasons.ts";

// openapi-typescript is the independent witness of our types: for every named schema, parameter, body and JSON response, its type and
// ours can be given for each other, or there is a reason; and each operation has the same parameters. `WITNESS_ALL=1` compares all of
// the real documents instead of a sample, one at a time (`-t stripe` picks one), and says how often each reason was needed.

const realDocuments = fileURLToPath(new URL("../../../../shared/specs/", import.meta.url));
const index = join(realDocuments, "INDEX.tsv");
const wholeDocuments = Boolean(process.env["WITNESS_ALL"]);

const cases = `base-schemas bodies clashes closed-objects complete composition enums media-types multi-file names nullable-3.0 nullable-3.1 objects openapi-3.2 operations
pagination parameters read-only recursive`;
const ownSources = [
  { name: "participants", path: join(projectFolder, "spec/participants.openapi.yaml"), roots: [] },
  ...cases.split(/\s+/).map((name): Source => {
    return { name, path: join(projectFolder, "test/cases", name, "spec.yaml"), roots: [] };
  }),
  { name: "rare", path: join(projectFolder, "test/generator/witness/rare.yaml"), roots: [] },
];

/** Documents of more bytes are left to `WITNESS_ALL`, as reading them alone takes seconds. */
const largest = 800_000;
const perDocument = 60;

function listRealDocuments(): Source[] {
  if (!existsSync(index)) return [];
  const [head = "", ...lines] = readFileSync(index, "utf8").trim().split("\n");
  const columns = head.split("\t");
  const rows = lines.map((line) => new Map(line.split("\t").map((value, at) => [columns[at] ?? "", value])));
  return rows
    .filter((row) => row.get("kind") === "real" || row.get("kind") === "tooltest")
    .filter((row) => wholeDocuments || Number(row.get("total_bytes")) < largest)
    .map((row): Source => {
      const path = row.get("path") ?? "";
      const roots = [join(realDocuments, ...path.split("/").slice(0, 2))];
      return { name: path.replaceAll(/\W/g, "_"), path: join(realDocuments, path), roots };
    });
}

/** A fixed choice that has something from everywhere in a document, and the parameters of every operation. */
function sample(items: readonly Item[]): readonly Item[] {
  if (wholeDocuments) return items;
  const typed = items.filter(({ kind }) => kind !== "parameters");
  const step = Math.max(1, Math.floor(typed.length / perDocument));
  const chosen = new Set(typed.filter((_, at) => at % step === 0));
  return items.filter((item) => item.kind === "parameters" || chosen.has(item));
}

/** The reasons that hold for a difference. */
function reasonsFor(difference: Comparison["differences"][number]): string[] {
  return [...reasons].filter(([, holds]) => holds(difference)).map(([sentence]) => sentence);
}

function describeUnexplained({ differences }: Comparison): string[] {
  return differences
    .filter((difference) => reasonsFor(difference).length === 0)
    .map(({ document, name, complaint }) => `${document}: ${name}: ${complaint}`);
}

/** How many items agree, and for how many each reason holds; an item may have several. */
function summarize(comparisons: readonly Comparison[]): string {
  const differences = comparisons.flatMap((comparison) => comparison.differences);
  const compared = comparisons.reduce((sum, comparison) => sum + comparison.compared, 0);
  const counts = [...reasons].map(([sentence, holds]) => `${differences.filter(holds).length}\t${sentence}`);
  return [`${compared} compared, ${differences.length} differ`, ...counts].join("\n");
}

/** Reasons that only large documents need, so that a sample may do without them. */
const rare: ReadonlySet<string> = new Set([
  "a reference in the place of properties is a property in ours, and followed for theirs",
  "a field that only answers have is left out of requests",
]);

const realSources = listRealDocuments();
const groups = wholeDocuments
  ? realSources.map((source) => ({ name: source.name, sources: [source] }))
  : [{ name: "samples of real documents", sources: realSources }];

describe("our types and those of openapi-typescript can be given for each other", () => {
  const comparisons: Comparison[] = [];

  test("in our documents, or there is a reason", { timeout: 120_000 }, async () => {
    const own = await findDifferences(makeFolder(), ownSources, (items) => items);
    comparisons.push(own);
    expect(own.others).toEqual([]);
    expect(own.compared).toBeGreaterThan(300);
    expect(describeUnexplained(own)).toEqual([]);
  });

  describe.skipIf(!existsSync(index))("in real documents, or there is a reason", () => {
    test.each(groups)("$name", { timeout: 600_000 }, async ({ sources }) => {
      const real = await findDifferences(makeFolder(), sources, sample);
      comparisons.push(real);
      expect(real.others).toEqual([]);
      expect(real.compared).toBeGreaterThan(wholeDocuments ? 0 : 500);
      expect(describeUnexplained(real)).toEqual([]);
    });

    test("and every reason is needed", ({ skip }) => {
      skip(comparisons.length <= groups.length, "not all documents were compared");
      if (wholeDocuments) console.info(summarize(comparisons));
      const needed = new Set(comparisons.flatMap(({ differences }) => differences).flatMap(reasonsFor));
      const wanted = [...reasons.keys()].filter((sentence) => wholeDocuments || !rare.has(sentence));
      expect(wanted.filter((sentence) => !needed.has(sentence))).toEqual([]);
    });
  });
});
