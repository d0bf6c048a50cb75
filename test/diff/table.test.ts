import { beforeAll, describe, expect, test } from "vitest";
import type { Side } from "../../generator/review/diff/change.ts";
import { diffApis } from "../../generator/review/diff/diffApis.ts";
import { table } from "./support/documents.ts";
import { diffOf, edited, readSide, row as textOf } from "./support/edit.ts";
import { fieldRows } from "./support/fieldRows.ts";
import { operationRows } from "./support/operationRows.ts";
import { schemaRows } from "./support/schemaRows.ts";

const rows = [...operationRows, ...fieldRows, ...schemaRows];
let base: Side;

beforeAll(async () => {
  base = await readSide(table);
});

test("nothing differs between a document and itself", async () => {
  const diff = await diffOf(table, table);
  expect(diff).toMatchObject({ bump: "none", changes: [], operations: { touched: 0 } });
});

test("nor where an object is all of several that say different things of one field", async () => {
  const document = edited(table, (copy) => {
    copy.components.schemas.Answer.allOf = [
      { type: "object", required: ["shade"], properties: { shade: { type: ["string", "null"] } } },
      { type: "object", properties: { shade: { type: "string", enum: ["LIGHT", "DARK"] } } },
    ];
  });
  expect((await diffOf(document, document)).changes).toEqual([]);
});

describe("the truth table", () => {
  test.each(rows)("$row $title", async ({ prepare, edit, changes }) => {
    const document = edited(table, prepare ?? (() => {}));
    const before = prepare ? await readSide(document) : base;
    const diff = diffApis(before, await readSide(edited(document, edit)));
    expect(diff.changes.map(textOf).sort()).toEqual(changes.toSorted());
  });
});
