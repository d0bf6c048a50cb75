import { beforeAll, describe, expect, test } from "vitest";
import { createJudge, type Judge } from "../../generator/review/diff/proof/compileWitnesses.ts";
import { preparedRuntime } from "../generator/support/generateText.ts";
import { table } from "./support/documents.ts";
import { edited, readSide } from "./support/edit.ts";
import { fieldRows } from "./support/fieldRows.ts";
import { breachesOf } from "./support/law.ts";
import { operationRows } from "./support/operationRows.ts";
import { schemaRows } from "./support/schemaRows.ts";

// A sample; `npm run test:diff` takes every row.
const step = process.env["SDKGEN_DIFF"] === "all" ? 1 : 24;
const rows = [...operationRows, ...fieldRows, ...schemaRows].filter((_, index) => index % step === 0);

let judge: Judge;

beforeAll(() => {
  judge = createJudge(preparedRuntime());
});

describe("what compiles and what does not is as the verdicts say", () => {
  test.each(rows)("$row $title", async ({ prepare, edit }) => {
    const document = edited(table, prepare ?? (() => {}));
    const sides = [await readSide(document), await readSide(edited(document, edit))] as const;
    expect(breachesOf(...sides, judge)).toEqual([]);
  });
});
