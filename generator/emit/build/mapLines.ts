/**
 * The source map (revision 3) of a text whose lines are, in their order, lines of its source.
 *
 * @param file name of the text
 * @param source path of the source as seen from the text
 * @param lines for each line of the text, the number of its line in the source, from 0 and rising
 */
export function mapLines(file: string, source: string, lines: readonly number[]): string {
  // Each segment says: column 0, the same source, so many lines further down, column 0.
  const segments = lines.map((line, index) => `AA${encodeNumber(line - (lines[index - 1] ?? 0))}A`);
  const mappings = segments.join(";");
  return JSON.stringify({ version: 3, file, sourceRoot: "", sources: [source], names: [], mappings });
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base 64 VLQ of a number that is not negative: five bits to a digit, lowest first; the sixth says that more follow. */
function encodeNumber(number: number): string {
  let rest = number * 2;
  let text = "";
  for (; rest > 31; rest = Math.floor(rest / 32)) text += digits.charAt((rest % 32) + 32);
  return text + digits.charAt(rest);
}
