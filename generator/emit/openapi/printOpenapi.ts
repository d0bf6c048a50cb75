import openapiTypescript, { astToString } from "openapi-typescript";
import type { CopiedDocument } from "./copyDocument.ts";

/**
 * Asks openapi-typescript for the types that openapi-fetch and its kin expect. This file is all that knows that library, which gets no
 * further updates (its issue 2874): plain data goes in, as JSON, which it cannot change behind our back, and text comes out.
 *
 * @returns declarations of `paths`, `webhooks`, `components`, `$defs` and `operations`
 */
export async function printOpenapi(document: CopiedDocument): Promise<string> {
  const nodes = await openapiTypescript(JSON.stringify(document), {
    silent: true,
    // A default does not make a property present.
    defaultNonNullable: false,
    // An object of which nothing is said may hold anything.
    emptyObjectsUnknown: true,
  });
  return astToString(nodes);
}
