/** Finds the name that somebody meant who wrote another: the nearest one, if it is near enough to be a slip. */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let best = Math.min(2, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= best) continue;
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance < best) [nearest, best] = [name, distance];
  }
  return nearest;
}

/** Optimal string alignment: how many characters to add, drop or replace, or neighbours to exchange. */
function editDistance(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let index = 0; index < left.length; index++) {
    const next = [index + 1];
    for (let column = 1; column <= right.length; column++) {
      const replaced = at(row, column - 1) + (right[column - 1] === left[index] ? 0 : 1);
      const isSwap = right[column - 1] === left[index - 1] && right[column - 2] === left[index];
      const swapped = isSwap && index > 0 && column > 1 ? at(before, column - 2) + 1 : replaced;
      next.push(Math.min(replaced, swapped, at(row, column) + 1, at(next, column - 1) + 1));
    }
    [before, row] = [row, next];
  }
  return at(row, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
