import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readApi } from "../../generator/readApi.ts";
import { diffApis } from "../../generator/review/diff/diffApis.ts";
import { documentsFolder, hasDocuments } from "../support/needs.ts";
import { row } from "./support/edit.ts";
import { publishedDocuments } from "./support/publishedDocuments.ts";

const documents = publishedDocuments().map((cells) => cells.get("path") ?? "");

describe.skipIf(!hasDocuments())("nothing differs between a real document and itself", () => {
  test("there are some", () => {
    expect(documents).not.toEqual([]);
  });

  test.each(documents)("%s", { timeout: 120_000 }, async (path) => {
    const { api, document } = await readApi({
      spec: join(documentsFolder, path),
      strict: false,
      roots: [documentsFolder],
    });
    if (!api || !document) throw new Error(`${path} cannot be read`);
    const side = { api, document, label: path };
    expect(diffApis(side, side).changes.map(row)).toEqual([]);
  });
});
