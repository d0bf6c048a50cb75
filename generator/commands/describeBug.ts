import { escapeControls } from "../ground/escapes.ts";

/**
 * Says what is known about an error that is no problem of the document: where it happened, and how to report it.
 *
 * @param version of the generator
 * @param withStack whether to add the stack of the error itself, for those who fix it
 */
export function describeBug(error: unknown, version: string, withStack: boolean): string[] {
  const [reason, ...around] = causesOf(error).reverse();
  const places = around.map((outer) => `  in ${messageOf(outer)}`);
  const stack = withStack && reason instanceof Error ? [reason.stack ?? ""] : [];
  const more = withStack ? [] : ["SDKGEN_DEBUG=1 adds the phases of the run and a stack trace."];
  return [
    `sdkgen: internal error: ${messageOf(reason)}`,
    ...places,
    ...stack,
    "This is a bug of sdkgen, not a mistake in the document; files are written last, and whole or not at all.",
    `Please report it with these lines, the document, and the versions: sdkgen ${version}, Node ${process.version}, ${process.platform}.`,
    ...more,
  ];
}

/** The error and what caused it, the innermost cause last. */
function causesOf(error: unknown): unknown[] {
  const chain = [error];
  for (let next = error; next instanceof Error && next.cause !== undefined; next = next.cause)
    chain.push(next.cause);
  return chain;
}

function messageOf(error: unknown): string {
  return escapeControls(error instanceof Error ? error.message : String(error));
}
