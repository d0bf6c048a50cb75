/** A part of a text, and the number of the line in which it ends, from 1. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Sees how long a piece is while it grows; what it throws ends the reading. */
export type CheckLength = (length: number) => void;

/** Cuts a text that comes in chunks at line ends of any kind, wherever the chunks end. The last line needs no end. */
export async function* splitLines(
  chunks: AsyncIterable<string>,
  check: CheckLength,
): AsyncGenerator<Piece, void, undefined> {
  let line = 0;
  let begun: string[] = [];
  let length = 0;
  let isAfterReturn = false;
  for await (const chunk of chunks) {
    // A line end of two characters may have come in two chunks.
    const parts = (isAfterReturn ? chunk.replace(/^\n/, "") : chunk).split(/\r\n|[\r\n]/);
    isAfterReturn = chunk.endsWith("\r");
    const last = parts.pop() ?? "";
    for (const part of parts) {
      check(length + part.length);
      yield { text: begun.join("") + part, line: ++line };
      begun = [];
      length = 0;
    }
    begun.push(last);
    check((length += last.length));
  }
  if (length > 0) yield { text: begun.join(""), line: line + 1 };
}

const separator = "\u001e";

/** Cuts a JSON text sequence at its record separators (RFC 7464); a record of one line is there with the end of the line. */
export async function* splitRecords(
  chunks: AsyncIterable<string>,
  check: CheckLength,
): AsyncGenerator<Piece, void, undefined> {
  let line = 1;
  let begun: string[] = [];
  let length = 0;
  let lines = 0;
  const finish = (): Piece => {
    const piece = { text: begun.join(""), line };
    begun = [];
    lines = length = 0;
    return piece;
  };
  for await (const chunk of chunks) {
    for (const [index, part] of chunk.split(separator).entries()) {
      if (index > 0 && length > 0) yield finish();
      begun.push(part);
      check((length += part.length));
      const ends = part.split("\n").length - 1;
      line += ends;
      lines += ends;
      if (lines === 1 && part.endsWith("\n")) yield finish();
    }
  }
  if (length > 0) yield finish();
}
