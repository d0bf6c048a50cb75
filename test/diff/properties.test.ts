import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { Change, Diff } from "../../generator/review/diff/change.ts";
import { diffApis } from "../../generator/review/diff/diffApis.ts";
import type { Bump } from "../../generator/review/diff/verdicts/ruleRow.ts";
import { randomOf } from "../hostile/support/random.ts";
import { table } from "./support/documents.ts";
import { edited, type Json, readSide } from "./support/edit.ts";
import { fieldRows } from "./support/fieldRows.ts";
import { operationRows } from "./support/operationRows.ts";
import type { Row } from "./support/rows.ts";
import { schemaRows } from "./support/schemaRows.ts";

const all = [...operationRows, ...fieldRows, ...schemaRows];
const isWhole = process.env["SDKGEN_DIFF"] === "all";
const rows = all.filter((_, index) => isWhole || index % 8 === 0);

/** Where the way back is another edit: no document says that a thing was renamed back, and one value alone is closed. */
const oneWay =
  /renamed, as the document says|one value becomes two|value of a server variable|removed, open in/;

describe("the other way round, the same things differ", () => {
  test.each(rows.filter(({ title }) => !oneWay.test(title)))("$row $title", async ({ prepare, edit }) => {
    const document = edited(table, prepare ?? (() => {}));
    const [before, after] = [await readSide(document), await readSide(edited(document, edit))];
    const there = diffApis(before, after).changes.map((change) => [change.before, change.after]);
    const back = diffApis(after, before).changes.map((change) => [change.after, change.before]);
    expect(back.map(String).sort()).toEqual(there.map(String).sort());
  });
});

describe("how a document is written makes no difference", () => {
  // What nothing refers to is exported from the document itself, and not from files beside it.
  const used = edited(table, (d) => {
    for (const name of ["Loose", "Slack", "Third"]) delete d.components.schemas[name];
  });
  const text = JSON.stringify(used);
  const split = edited(used, (d) => {
    delete d.components.schemas;
    replaceRefs(d, (name) => `schemas.yaml#/schemas/${name}`);
  });
  const schemas = edited(used.components, (d) => {
    delete d.securitySchemes;
    replaceRefs(d, (name) => `#/schemas/${name}`);
  });

  test.each([
    ["YAML", stringify(parse(text)), {}],
    ["the order of keys", JSON.stringify(reversed(used)), {}],
    ["YAML in another order", stringify(reversed(used)), {}],
    ["a file of its own for schemas", stringify(split), { "schemas.yaml": stringify(schemas) }],
  ])("%s", async (_, other, others) => {
    const [one, two] = [await readSide(text), await readSide(other, others)];
    expect([diffApis(one, two), diffApis(two, one)].map(({ changes }) => changes.map(titleOf))).toEqual([
      [],
      [],
    ]);
  });
});

describe("two edits together are at least as severe as each of them", () => {
  const random = randomOf(1);
  const pairs = Array.from(
    { length: isWhole ? 400 : 24 },
    () => [random.pick(all), random.pick(all)] as const,
  );

  test.each(pairs.map(([one, two]) => ({ title: `${one.title}; ${two.title}`, one, two })))(
    "$title",
    async ({ one, two }) => {
      const found = await composed(one, two);
      if (!found) return;
      const { first, second, both } = found;
      const greatest = Math.max(...[first, second].map(({ changes }) => severityOf(changes)));
      // What undoes an edit, or goes on with it, is no second one.
      const touched = new Set(first.changes.map(({ subject }) => subject.split(/[.(]/)[0]));
      if (second.changes.some(({ subject }) => touched.has(subject.split(/[.(]/)[0]))) return;
      expect(severityOf(both.changes)).toBeGreaterThanOrEqual(greatest);
    },
  );
});

/** The diffs of one edit after the other, and of both; nothing where the second does not fit what the first left. */
async function composed(one: Row, two: Row): Promise<{ first: Diff; second: Diff; both: Diff } | undefined> {
  const start = edited(table, (d) => {
    one.prepare?.(d);
    two.prepare?.(d);
  });
  try {
    const middle = edited(start, one.edit);
    const [a, b, c] = [
      await readSide(start),
      await readSide(middle),
      await readSide(edited(middle, two.edit)),
    ];
    return { first: diffApis(a, b), second: diffApis(b, c), both: diffApis(a, c) };
  } catch {
    return undefined;
  }
}

const bumps: readonly Bump[] = ["none", "patch", "minor", "major"];

function severityOf(changes: readonly Change[]): number {
  return Math.max(0, ...changes.map(({ bump }) => bumps.indexOf(bump)));
}

function titleOf({ subject, title }: Change): string {
  return `${subject} ${title}`;
}

function replaceRefs(value: Json, to: (name: string) => string): void {
  if (typeof value !== "object" || value === null) return;
  const name = /^#\/components\/schemas\/(.*)$/.exec(value.$ref)?.[1];
  if (name !== undefined) value.$ref = to(name);
  for (const each of Object.values(value)) replaceRefs(each, to);
}

/** The same, with the keys of every map in another order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}
