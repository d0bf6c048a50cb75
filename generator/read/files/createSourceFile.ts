import { createProblem, type Position, type Problem, type SourceFile } from "../../problems/problem.ts";
import { parsePointer } from "../references/pointer.ts";
import { parseJson } from "../text/json.ts";
import { decodeText, indexLines } from "../text/text.ts";
import type { Fault, ParsedText } from "../text/tree.ts";
import { parseYaml } from "../text/yaml.ts";

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
