import { createHash } from "node:crypto";

/**
 * The words of a name: split where a character is no ASCII letter or digit, and where a small letter meets a capital.
 * Words that are all capitals count as ordinary words (`GROUP_CALL` is group and call). Other scripts become code points.
 */
function wordsOf(text: string): string[] {
  const ascii = text
    .normalize("NFC")
    .replace(/[^\x00-\x7f]/gu, (character) => ` u${character.codePointAt(0)?.toString(16)} `);
  return (ascii.match(/[A-Za-z0-9]+/g) ?? []).flatMap((part) => part.split(/(?<=[a-z0-9])(?=[A-Z])/));
}

/** `joined_at`, `joinedAt` and `JOINED-AT` become `JoinedAt`; a name that is PascalCase already stays as it is. */
export function pascalCase(text: string): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(text) && /[a-z]/.test(text)) return text;
  return startWithLetter(wordsOf(text).map(capitalized).join(""), "_");
}

/** As `pascalCase`, with a small first letter (`APIKey` becomes `apiKey`); a camelCase name stays as it is. */
export function camelCase(text: string): string {
  if (/^[a-z][A-Za-z0-9]*$/.test(text)) return text;
  const name = pascalCase(text);
  return name.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+$|^[A-Z]/, (start) => start.toLowerCase());
}

/** `activeSession` becomes `active-session`: for file names and subpath exports. */
export function kebabCase(text: string): string {
  return wordsOf(text).join("-").toLowerCase() || "unnamed";
}

/**
 * A name that no other text gives, and that `pascalCase` and `camelCase` give to none: letters and digits as they are, every other
 * character by name between underscores (`foo-bar` becomes `foo_Dash_bar`), an underscore at the end where there is none of these.
 */
export function spelledName(text: string): string {
  const spelled = text.replace(/[^A-Za-z0-9]/gu, (character) => `_${nameOfCharacter(character)}_`);
  return startWithLetter(spelled === text ? `${text}_` : spelled, "_");
}

/** The way out where two texts are the same: eight hexadecimal digits that depend on the text alone. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** What a schema that is a whole file is called after: the file without its folders and its ending. */
export function nameOfFile(path: string): string {
  return (path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "");
}

function capitalized(word: string): string {
  const rest = word.slice(1);
  return word.slice(0, 1).toUpperCase() + (word === word.toUpperCase() ? rest.toLowerCase() : rest);
}

function startWithLetter(name: string, prefix: string): string {
  return /^[A-Za-z_$]/.test(name) ? name : prefix + name;
}

const characterNames = new Map([
  ["-", "Dash"],
  ["_", "Underscore"],
  [".", "Dot"],
  ["/", "Slash"],
  ["+", "Plus"],
  [" ", "Space"],
  [":", "Colon"],
  ["@", "At"],
  ["$", "Dollar"],
  ["*", "Star"],
  ["#", "Hash"],
  ["<", "Less"],
  [">", "Greater"],
  ["=", "Equals"],
  ["!", "Not"],
  ["%", "Percent"],
  ["&", "And"],
]);

function nameOfCharacter(character: string): string {
  return characterNames.get(character) ?? `U${character.codePointAt(0)?.toString(16).padStart(4, "0")}`;
}
