import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder } from "../../support/makeFolder.ts";
import { projectFolder } from "../support/templates.ts";
import { type Comparison, findDifferences, type Source } from "./findDifferences.ts";
import type { Item } from "./listItems.ts";
import { reasons } from "./reasons.ts";

// openapi-typescript is the independent witness of our types: for every named schema, parameter, body and JSON response, its type and
// ours can be given for each other, or there is a reason. `WITNESS_ALL=1` compares all of the real documents instead of a sample.

const realDocuments = fileURLToPath(new URL("../../../../shared/specs/", import.meta.url));
const index = join(realDocuments, "INDEX.tsv");
const wholeDocuments = Boolean(process.env["WITNESS_ALL"]);

const cases = `bodies clashes complete composition enums multi-file names nullable-3.0 nullable-3.1 objects openapi-3.2 operations
pagination parameters read-only recursive`;
const ownSources = [
  { name: "participants", path: join(projectFolder, "spec/participants.openapi.yaml"), roots: [] },
  ...cases.split(/\s+/).map((name): Source => {
    return { name, path: join(projectFolder, "test/cases", name, "spec.yaml"), roots: [] };
  }),
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

/** A fixed choice that has something from everywhere in a document. */
function sample(items: readonly Item[]): readonly Item[] {
  const step = wholeDocuments ? 1 : Math.max(1, Math.floor(items.length / perDocument));
  return items.filter((_, at) => at % step === 0);
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

describe("our types and those of openapi-typescript can be given for each other", () => {
  let own: Comparison;
  beforeAll(async () => {
    own = await findDifferences(makeFolder(afterAll), ownSources, (items) => items);
  }, 120_000);

  test("in our documents, or there is a reason", () => {
    expect(own.others).toEqual([]);
    expect(own.compared).toBeGreaterThan(300);
    expect(describeUnexplained(own)).toEqual([]);
  });

  test.skipIf(!existsSync(index))(
    "in real documents, or there is a reason, and every reason is needed",
    { timeout: 600_000 },
    async () => {
      const real = await findDifferences(makeFolder(), listRealDocuments(), sample);
      expect(real.others).toEqual([]);
      expect(real.compared).toBeGreaterThan(500);
      expect(describeUnexplained(real)).toEqual([]);
      const needed = new Set([...own.differences, ...real.differences].flatMap(reasonsFor));
      expect([...reasons.keys()].filter((sentence) => !needed.has(sentence))).toEqual([]);
    },
  );
});
