import type { Notation } from "../../problems/notation.ts";
import type { Target } from "../createNode.ts";
import { quote } from "./describe.ts";
import type { Field, OpenApiVersion } from "./shapes.ts";

/** Says that a field is not of the version of the document, and what to write instead; `undefined` if it is. */
export function explainVersion(
  { key, since, until, instead }: Field & { readonly key: string },
  title: string,
  version: OpenApiVersion,
  notation: Notation,
): string | undefined {
  const other = instead?.(notation) ?? "leave it out";
  if (since !== undefined && since > version) {
    const later = notation.entry("openapi", `${since}.0`);
    return `"${key}" came to the ${title} with OpenAPI ${since}; write ${later}, or ${other}`;
  }
  if (until === undefined || until >= version) return undefined;
  return `"${key}" left the ${title} after OpenAPI ${until}; ${other}`;
}

/** Says that `true` or `false` stands for an object before it could. */
export function explainLaterBoolean({ file, value }: Target, title: string, since: OpenApiVersion): string {
  const right = value === true ? file.notation.value({}) : file.notation.entry("not", {});
  return `${String(value)} as ${title} came with OpenAPI ${since}; write ${right}`;
}

/** Says that a value came later than the version of the document. */
export function explainLaterWord(word: string, since: OpenApiVersion, { entry }: Notation): string {
  const earlier =
    word === "null" ? `${entry("nullable", true)} beside the other type` : "something else here";
  return `${quote(word)} came with OpenAPI ${since}; write ${entry("openapi", `${since}.0`)}, or ${earlier}`;
}
