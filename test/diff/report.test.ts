import { describe, expect, test } from "vitest";
import { Memo } from "../../generator/ground/memo.ts";
import { diffApis } from "../../generator/review/diff/diffApis.ts";
import { generateText } from "../generator/support/generateText.ts";
import { table } from "./support/documents.ts";
import { edited, readSide, row as textOf } from "./support/edit.ts";
import { fieldRows } from "./support/fieldRows.ts";
import { operationRows } from "./support/operationRows.ts";
import { changedLines, isShown } from "./support/reportLines.ts";
import { schemaRows } from "./support/schemaRows.ts";

// A sample; `npm run test:diff` takes every row.
const isWhole = process.env["SDKGEN_DIFF"] === "all";
const rows = [...operationRows, ...fieldRows, ...schemaRows].filter(
  (_, index) => isWhole || index % 48 === 11,
);
const memo = new Memo();

/** What docs alone say is in no report, nor are the version of the document and the servers that callers choose among. */
const isLeftOut = /docs$|^info-|^schemas-swapped$|^server-variable/;

async function reportOf(document: object): Promise<string> {
  const { files } = await generateText(document, { runtime: true, memo });
  return files.get("API.md") ?? "";
}

describe("what the diff tells of differs in API.md, too", () => {
  test.each(rows)("$row $title", async ({ prepare, edit }) => {
    const before = edited(table, prepare ?? (() => {}));
    const after = edited(before, edit);
    const { changes } = diffApis(await readSide(before), await readSide(after));
    const told = changes.filter(({ rule }) => !isLeftOut.test(rule));
    if (told.length === 0) return;
    const lines = changedLines(await reportOf(before), await reportOf(after));
    expect(told.filter((change) => !isShown(change, lines)).map(textOf)).toEqual([]);
  });
});
