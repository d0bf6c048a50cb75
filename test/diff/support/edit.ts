import { join } from "node:path";
import { readApi } from "../../../generator/readApi.ts";
import type { Change, Diff, Side } from "../../../generator/review/diff/change.ts";
import { diffApis } from "../../../generator/review/diff/diffApis.ts";
import { memoryFiles } from "../../../generator/review/diff/base/tarFiles.ts";

/** A value of a document that tests edit: whatever JSON holds. */
// oxlint-disable-next-line typescript/no-explicit-any -- a document is edited at any depth
export type Json = any;

/** Reads one document, held in memory. */
export async function readSide(
  document: object | string,
  others: Readonly<Record<string, string>> = {},
): Promise<Side> {
  const text = typeof document === "string" ? document : JSON.stringify(document, null, 1);
  const files = new Map(
    Object.entries({ "spec.yaml": text, ...others }).map(([path, each]) => [path, Buffer.from(each)]),
  );
  const folder = join(process.cwd(), "memory");
  const {
    api,
    document: read,
    problems,
  } = await readApi({
    spec: "memory/spec.yaml",
    strict: false,
    roots: [],
    source: memoryFiles(files, folder),
  });
  const errors = problems.filter(({ severity }) => severity === "error");
  if (!api || !read)
    throw new Error(errors.map(({ message, origin }) => `${origin.pointer}: ${message}`).join("\n"));
  return { api, document: read, label: "test" };
}

/** The diff of two documents. */
export async function diffOf(before: object | string, after: object | string): Promise<Diff> {
  return diffApis(await readSide(before), await readSide(after));
}

/** A change as a row of a table: subject, rule, and the letters of compile, wire and exhaustive. */
export function row({ subject, rule, verdicts }: Change): string {
  const { compile, wire, exhaustive } = verdicts;
  const letters = [
    { ok: ".", "second-class": "b", breaks: "B" }[compile.verdict],
    { ok: ".", depends: "?", upgrade: "U", fails: "F", meaning: "M" }[wire.verdict],
    { ok: ".", breaks: "X" }[exhaustive.verdict],
  ];
  return `${subject} ${rule} ${letters.join(" ")}`;
}

/** A copy of a document, edited. */
export function edited<T extends object>(document: T, edit: (copy: Json) => void): T {
  // By way of text: what documents share as objects must not be edited in several places.
  const copy = JSON.parse(JSON.stringify(document));
  edit(copy);
  return copy;
}
