import type { Position } from "../../problems/problem.ts";
import type { Fault } from "./tree.ts";

/**
 * Decodes the bytes of a file as UTF-8, a byte order mark taken off. Other encodings are faults rather than guesses:
 * a wrong guess would put wrong characters into the output.
 */
export function decodeText(bytes: Uint8Array): string | Fault {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return encodingFault("the file is UTF-16; save it as UTF-8");
  }
  if (bytes.includes(0)) return encodingFault("the file contains a NUL byte; save it as UTF-8 text");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return encodingFault("the file contains bytes that are not UTF-8; save it as UTF-8");
  }
}

function encodingFault(message: string): Fault {
  return { rule: "file-encoding", offset: 0, message };
}

/** Reads the line ends of a text once; the result turns offsets (UTF-16 code units from 0) into positions. */
export function indexLines(text: string): (offset: number) => Position {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    const line = lastAtOrBelow(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** The index of the last of the ascending numbers that is not above the limit. */
function lastAtOrBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
