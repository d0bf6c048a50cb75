import { quote } from "./describe.ts";
import type { Field, OpenApiVersion } from "./shapes.ts";

/** Says that a field is not of the version of the document, and what to write instead; `undefined` if it is. */
export function explainVersion(
  key: string,
  { since, until, instead }: Field,
  title: string,
  version: OpenApiVersion,
): string | undefined {
  if (since !== undefined && since > version) {
    const earlier = instead ?? "leave it out";
    return `"${key}" came to the ${title} with OpenAPI ${since}; write "openapi: ${since}.0", or ${earlier}`;
  }
  if (until === undefined || until >= version) return undefined;
  return `"${key}" left the ${title} after OpenAPI ${until}; ${instead ?? "leave it out"}`;
}

/** Says that a value came later than the version of the document. */
export function explainLaterWord(word: string, since: OpenApiVersion): string {
  const earlier = word === "null" ? "nullable: true beside the other type" : "something else here";
  return `${quote(word)} came with OpenAPI ${since}; write "openapi: ${since}.0", or ${earlier}`;
}
