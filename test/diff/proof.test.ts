import { beforeAll, describe, expect, test } from "vitest";
import { diffApis, withVerdicts } from "../../generator/review/diff/diffApis.ts";
import { createJudge, type Judge } from "../../generator/review/diff/proof/compileWitnesses.ts";
import { listWitnesses } from "../../generator/review/diff/proof/listWitnesses.ts";
import { proveBy } from "../../generator/review/diff/proof/proveChanges.ts";
import { preparedRuntime } from "../generator/support/generateText.ts";
import { table } from "./support/documents.ts";
import { edited, type Json, readSide, row } from "./support/edit.ts";
import { fieldRows } from "./support/fieldRows.ts";
import { breachesOf, type Used, useAll } from "./support/law.ts";
import { operationRows } from "./support/operationRows.ts";
import { schemaRows } from "./support/schemaRows.ts";

// A sample; `npm run test:diff` takes every row.
const isWhole = process.env["SDKGEN_DIFF"] === "all";
const step = isWhole ? 1 : 24;
const rows = [...operationRows, ...fieldRows, ...schemaRows].filter((_, index) => index % step === 0);

let judge: Judge;
let unprepared: Used;

beforeAll(async () => {
  judge = createJudge(await preparedRuntime());
  unprepared = useAll(await readSide(table), judge);
});

describe("what compiles and what does not is as the verdicts say", () => {
  test.each(rows)("$row $title", async ({ prepare, edit }) => {
    const document = edited(table, prepare ?? (() => {}));
    const used = prepare ? useAll(await readSide(document), judge) : unprepared;
    expect(breachesOf(used, await readSide(edited(document, edit)))).toEqual({ missed: [], unseen: [] });
  });
});

test("what breaks does not make a change beside it break", async () => {
  const edit = (copy: Json): void => {
    copy.components.schemas.Answer.properties.size = { type: ["integer", "null"], minimum: 1, maximum: 10 };
  };
  const [before, after] = [await readSide(table), await readSide(edited(table, edit))];
  const testimonies = judge
    .prepare(
      before.api,
      listWitnesses(before.api, (name) => name === "Answer"),
    )
    .against(after.api);
  const found = diffApis(before, after);
  const { changes } = withVerdicts(found, proveBy(found.changes, testimonies));
  expect(changes.map((change) => [row(change), change.verdicts.compile.grade])).toEqual([
    ["Answer.size nullable-added B ? .", "proved"],
    ["Answer.size docs . . .", "rule"],
  ]);
});
