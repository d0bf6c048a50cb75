import { literal } from "../../ground/literal.ts";
import type { Annotations } from "../../model/types/type.ts";
import { comment, inlineCode } from "./comment.ts";
import { wrapLines } from "./wrapLines.ts";

/** What a doc comment says, in the order in which it says it. */
export interface Docs {
  /** The first line. */
  readonly summary?: string | undefined;
  readonly annotations?: Annotations;
  /** Finished paragraphs after the description. Text of the document in them has been through `comment`. */
  readonly paragraphs?: readonly string[];
  /** Finished TSDoc tags, `@example` and the like. */
  readonly tags?: readonly string[];
}

/** The text inside a doc comment, without comment marks; empty when there is nothing to say. */
export function printDocs({ summary, annotations = {}, paragraphs = [], tags = [] }: Docs): string {
  const texts = [summary, annotations.description].filter((text) => text !== undefined).map(comment);
  const facts = factsOf(annotations);
  const body = [...new Set([...texts, ...(facts ? [facts] : []), ...paragraphs])].filter(
    (text) => text !== "",
  );
  const deprecated = annotations.deprecated ? ["@deprecated"] : [];
  const allTags = [...tags, ...deprecated].join("\n");
  return wrapLines([body.join("\n\n"), allTags].filter((text) => text !== "").join("\n\n"));
}

/** The doc comment of a member inside a type; empty when there is nothing to say. */
export function memberDocs(annotations: Annotations): string {
  const lines = printDocs({ annotations });
  return lines === "" ? "" : `\n/**\n${lines.replace(/^/gm, " * ")}\n */\n`;
}

/**
 * Limits, format and default as a sentence: what the type itself cannot say.
 *
 * @param code encodes text of the document where the sentence will stand
 */
export function factsOf(annotations: Annotations, code: (text: string) => string = inlineCode): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, pattern } = annotations;
  const facts = [
    annotations.readOnly && "Only in responses",
    annotations.writeOnly && "Only in requests",
    format && `Format: ${/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(format) ? format : code(format)}`,
    minimum !== undefined && maximum !== undefined && `Range: ${minimum} to ${maximum}`,
    minimum !== undefined && maximum === undefined && `Minimum: ${minimum}`,
    maximum !== undefined && minimum === undefined && `Maximum: ${maximum}`,
    exclusiveMinimum !== undefined && `More than ${exclusiveMinimum}`,
    exclusiveMaximum !== undefined && `Less than ${exclusiveMaximum}`,
    multipleOf !== undefined && `Multiple of ${multipleOf}`,
    size("Length", annotations.minLength, annotations.maxLength, "characters"),
    size("Size", annotations.minItems, annotations.maxItems, "items"),
    pattern && `Pattern: ${code(pattern)}`,
    annotations.default !== undefined && `Default: ${code(printValue(annotations.default))}`,
  ];
  return facts
    .filter(Boolean)
    .join(". ")
    .replace(/(?<=.)$/, ".");
}

function size(
  noun: string,
  least: number | undefined,
  most: number | undefined,
  unit: string,
): string | undefined {
  if (least !== undefined && most !== undefined) return `${noun}: ${least} to ${most} ${unit}`;
  if (least !== undefined) return `${noun}: at least ${least} ${plural(least, unit)}`;
  return most === undefined ? undefined : `${noun}: at most ${most} ${plural(most, unit)}`;
}

/** The unit, without its `s` for one. */
function plural(count: number, unit: string): string {
  return count === 1 ? unit.slice(0, -1) : unit;
}

function printValue(value: unknown): string {
  return typeof value === "string" ? literal(value) : JSON.stringify(value);
}
