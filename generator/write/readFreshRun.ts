import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hashText } from "../ground/hash.ts";
import { runFile, type RunKey } from "./recordRun.ts";

/**
 * Tells whether a run would change nothing: the last recorded run had the same key, and every file that it
 * read and every file that it wrote has the same content now. Gives the report of that run, or `undefined`
 * if there is work to do or anything is in doubt. Imports nothing heavy, so it can be asked first.
 * The record is a file that anybody can write: the caller must check the shape of the report before use,
 * and must not ask at all where the answer guards something (`check`).
 */
export function readFreshRun(out: string, key: RunKey): { readonly report: unknown } | undefined {
  const root = resolve(out);
  try {
    const record: unknown = JSON.parse(readFileSync(join(root, runFile), "utf8"));
    if (typeof record !== "object" || record === null) return undefined;
    if (!("build" in record) || record.build !== key.build) return undefined;
    if (!("options" in record) || record.options !== key.options) return undefined;
    if (!("inputs" in record) || !("outputs" in record) || !("report" in record)) return undefined;
    if (readdirSync(root).some(isUnfinished)) return undefined;
    const isFresh = areUnchanged(root, record.inputs) && areUnchanged(root, record.outputs);
    return isFresh ? { report: record.report } : undefined;
  } catch {
    return undefined; // no record, a torn one, or a file that is gone
  }
}

/** The lock or the staging folder of a run that is going on or was killed. */
function isUnfinished(name: string): boolean {
  return name.startsWith(".sdkgen") && name !== ".sdkgen.json";
}

function areUnchanged(root: string, entries: unknown): boolean {
  return Array.isArray(entries) && entries.length > 0 && entries.every((entry) => isUnchanged(root, entry));
}

function isUnchanged(root: string, entry: unknown): boolean {
  if (!Array.isArray(entry)) return false;
  const [path, hash]: unknown[] = entry;
  return typeof path === "string" && hashText(readFileSync(resolve(root, path))) === hash;
}
