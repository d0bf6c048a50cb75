/**
 * The middle of some numbers; the mean of the two in the middle when their count is even. NaN for none.
 *
 * @param {readonly number[]} values in any order
 * @returns {number}
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}
