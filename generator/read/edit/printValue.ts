import { booleanWord } from "../text/booleanWord.ts";
import type { FixValue } from "../../problems/problem.ts";

/** How values are written in a file. */
export interface Writing {
  readonly isJson: boolean;
  /** The quotes that are used. */
  readonly quotes: "'" | '"';
}

/** Writes a value on one line. */
export function printValue(value: FixValue, writing: Writing): string {
  if (typeof value === "object" && value !== null) {
    return `[${value.map((item) => printValue(item, writing)).join(", ")}]`;
  }
  if (typeof value !== "string") return JSON.stringify(value);
  const isPlain =
    !writing.isJson && /^[A-Za-z_][\w-]*$/.test(value) && !booleanWord.test(value) && !otherWord.test(value);
  return isPlain ? value : printText(value, writing.quotes);
}

/** Words that are no text without quotes. */
const otherWord = /^(true|false|null|y|n)$/i;

/** Writes text in quotes. */
export function printText(text: string, quotes: Writing["quotes"]): string {
  const isSimple = /^[ -~]*$/.test(text);
  return quotes === "'" && isSimple ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}
