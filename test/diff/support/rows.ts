import type { Json } from "./edit.ts";

/** What a row of the truth table expects: every change that the edit makes, as `subject rule letters`. */
export interface Row {
  /** Its number in the table; a letter tells apart several edits of one row. */
  readonly row: string;
  readonly title: string;
  /** What is done before the edit, so that there is something to edit. */
  readonly prepare?: (document: Json) => void;
  edit(document: Json): void;
  readonly changes: readonly string[];
}

/** What a field edit comes to in a request, in a response and in both; `$` stands for the schema. */
type ByDirection = readonly [
  request: readonly string[],
  response: readonly string[],
  both: readonly string[],
];

/** Gives a row for each direction. */
export function byDirection(
  row: string,
  title: string,
  edit: (schemas: Json, name: string, document: Json) => void,
  expected: ByDirection,
): Row[] {
  return ["Ask", "Answer", "Share"].map((name, index) => ({
    row,
    title: `${title}, ${["request", "response", "both"][index]}`,
    edit: (document) => edit(document.components.schemas, name, document),
    changes: (expected[index] ?? []).map((change) => change.replaceAll("$", name)),
  }));
}

/** Rows whose letters alone differ by direction. */
export function letters(
  row: string,
  title: string,
  edit: (schemas: Json, name: string, document: Json) => void,
  change: string,
  [request, response, both]: readonly [string, string, string],
): Row[] {
  const list = (each: string): string[] => [`${change} ${each}`];
  return byDirection(row, title, edit, [list(request), list(response), list(both)]);
}
