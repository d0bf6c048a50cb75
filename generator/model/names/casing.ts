import { createHash } from "node:crypto";
import { transliterate } from "./transliterate.ts";

/** Names in code get no longer than this, names of files and packages not even as long. */
const longestName = 100;
const longestFileName = 60;

/** Letters, digits and marks that TypeScript takes in a name (UAX 31), but for those that nobody sees. */
const wordPattern =
  /(?:(?=\p{ID_Continue})(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}])+/gu;

/**
 * The words of a name, in any script: split where a character is no letter or digit, and where a small letter meets a capital.
 * Words that are all capitals count as ordinary words (`GROUP_CALL` is group and call). Signs say something only where nothing
 * else does: then they are called by name, or by number.
 */
function wordsOf(text: string): string[] {
  const normal = text.normalize("NFKC");
  for (const form of [normal, transliterate(normal), spellCodePoints(normal)]) {
    const words = form.match(wordPattern)?.flatMap(splitAtCapitals).flatMap(tellApart) ?? [];
    if (words.length > 0) return words;
  }
  return [];
}

function splitAtCapitals(word: string): string[] {
  return word.split(/(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})/u);
}

/** Letters of other alphabets within a Latin word look like Latin ones and are not, so they become numbers. */
function tellApart(word: string): string[] {
  if (!/\p{Script=Latin}/u.test(word)) return [word];
  const told = word.replace(
    /[\p{Script=Cyrillic}\p{Script=Greek}]/gu,
    (letter) => ` ${spellCodePoints(letter)} `,
  );
  return told.split(" ").filter((part) => part !== "");
}

function spellCodePoints(text: string): string {
  const others = text.match(/[^\x00-\x7f]/gu) ?? [];
  return others.map((character) => `u${character.codePointAt(0)?.toString(16)}`).join(" ");
}

/** `joined_at`, `joinedAt` and `JOINED-AT` become `JoinedAt`; a name that is PascalCase already stays as it is. */
export function pascalCase(text: string): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(text) && /[a-z]/.test(text)) return shorten(text, text);
  const name = wordsOf(text).map(capitalized).join("").normalize("NFKC");
  return shorten(startWithLetter(name, "_"), text);
}

/** As `pascalCase`, with a small first letter (`APIKey` becomes `apiKey`); a camelCase name stays as it is. */
export function camelCase(text: string): string {
  if (/^[a-z][A-Za-z0-9]*$/.test(text)) return shorten(text, text);
  const name = pascalCase(text);
  return name.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+$|^\p{Lu}/u, (start) => start.toLowerCase());
}

/**
 * `activeSession` becomes `active-session`: for file names, subpath exports and packages, in ASCII letters that everything can write, and
 * never so long that a file system refuses.
 */
export function kebabCase(text: string): string {
  const ascii = wordsOf(text).map((word) => {
    return /[^\x00-\x7f]/.test(word) ? transliterate(word).replace(/['`"]/g, "") : word;
  });
  const words = wordsOf(ascii.join(" ")).map((word) => word.toLowerCase().replace(/[^a-z0-9]/g, ""));
  const name = words.filter((word) => word !== "").join("-") || "unnamed";
  if (name.length <= longestFileName) return name;
  const start = name.slice(0, longestFileName - hashLength - 1).replace(/-[^-]*$/, "");
  return `${start}-${shortHash(text)}`;
}

/** The name of a file where another has the one that `kebabCase` gives: with a hash, which is as good on every file system. */
export function spelledFileName(text: string): string {
  return `${kebabCase(text).slice(0, longestFileName)}--${shortHash(text)}`;
}

/** A long name is cut, and tells what it was cut from by a hash. */
function shorten(name: string, text: string): string {
  if (name.length <= longestName) return name;
  const start = name.slice(0, longestName - hashLength).replace(/\p{Surrogate}$/u, "");
  return start + shortHash(text);
}

/**
 * A name that no other text gives, and that `pascalCase` and `camelCase` give to none: letters and digits as they are, every other
 * character by name between underscores (`foo-bar` becomes `foo_Dash_bar`), an underscore at the end where there is none of these.
 */
export function spelledName(text: string): string {
  const spelled = text.replace(/[^A-Za-z0-9]/gu, (character) => `_${nameOfCharacter(character)}_`);
  const name = startWithLetter(spelled === text ? `${text}_` : spelled, "_");
  return name.length > longestName
    ? `${[...pascalCase(text)].slice(0, longestName / 2).join("")}_${shortHash(text)}`
    : name;
}

/** The way out where two texts are the same: eight hexadecimal digits that depend on the text alone. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, hashLength);
}

const hashLength = 8;

/** What a schema that is a whole file is called after: the file without its folders and its ending. */
export function nameOfFile(path: string): string {
  return (path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "");
}

function capitalized(word: string): string {
  const [first = "", ...others] = word;
  const rest = others.join("");
  return first.toUpperCase() + (word === word.toUpperCase() ? rest.toLowerCase() : rest);
}

function startWithLetter(name: string, prefix: string): string {
  return /^[\p{ID_Start}_$]/u.test(name) ? name : prefix + name;
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
