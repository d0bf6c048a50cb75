/**
 * Rows as aligned text: the first column to the left, all others to the right.
 *
 * @param {readonly (readonly string[])[]} rows the first is the head
 * @returns {string}
 */
export function formatTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "),
    )
    .join("\n");
}
