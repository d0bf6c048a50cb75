import { Memo, resultKey } from "../../ground/memo.ts";
import { offerJobs, type SecondThread } from "../../ground/secondThread.ts";
import type { TextFile } from "../../ground/textFile.ts";
import type { Document } from "../../read/document.ts";
import { type CopiedDocument, copyDocument } from "./copyDocument.ts";
import { type CutDocument, cutDocument } from "./cutDocument.ts";
import { makeOpenapi, printVerified } from "./makeOpenapi.ts";
import { joinMembers, type Members } from "./members.ts";

/**
 * The subpath `openapi` of a package: the types of the document itself, as openapi-fetch, openapi-msw and their kin expect them, and
 * a script with nothing in it for those who resolve an import before they see that it is of types.
 *
 * @param memo the types of entries that were made before
 * @param thread begins with the others at once, if there is one
 * @returns makes in this thread what is left then, and gives the files
 */
export function offerOpenapi(
  document: Document,
  memo: Memo,
  thread: SecondThread | undefined,
): () => Promise<TextFile[]> {
  const copy = copyDocument(document);
  const cut = cutDocument(copy);
  const unknown = cut.entries.filter(({ key }) => memo.find(key) === undefined);
  const parts = cut.parts(unknown);
  const make = offerJobs(makeOpenapi, parts, thread);
  return async () => {
    const made = (await make()).flat();
    const keys = parts.flatMap(({ entries }) => entries.map(({ key }) => key));
    for (const [index, key] of keys.entries()) memo.add(key, JSON.stringify(made[index]));
    const text = joinEntries(cut, copy, memo) ?? (await printWhole(copy, memo));
    return [
      { path: "dist/openapi.js", text: "export {};\n" },
      { path: "dist/openapi.d.ts", text },
    ];
  };
}

/** The types of all entries, which are known; nothing if they cannot be put together. */
function joinEntries(
  { entries }: CutDocument,
  { components }: CopiedDocument,
  memo: Memo,
): string | undefined {
  const members = entries.map(({ section, key }) => {
    const known: Members = JSON.parse(memo.find(key) ?? "null");
    return { section, ...known };
  });
  return joinMembers(members, Object.keys(components));
}

async function printWhole(document: CopiedDocument, memo: Memo): Promise<string> {
  const key = resultKey("openapi", JSON.stringify(document));
  const known = memo.find(key);
  if (known !== undefined) return known;
  const { text } = await printVerified(document);
  memo.add(key, text);
  return text;
}
