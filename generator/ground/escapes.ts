/**
 * The text with every control character, line separator and invisible character written out as `\u{…}`: a document or a file may
 * hold anything, and a terminal or a log must not obey it.
 */
export function escapeControls(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
