import type { ts } from "ts-morph";
import type { Job } from "../../ground/secondThread.ts";
import { escapeLines } from "../build/escapeLines.ts";
import type { CopiedDocument } from "./copyDocument.ts";
import type { DocumentPart } from "./cutDocument.ts";
import { cutMembers, type Members } from "./members.ts";
import { verifyOpenapi } from "./verifyOpenapi.ts";

/** Makes the types of those entries of a document that are wanted: their texts, in the same order. */
export const makeOpenapi: Job<DocumentPart, Members[]> = {
  name: "openapi",
  async run({ document, entries }) {
    return cutMembers(await printVerified(document), entries);
  },
};

/** The types that openapi-typescript makes of a document, verified. */
export async function printVerified(document: CopiedDocument): Promise<ts.SourceFile> {
  const { printOpenapi } = await import("./printOpenapi.ts"); // few runs need openapi-typescript
  return verifyOpenapi(escapeLines(await printOpenapi(document)), document);
}
