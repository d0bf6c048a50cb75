/** A piece of a text, and whether the other text has it, too. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** More comparisons than this are not made: what lies between the common start and end then counts as changed. */
const mostComparisons = 400_000;

/** Two texts in pieces, by words: those that one has alone are changed. */
export function markWords(before: string, after: string): [before: Piece[], after: Piece[]] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const inner = [old.slice(start, old.length - end), now.slice(start, now.length - end)] as const;
  const kept = commonWords(...inner);
  const pieces = (words: readonly string[], side: 0 | 1): Piece[] => {
    const keptHere = new Set(kept.map((pair) => pair[side] + start));
    return join(
      words.map((text, index) => ({
        text,
        isChanged: index >= start && index < words.length - end && !keptHere.has(index),
      })),
    );
  };
  return [pieces(old, 0), pieces(now, 1)];
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_$]+|\s+|[^]/gu) ?? [];
}

/** The longest common subsequence of two lists, as pairs of indexes. */
function commonWords(old: readonly string[], now: readonly string[]): [number, number][] {
  if (old.length * now.length > mostComparisons) return [];
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        old[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < now.length) {
    if (old[row] === now[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Neighbours of a kind as one piece. */
function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.isChanged === piece.isChanged)
      joined[joined.length - 1] = { text: last.text + piece.text, isChanged: piece.isChanged };
    else joined.push(piece);
  }
  return joined;
}
