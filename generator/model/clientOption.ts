import type { Node } from "../read/document.ts";

/** The option of the constructor that gives a parameter once for all calls; `undefined` for one that no option gives. */
export function clientOption(parameter: Node): string | undefined {
  return parameter.string("in") === "path" ? parameter.string("x-sdk-client-option") : undefined;
}
