import { identifier } from "../../ground/identifier.ts";
import { propertyKey } from "../../ground/key.ts";
import { literal } from "../../ground/literal.ts";
import { comment } from "./comment.ts";

/*
 * Types and values are printed by hand, here and in `printType`, and all declarations around them by ts-morph: it has no structures
 * for types and takes values as text. What it could print, one property of an inline object at a time, takes 40 microseconds
 * each instead of less than one, which is seconds for a large document.
 */

/** Stands for a value that is the constant of the same name as its key. */
export const sameName: unique symbol = Symbol("same name");

/** One property of an object literal. */
export interface Property {
  /** As on the wire, not encoded. */
  readonly name: string;
  /** The encoded value; a property without one is left out. */
  readonly code: string | typeof sameName | undefined;
  /** Text of the document for a doc comment on one line. */
  readonly description?: string | undefined;
  /** Why it is deprecated, where it is. */
  readonly deprecated?: string;
}

/**
 * An object literal of encoded values.
 *
 * @param layout a property on each line, or all on one line, which the formatter breaks where it is too long
 */
export function objectLiteral(properties: readonly Property[], layout: "lines" | "line"): string {
  const texts = properties.flatMap(({ name, code, description, deprecated }) => {
    if (code === undefined) return [];
    const said = [
      ...(description === undefined ? [] : [comment(description).replaceAll("\n", " ")]),
      ...(deprecated === undefined ? [] : [`@deprecated ${comment(deprecated)}`]),
    ];
    const docs = said.length === 0 ? "" : `/** ${said.join(" ")} */\n`;
    return [docs + (code === sameName ? identifier(name) : `${propertyKey(name)}: ${code}`)];
  });
  return layout === "lines"
    ? `{\n${texts.map((text) => `${text},`).join("\n")}\n}`
    : `{ ${texts.join(", ")} }`;
}

/** The literal of a value; none for none. */
export function optionalLiteral(value: string | number | boolean | undefined): string | undefined {
  return value === undefined ? undefined : literal(value);
}

/** A list of encoded values. */
export function listLiteral(codes: readonly string[]): string {
  return `[${codes.join(", ")}]`;
}
