import { beforeAll, describe, expect, test } from "vitest";
import { diffApis, withVerdicts } from "../../generator/review/diff/diffApis.ts";
import { createJudge, type Judge } from "../../generator/review/diff/proof/compileWitnesses.ts";
import { listWitnesses } from "../../generator/review/diff/proof/listWitnesses.ts";
import { proveBy } from "../../generator/review/diff/proof/proveChanges.ts";
import { preparedRuntime } from "../generator/support/generateText.ts";
import { table } from "./support/documents.ts";
import { edited, type Json, readSide, row } from "./support/edit.ts";
import { fieldRows } from "./support/fieldRows.ts";
import { breachesOf } from "./support/law.ts";
import { operationRows } from "./support/operationRows.ts";
import { publishedDocuments, readPublished } from "./support/publishedDocuments.ts";
import { tryRandomEdits } from "./support/randomEdits.ts";
import { schemaRows } from "./support/schemaRows.ts";

// A sample; `npm run test:diff` takes every row, and more than a thousand random edits.
const isWhole = process.env["SDKGEN_DIFF"] === "all";
const step = isWhole ? 1 : 24;
const rows = [...operationRows, ...fieldRows, ...schemaRows].filter((_, index) => index % step === 0);

let judge: Judge;

beforeAll(() => {
  judge = createJudge(preparedRuntime());
});

describe("what compiles and what does not is as the verdicts say", () => {
  test.each(rows)("$row $title", async ({ prepare, edit }) => {
    const document = edited(table, prepare ?? (() => {}));
    const sides = [await readSide(document), await readSide(edited(document, edit))] as const;
    expect(breachesOf(...sides, judge)).toEqual({ missed: [], unseen: [] });
  });
});

describe("no random edit makes something fail that the diff does not tell of", () => {
  const published = publishedDocuments().filter(
    (cells) => cells.get("files") === "1" && Number(cells.get("operations")) > 2,
  );
  const small = published.filter((cells) => Number(cells.get("bytes")) < 30_000).slice(0, 2);
  const documents: [string, () => Json][] = [
    ["the document of the table", () => table],
    ...(isWhole ? published : small).map((cells): [string, () => Json] => {
      const path = cells.get("path") ?? "";
      return [path, () => readPublished(path)];
    }),
  ];
  const count = isWhole ? 45 : 2;

  test.each(documents.map(([name, load], index) => ({ name, load, first: index * count })))(
    "$name",
    { timeout: 1_800_000 },
    async ({ name, load, first }) => {
      const found = await tryRandomEdits(load(), { count, first }, judge);
      if (isWhole) console.log(name, { ...found, counterexamples: found.counterexamples.length });
      expect(found.counterexamples).toEqual([]);
    },
  );
});

test("what breaks does not make a change beside it break", async () => {
  const edit = (copy: Json): void => {
    copy.components.schemas.Answer.properties.size = { type: ["integer", "null"], minimum: 1, maximum: 10 };
  };
  const [before, after] = [await readSide(table), await readSide(edited(table, edit))];
  const testimonies = judge.hear(
    before.api,
    after.api,
    listWitnesses(before.api, (name) => name === "Answer"),
  );
  const found = diffApis(before, after);
  const { changes } = withVerdicts(found, proveBy(found.changes, testimonies));
  expect(changes.map((change) => [row(change), change.verdicts.compile.grade])).toEqual([
    ["Answer.size nullable-added B ? .", "proved"],
    ["Answer.size docs . . .", "rule"],
  ]);
});
