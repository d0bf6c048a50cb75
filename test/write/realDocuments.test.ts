import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { emitPackage } from "../../generator/emit/emitPackage.ts";
import { printFile } from "../../generator/emit/planFile.ts";
import { readApi } from "../../generator/readApi.ts";
import { formatOptions } from "../../generator/write/formatFiles.ts";
import { layoutPiece } from "../../generator/write/layout/layoutPiece.ts";
import { documentsFolder, hasDocuments } from "../support/needs.ts";

/** Documents with few and with many types, and how many pieces of their packages are passed over for each that is compared. */
const documents: [path: string, step: number][] = [
  ["resend/resend.yaml", 1],
  ["stripe/spec3.json", 25],
  ["cloudflare/openapi.json", 150],
];

describe.skipIf(!hasDocuments())(
  "what is emitted for real documents is set in lines as Prettier does it",
  () => {
    test.each(documents)("%s", async (path, step) => {
      const spec = join(documentsFolder, path);
      const { api } = await readApi({ spec, strict: false, roots: [] });
      if (!api) throw new Error(`${path} has errors`);
      const pieces = emitPackage(api).flatMap((file) =>
        printFile(file, "Header.")
          .trimEnd()
          .split(/\n{2,}(?=\S)/),
      );
      const laid = pieces.map((piece) => layoutPiece(piece, formatOptions.printWidth));
      expect(laid.filter((text) => text === undefined).length).toBeLessThan(pieces.length / 20);
      for (let index = 0; index < pieces.length; index += step) {
        const [piece, text] = [pieces[index] ?? "", laid[index]];
        if (text !== undefined)
          expect(`${text}\n`).toBe(await format(piece, { ...formatOptions, parser: "typescript" }));
      }
    });
  },
);
