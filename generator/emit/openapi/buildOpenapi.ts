import type { TextFile } from "../../ground/textFile.ts";
import type { Document } from "../../read/document.ts";
import { Memo, resultKey } from "../../ground/memo.ts";
import { escapeLines } from "../build/escapeLines.ts";
import { type CopiedDocument, copyDocument } from "./copyDocument.ts";
import { cutDocument } from "./cutDocument.ts";
import { cutMembers, joinMembers, type Members } from "./members.ts";
import { printOpenapi } from "./printOpenapi.ts";
import { verifyOpenapi } from "./verifyOpenapi.ts";

/**
 * The subpath `openapi` of a package: the types of the document itself, as openapi-fetch, openapi-msw and their kin expect them, and
 * a script with nothing in it for those who resolve an import before they see that it is of types.
 *
 * @param memo the types of entries that were made before
 */
export async function buildOpenapi(document: Document, memo: Memo = new Memo()): Promise<TextFile[]> {
  const copy = copyDocument(document);
  const text = (await printEntries(copy, memo)) ?? (await printWhole(copy, memo));
  return [
    { path: "dist/openapi.js", text: "export {};\n" },
    { path: "dist/openapi.d.ts", text },
  ];
}

/** Types of which only those are made that are not known; nothing if they cannot be put together. */
async function printEntries(document: CopiedDocument, memo: Memo): Promise<string | undefined> {
  const { entries, only } = cutDocument(document);
  const unknown = entries.filter(({ key }) => memo.find(key) === undefined);
  if (unknown.length > 0) {
    const part = only(unknown);
    const source = verifyOpenapi(escapeLines(await printOpenapi(part)), part);
    const made = cutMembers(source, unknown);
    for (const [index, { key }] of unknown.entries()) memo.add(key, JSON.stringify(made[index]));
  }
  const members = entries.map(({ section, key }) => {
    const known: Members = JSON.parse(memo.find(key) ?? "null");
    return { section, ...known };
  });
  return joinMembers(members, Object.keys(document.components));
}

async function printWhole(document: CopiedDocument, memo: Memo): Promise<string> {
  const key = resultKey("openapi", JSON.stringify(document));
  const known = memo.find(key);
  if (known !== undefined) return known;
  const text = escapeLines(await printOpenapi(document));
  verifyOpenapi(text, document);
  memo.add(key, text);
  return text;
}
