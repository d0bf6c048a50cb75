import { booleanWord } from "../ground/booleanWord.ts";
import { isMap } from "../ground/values.ts";

/** A value that a fix or a message writes: short, and the same in YAML and JSON. */
export type FixValue =
  string | number | boolean | null | readonly FixValue[] | { readonly [key: string]: FixValue };

/** How values are written in a file. */
export interface Writing {
  readonly isJson: boolean;
  /** The quotes that are used. */
  readonly quotes: "'" | '"';
}

/** Writes a value on one line. */
export function printValue(value: FixValue, writing: Writing): string {
  if (Array.isArray(value)) return `[${value.map((item) => printValue(item, writing)).join(", ")}]`;
  if (isMap(value)) return printMap(value, writing);
  if (typeof value !== "string") return JSON.stringify(value);
  const isPlain =
    !writing.isJson && plainText.test(value) && !booleanWord.test(value) && !otherWord.test(value);
  return isPlain ? value : printText(value, writing.quotes);
}

function printMap(value: Readonly<Record<string, FixValue>>, writing: Writing): string {
  const entries = Object.entries(value).map(([key, inner]) => printEntry(key, inner, writing));
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** Writes an entry of a map on one line. */
export function printEntry(key: string, value: FixValue, writing: Writing): string {
  return `${printValue(key, writing)}: ${printValue(value, writing)}`;
}

/** Text that is no other value, and ends nowhere else, without quotes; names in angle brackets stand for others. */
const plainText = /^([A-Za-z_$][\w$-]*|<\w+>)$/;

/** Words that are no text without quotes. */
const otherWord = /^(true|false|null|y|n)$/i;

/** Writes text in quotes. */
export function printText(text: string, quotes: Writing["quotes"]): string {
  const isSimple = /^[ -~]*$/.test(text);
  return quotes === "'" && isSimple ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}
