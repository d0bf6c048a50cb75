import { translateModules } from "./emit/build/translateModules.ts";
import { makeOpenapi } from "./emit/openapi/makeOpenapi.ts";
import { type Piece, printPiece } from "./emit/pieces.ts";
import { verifyFiles } from "./emit/verify/verifyFiles.ts";
import type { Job } from "./ground/secondThread.ts";
import { readDeclarations } from "./review/readModules.ts";
import { formatFiles } from "./write/formatFiles.ts";

/** Prints, formats and verifies pieces of TypeScript; gives their texts, in the same order. */
export const printPieces: Job<readonly Piece[], string[]> = {
  name: "print",
  async run(pieces) {
    const printed = pieces.map(printPiece);
    const formatted = await formatFiles(printed);
    verifyFiles(pieces, printed, formatted);
    return formatted.map(({ text }) => text);
  },
};

/** All that a second thread can be offered. */
export const jobs: readonly Job<never, unknown>[] = [
  printPieces,
  translateModules,
  makeOpenapi,
  readDeclarations,
];
