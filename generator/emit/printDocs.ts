import type { Annotations } from "../model/api.ts";
import { comment } from "./encode/comment.ts";
import { literal } from "./encode/literal.ts";
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

/** Limits, format and default as a sentence: what the type itself cannot say. */
export function factsOf(annotations: Annotations): string {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, format, pattern } = annotations;
  const facts = [
    format && `Format: ${comment(format)}`,
    limit(minimum, maximum),
    range("Length", minLength, maxLength, " characters"),
    range("Size", minItems, maxItems, " items"),
    pattern && `Pattern: \`${comment(pattern).replaceAll("`", "'")}\``,
    annotations.default !== undefined && `Default: \`${printValue(annotations.default)}\``,
  ];
  return facts
    .filter((fact) => fact)
    .join(". ")
    .replace(/(?<=.)$/, ".");
}

function limit(minimum: number | undefined, maximum: number | undefined): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return `Range: ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `Minimum: ${minimum}`;
  return maximum === undefined ? undefined : `Maximum: ${maximum}`;
}

function range(
  noun: string,
  least: number | undefined,
  most: number | undefined,
  unit: string,
): string | undefined {
  if (least !== undefined && most !== undefined) return `${noun}: ${least} to ${most}${unit}`;
  if (least !== undefined) return `${noun}: at least ${least}${unit}`;
  return most === undefined ? undefined : `${noun}: at most ${most}${unit}`;
}

function printValue(value: unknown): string {
  const text = typeof value === "string" ? literal(value) : JSON.stringify(value);
  return comment(text.replaceAll("`", "'"));
}
