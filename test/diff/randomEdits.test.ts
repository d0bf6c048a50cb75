import { beforeAll, describe, expect, test } from "vitest";
import { createJudge, type Judge } from "../../generator/review/diff/proof/compileWitnesses.ts";
import { preparedRuntime } from "../generator/support/generateText.ts";
import { table } from "./support/documents.ts";
import type { Json } from "./support/edit.ts";
import { publishedDocuments, readPublished } from "./support/publishedDocuments.ts";
import { tryRandomEdits } from "./support/randomEdits.ts";

// A sample; `npm run test:diff` makes more than a thousand of published documents.
const isWhole = process.env["SDKGEN_DIFF"] === "all";

const published = publishedDocuments().filter(
  (cells) => cells.get("files") === "1" && Number(cells.get("operations")) > 2,
);
const sizeOf = (cells: ReadonlyMap<string, string>): number => Number(cells.get("total_bytes"));
const small = published.filter((cells) => sizeOf(cells) < 30_000).slice(0, 2);

/** Small documents most often: they cost least. */
const documents: { name: string; load: () => Json; count: number; first: number }[] = [
  { name: "the document of the table", load: (): Json => table, count: isWhole ? 60 : 2, first: 0 },
  ...(isWhole ? published : small).map((cells, index) => {
    const path = cells.get("path") ?? "";
    const count = isWhole ? (sizeOf(cells) < 100_000 ? 72 : 48) : 2;
    return { name: path, load: (): Json => readPublished(path), count, first: (index + 1) * 100 };
  }),
];

describe("no random edit makes something fail that the diff does not tell of", () => {
  let judge: Judge;
  let made = 0;
  const kinds = new Set<string>();

  beforeAll(async () => {
    judge = createJudge(await preparedRuntime());
  });

  test.each(documents)("$name", { timeout: 1_800_000 }, async ({ name, load, count, first }) => {
    const found = await tryRandomEdits(load(), { count, first }, judge);
    made += found.edits;
    for (const kind of Object.keys(found.kinds)) kinds.add(kind);
    if (isWhole) console.log(`${name}: ${found.edits} edits, ${found.void} void, ${found.unseen} unseen`);
    expect(found.counterexamples).toEqual([]);
  });

  test.skipIf(!isWhole || published.length === 0)("a thousand edits of a hundred kinds were made", () => {
    console.log(`${made} edits of ${kinds.size} kinds`);
    expect([made >= 1_000, kinds.size >= 100]).toEqual([true, true]);
  });
});
