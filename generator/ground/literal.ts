/**
 * Text that must not stand in source as it is: controls, line separators, whatever is invisible or changes the direction of text
 * (the Unicode category Format), halves of surrogate pairs, and code points that are no characters.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029\u180e\ufff9-\uffff]/gu;

const isPrintable = /^[\x20-\x7e]*$/;

/** A JavaScript literal for a JSON scalar: a string in double quotes, a finite number, `true`, `false` or `null`. */
export function literal(value: string | number | boolean | null): string {
  if (typeof value === "string") return escapeInvisible(JSON.stringify(value));
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError("a number that JSON cannot hold reached the output");
  }
  return Object.is(value, -0) ? "-0" : String(value);
}

/** The text with every character that must not stand in source replaced by its escape, one for each UTF-16 code unit. */
export function escapeInvisible(text: string): string {
  // Most texts are in ASCII, and to see that takes a fraction of the time.
  if (isPrintable.test(text)) return text;
  return text.replace(invisible, (character) =>
    Array.from({ length: character.length }, (_, index) => escapeUnit(character.charCodeAt(index))).join(""),
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
