import { propertyKey } from "../../ground/key.ts";
import { literal } from "../../ground/literal.ts";
import { sortedBy } from "../../ground/order.ts";
import { isMap, isScalar } from "../../ground/values.ts";

/** Code of an example before it is set in lines: finished text, or parts in brackets. */
export type Code = string | Bracketed;

interface Bracketed {
  /** `f(`, `[` or `{`. */
  readonly open: string;
  readonly parts: readonly Part[];
  readonly close: string;
}

interface Part {
  /** What stands before the value, `key: ` or `...` for instance. */
  readonly prefix: string;
  readonly value: Code;
}

/** An object literal, by wire names. */
export function objectCode(properties: readonly (readonly [name: string, value: Code])[]): Code {
  const parts = properties.map(([name, value]) => ({ prefix: `${propertyKey(name)}: `, value }));
  return { open: "{", parts, close: "}" };
}

/** An object literal that takes over the members of others. */
export function spreadCode(values: readonly Code[]): Code {
  return { open: "{", parts: values.map((value) => ({ prefix: "...", value })), close: "}" };
}

/** A list. */
export function listCode(values: readonly Code[]): Code {
  return { open: "[", parts: values.map((value) => ({ prefix: "", value })), close: "]" };
}

/** A call of a function or method. */
export function callCode(callee: string, values: readonly Code[]): Code {
  return { open: `${callee}(`, parts: values.map((value) => ({ prefix: "", value })), close: ")" };
}

/** A JSON value, every text through the encoders, keys in order. */
export function jsonCode(value: unknown): Code {
  if (Array.isArray(value)) return listCode(value.map(jsonCode));
  if (isMap(value)) {
    const entries = sortedBy(Object.entries(value), ([name]) => name);
    return objectCode(entries.map(([name, item]) => [name, jsonCode(item)]));
  }
  return isScalar(value) ? literal(value) : "null";
}

/** What is around code that is set in lines. */
export interface Surroundings {
  /** Spaces before each line but the first; none unless said otherwise. */
  readonly indent?: number;
  /** Characters that stand before the code, or follow it, on its first line. */
  readonly taken?: number;
  /** Characters in a line; 76, because it is indented in comments, unless said otherwise. */
  readonly width?: number;
}

/** Sets code in lines of at most so many characters where that can be done: what is too long in one line gets a line for each part. */
export function layoutCode(code: Code, { indent = 0, taken = 0, width = 76 }: Surroundings = {}): string {
  if (typeof code === "string") return code;
  const line = inOneLine(code);
  if (code.parts.length === 0 || indent + taken + line.length <= width) return line;
  const inside = " ".repeat(indent + 2);
  const lines = code.parts.map(({ prefix, value }) => {
    return `${inside}${prefix}${layoutCode(value, { indent: indent + 2, taken: prefix.length + 1, width })},\n`;
  });
  return `${code.open}\n${lines.join("")}${" ".repeat(indent)}${code.close}`;
}

/** Code in one line, however long. */
export function inOneLine(code: Code): string {
  if (typeof code === "string") return code;
  const inside = code.parts.map(({ prefix, value }) => prefix + inOneLine(value)).join(", ");
  const space = code.open === "{" && inside !== "" ? " " : "";
  return `${code.open}${space}${inside}${space}${code.close}`;
}
