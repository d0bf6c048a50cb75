import { hashText } from "../../ground/hash.ts";
import { transliterate } from "./transliterate.ts";

/** Names in code get no longer than this, names of files and packages not even as long. */
const longestName = 100;
const longestFileName = 60;

/** Names that are made of several words of the document are cut here. */
const longestTitle = 60;

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

/**
 * `joined_at`, `joinedAt` and `JOINED-AT` become `JoinedAt`; a name that is PascalCase already stays as it is. Numbers stay apart
 * (`2.4.10` is `2_4_10`), and what begins with one gets a word: a digit's own (`3d-secure` is `ThreeDSecure`), else the given one
 * (`404` is `Value404`).
 *
 * @param lead what stands before a number that would begin the name
 */
export function pascalCase(text: string, lead = "Value"): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(text) && /[a-z]/.test(text)) return shorten(text, text);
  const words = wordsOf(nameSigns(text));
  const name = joined(words.length > 0 ? words : wordsOf(spellSigns(text))).normalize("NFKC");
  return shorten(startWithLetter(name, lead).normalize("NFKC"), text);
}

/** As `pascalCase`, with a small first letter (`APIKey` becomes `apiKey`); a camelCase name stays as it is. */
export function camelCase(text: string, lead?: string): string {
  if (/^[a-z][A-Za-z0-9]*$/.test(text)) return shorten(text, text);
  const name = pascalCase(text, lead);
  return name.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+$|^\p{Lu}/u, (start) => start.toLowerCase());
}

/** Whether two texts are the same words, whatever their case, what stands between them, and whether they are one or many. */
export function sameWords(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) =>
    wordsOf(text)
      .map((word) =>
        word
          .toLowerCase()
          .replace(/ies$/, "y")
          .replace(/(?<=[^s])s$/, ""),
      )
      .join(""),
  );
  return first === second && first !== "";
}

/**
 * The words of a text that are worth saying, no more of them than make a name that a line can bear: if there are too many, those that
 * only join others are left out, and then those before the last two. The beginning says what is done, and the end to what.
 */
export function shortTitle(text: string): string {
  const all = wordsOf(text);
  if (joined(all).length <= longestTitle) return text;
  const words = all.filter((word) => !fillers.has(word.toLowerCase()));
  const end = words.slice(-2);
  let room = longestTitle - joined(end).length;
  const start = words.slice(0, -2).filter((word) => (room -= word.length) >= 0);
  return [...start, ...end].join(" ");
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

/**
 * The name of the package with this title: that of a product stays one word (`OpenAI API` becomes `openai-api`), unless it is the whole title.
 */
export function packageCase(title: string): string {
  const text = plainTitle(title);
  return kebabCase(/\s/.test(text) ? text.toLowerCase() : text);
}

/** A title without the `'s` of whom it belongs to, which would be a word of its own. */
export function plainTitle(title: string): string {
  return title.trim().replace(/(?<=\p{L})['’]s(?!\p{L})/gu, "");
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

/** The longer name of a text: every sign in it by its name (`foo-bar` becomes `FooDashBar`). */
export function spelledName(text: string, lead?: string): string {
  return pascalCase(spellSigns(text), lead);
}

function spellSigns(text: string): string {
  return text.replace(/[^\p{L}\p{Nd} ]/gu, (character) => ` ${nameOfCharacter(character)} `);
}

/** A sign before a number is part of it: `+1` and `-1` are not the same. */
function nameSigns(text: string): string {
  return text.replace(/(?<![\p{L}\p{Nd}])[+-](?=\d)/gu, (sign) => (sign === "-" ? " Minus " : " Plus "));
}

/** The way out where two texts are the same: eight hexadecimal digits that depend on the text alone. */
export function shortHash(text: string): string {
  return hashText(text).slice(0, hashLength);
}

const hashLength = 8;

/** What a schema that is a whole file is called after: the file without its folders and its ending. */
export function nameOfFile(path: string): string {
  return (path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "");
}

function capitalized(word: string): string {
  const [first = "", ...others] = word;
  const rest = others.join("");
  // Some small letters have no capital.
  const isCapitals = word === word.toUpperCase() && !/\p{Ll}/u.test(word);
  return first.toUpperCase() + (isCapitals ? rest.toLowerCase() : rest);
}

function joined(words: readonly string[]): string {
  const apart = words.map((word, index) => {
    const isNumber = /^\p{Nd}/u.test(word) && /\p{Nd}$/u.test(words[index - 1] ?? "");
    return (isNumber ? "_" : "") + capitalized(word);
  });
  return apart.join("");
}

function startWithLetter(name: string, lead: string): string {
  if (/^[\p{ID_Start}_$]/u.test(name)) return name;
  const [, ordinal, afterOrdinal = ""] = /^([1-9])(?:st|nd|rd|th)(?![\p{Ll}\p{Nd}])(.*)$/u.exec(name) ?? [];
  if (ordinal !== undefined) return `${ordinals[Number(ordinal)]}${afterOrdinal}`;
  const [, digit, rest = ""] = /^([0-9])(\p{L}.*)$/u.exec(name) ?? [];
  if (digit !== undefined) return `${digits[Number(digit)]}${capitalized(rest)}`;
  // A mark would join the last letter of a word.
  return (/^\p{M}/u.test(name) ? "_" : lead) + name;
}

const digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

const ordinals = ["", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth"];

const fillers = new Set([
  "a",
  "an",
  "and",
  "by",
  "for",
  "from",
  "in",
  "into",
  "of",
  "on",
  "that",
  "the",
  "to",
  "with",
]);

const characterNames = new Map([
  ["-", "Dash"],
  ["_", "Underscore"],
  [".", "Dot"],
  ["/", "Slash"],
  ["+", "Plus"],
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
