import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../generator/read/readDocument.ts";
import { documentsFolder, hasDocuments } from "../support/needs.ts";

const index = hasDocuments() ? readFileSync(join(documentsFolder, "INDEX.tsv"), "utf8") : "";
const [header = "", ...lines] = index.trim().split("\n");
const columns = header.split("\t");
const documents = lines.map((line) => {
  const cells = new Map(line.split("\t").map((cell, column) => [columns[column], cell]));
  return { path: cells.get("path") ?? "", kind: cells.get("kind") ?? "", files: Number(cells.get("files")) };
});

/** What the documents that are broken on purpose are broken by: an error for what cannot be understood, else a warning. */
const broken = new Map([
  ["_swagger2/petstore-v2.yaml", "error openapi-version"],
  ["_broken/mermade__3.0__fail__duplicateOperationId.yaml", "warning operation-id-duplicate"],
  ["_broken/mermade__3.0__malicious__rapid7-js.json", "warning path-template"],
  ["_broken/opc__end_to_end_tests__documents_with_errors__missing-body-ref.yaml", "warning ref-unresolved"],
]);

describe.skipIf(!hasDocuments())("real documents", () => {
  test("there are some", () => {
    expect(documents).not.toEqual([]);
  });

  test.each(documents)("$path", { timeout: 120_000 }, async ({ path, kind, files }) => {
    // Parts of a document that is split may be beside its folder, but never outside the project that it comes from.
    const [project = "", subfolder = ""] = path.split("/");
    const result = await readDocument(path, {
      cwd: documentsFolder,
      roots: files > 1 ? [`${project}/${subfolder}`] : [],
    });
    const found = result.problems.map(({ rule, severity }) => `${severity} ${rule}`);
    const isBroken = kind !== "real" && kind !== "tooltest";
    expect([broken.has(path), found]).toEqual([
      isBroken,
      isBroken ? expect.arrayContaining([broken.get(path)]) : found,
    ]);
    expect(found.filter((line) => line.startsWith("error"))).toEqual(
      [broken.get(path) ?? ""].filter((line) => line.startsWith("error")),
    );
    expect(result.document === undefined).toBe(broken.get(path)?.startsWith("error") === true);
    for (const { message } of result.problems) expect(message).toMatch(/^[^\n\r]{1,300}$/);
  });
});
