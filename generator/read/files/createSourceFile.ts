import { jsonNotation, yamlNotation } from "../../problems/notation.ts";
import { createProblem, type Position, type Problem, type SourceFile } from "../../problems/problem.ts";
import { parsePointer } from "../references/pointer.ts";
import { decodeText, indexLines } from "../text/text.ts";
import type { Fault, ParsedText } from "../text/tree.ts";

/** A file with everything that is wrong with its text. */
export interface CheckedFile {
  readonly file: SourceFile;
  readonly problems: readonly Problem[];
}

/** Makes a file of bytes: decodes and parses them. `path` is the path to show. */
export function createSourceFile(
  path: string,
  bytes: Uint8Array,
  parse: (text: string) => ParsedText,
): CheckedFile {
  const text = decodeText(bytes);
  if (typeof text !== "string")
    return withFaults(
      {
        path,
        bytes,
        value: undefined,
        locate: () => start,
        isPlain: () => false,
        notation: yamlNotation,
      },
      [text],
      () => start,
    );
  const parsed = parse(text);
  const position = lazyPositions(text);
  const offset = (pointer: string, part: "key" | "value"): number =>
    parsed.place(parsePointer(pointer) ?? [])[part];
  const file: SourceFile = {
    path,
    bytes,
    value: parsed.value,
    locate: (pointer, part) => position(offset(pointer, part)),
    isPlain: (pointer, part) => !parsed.isJson && !/["'|>]/.test(text.charAt(offset(pointer, part))),
    notation: parsed.isJson ? jsonNotation : yamlNotation,
  };
  return withFaults(file, parsed.faults, position);
}

const start: Position = { line: 1, column: 1 };

function lazyPositions(text: string): (offset: number) => Position {
  let find: ((offset: number) => Position) | undefined;
  return (offset) => (find ??= indexLines(text))(offset);
}

/** A fault is at an offset, which no pointer leads to: its origin is a view of the file in which all pointers do. */
function withFaults(
  file: SourceFile,
  faults: readonly Fault[],
  position: (offset: number) => Position,
): CheckedFile {
  const problems = faults.map(({ rule, offset, message }) =>
    createProblem(rule, { file: { ...file, locate: () => position(offset) }, pointer: "" }, message),
  );
  return { file, problems };
}
