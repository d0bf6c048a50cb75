import type { Position, Problem, SourceFile } from "../document.ts";
import { parsePointer } from "../references/parsePointer.ts";
import { decodeText } from "../text/decodeText.ts";
import { indexLines } from "../text/indexLines.ts";
import type { Fault, ParsedText } from "../text/parsedText.ts";
import { parseJson } from "../text/parseJson.ts";
import { parseYaml } from "../text/parseYaml.ts";
import { createProblem } from "../createProblem.ts";

/** A file with everything that is wrong with its text. */
export interface CheckedFile {
  readonly file: SourceFile;
  readonly problems: readonly Problem[];
}

/** Makes a file of bytes: decodes and parses them. `path` is the path to show; its extension says which syntax is meant. */
export function createSourceFile(path: string, bytes: Uint8Array): CheckedFile {
  const text = decodeText(bytes);
  if (typeof text !== "string")
    return withFaults({ path, bytes, value: undefined, locate: () => start }, [text], () => start);
  const parsed = parseText(path, text);
  const position = lazyPositions(text);
  const file: SourceFile = {
    path,
    bytes,
    value: parsed.value,
    locate: (pointer, part) => position(parsed.place(parsePointer(pointer) ?? [])[part]),
  };
  return withFaults(file, parsed.faults, position);
}

const start: Position = { line: 1, column: 1 };

/** JSON is YAML too, but much faster to read as what it is. What only looks like JSON is left to the YAML parser. */
function parseText(path: string, text: string): ParsedText {
  const namedJson = path.toLowerCase().endsWith(".json");
  if (!namedJson && !/^\s*[[{]/.test(text)) return parseYaml(text);
  const json = parseJson(text);
  return namedJson || !json.faults.some(({ rule }) => rule === "syntax") ? json : parseYaml(text);
}

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
