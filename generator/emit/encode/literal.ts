/**
 * Text that must not stand in source as it is: controls, line separators, marks that change the direction of text or have no width,
 * the byte order mark, and halves of surrogate pairs.
 */
const invisible =
  // oxlint-disable-next-line no-control-regex -- these are the characters to escape
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Surrogate}/gu;

/** A JavaScript literal for a JSON scalar: a string in double quotes, a finite number, `true`, `false` or `null`. */
export function literal(value: string | number | boolean | null): string {
  if (typeof value === "string") return JSON.stringify(value).replace(invisible, escapeUnit);
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError("a number that JSON cannot hold reached the output");
  return Object.is(value, -0) ? "-0" : String(value);
}

/** The text with every character that must not stand in source replaced by its escape. */
export function escapeInvisible(text: string): string {
  return text.replace(invisible, escapeUnit);
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
