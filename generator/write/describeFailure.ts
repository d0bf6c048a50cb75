import { getSystemErrorMap } from "node:util";
import type { WriteProblem } from "./writeProblem.ts";

/**
 * The problem of an error that the file system gave at `path` (as the caller names it). Rethrows
 * everything else: that is a bug. `after` says in what state the folder is.
 */
export function describeFailure(path: string, error: unknown, after: string): WriteProblem {
  if (!(error instanceof Error && "errno" in error && typeof error.errno === "number")) throw error;
  const [code, reason] = getSystemErrorMap().get(error.errno) ?? ["unknown error", error.message];
  return {
    rule: "write-failed",
    message: `cannot be written: ${reason} (${code}); ${after}`,
    path,
  };
}

/** Whether something thrown is the error of the file system with this code, such as `ENOENT`. */
export function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
