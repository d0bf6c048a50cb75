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

/**
 * The text without what a build service takes for a command to itself when it sees it in a log: `::` at the start of a line (GitHub),
 * `##[` (GitHub, Azure) and `##vso[` anywhere in it, `##teamcity[`. They look there as .NET compares, which does not see some characters.
 */
export function escapeCommands(text: string): string {
  return text
    .replaceAll(/(?<=^[\s\p{DI}\p{M}]*):(?=[\p{DI}\p{M}]*:)/gmu, "\\u{3a}")
    .replaceAll(commandHash, "\\u{23}");
}

/** The first sign of `##[` and its kin. */
export const commandHash: RegExp = /#(?=[\p{DI}\p{M}]*#[\p{DI}\p{M}]*(?:vso|teamcity)?[\p{DI}\p{M}]*\[)/giu;
