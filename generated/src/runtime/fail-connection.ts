import { Failure, failure } from "./failure.js";

/** Throws the error for what `fetch` or the reading of a body threw. */
export function failConnection(cause: unknown): never {
  if (cause instanceof Failure) throw cause;
  // Node wraps the error of the socket, Bun does not.
  const outer: { readonly code?: unknown; readonly cause?: unknown } = Object(cause);
  const { code = outer.code }: { readonly code?: unknown } = Object(outer.cause);
  throw failure("Connection", `Connection failed: ${String(code)}`, { code }, { cause });
}
