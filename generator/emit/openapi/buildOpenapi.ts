import type { TextFile } from "../../ground/textFile.ts";
import type { Document } from "../../read/document.ts";
import { Memo, resultKey } from "../../ground/memo.ts";
import { escapeLines } from "../build/escapeLines.ts";
import { copyDocument } from "./copyDocument.ts";
import { printOpenapi } from "./printOpenapi.ts";
import { verifyOpenapi } from "./verifyOpenapi.ts";

/**
 * The subpath `openapi` of a package: the types of the document itself, as openapi-fetch, openapi-msw and their kin expect them, and
 * a script with nothing in it for those who resolve an import before they see that it is of types.
 */
export async function buildOpenapi(document: Document, memo: Memo = new Memo()): Promise<TextFile[]> {
  const copy = copyDocument(document);
  const key = resultKey("openapi", JSON.stringify(copy));
  const known = memo.find(key);
  const text = known ?? escapeLines(await printOpenapi(copy));
  if (known === undefined) {
    verifyOpenapi(text, copy);
    memo.add(key, text);
  }
  return [
    { path: "dist/openapi.js", text: "export {};\n" },
    { path: "dist/openapi.d.ts", text },
  ];
}
