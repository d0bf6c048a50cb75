import { maximumDepth, type Fault, type ParsedText } from "./parsedText.ts";
import { placeOf } from "./placeOf.ts";
import { readJsonTree } from "./readJsonTree.ts";
import { scanJson } from "./scanJson.ts";
import type { TextNode } from "./textTree.ts";
import { valueOf } from "./valueOf.ts";

/**
 * Parses JSON (RFC 8259). Places are worked out at the first question, because that takes ten times as long as the values.
 * Of a repeated key the last value counts.
 */
export function parseJson(text: string): ParsedText {
  const { keys, tooDeep } = scanJson(text, maximumDepth);
  if (tooDeep !== undefined) return failed(depthFault(tooDeep));
  const parsed = tryParse(text);
  if (parsed === undefined) return failed(syntaxFault(text));
  const found = removePrototypes(parsed.value);
  const tree = lazyTree(text);
  // The tree knows what is repeated, infinite or rounded, and where, so it is asked only if there is such a thing.
  const faults = found.keys === keys && found.exact ? [] : valueOf(tree()).faults;
  return { value: parsed.value, faults, place: (path) => placeOf(tree(), path) };
}

function depthFault(offset: number): Fault {
  const message = `maps and lists are nested more than ${maximumDepth} deep; move the inner ones to components and refer to them`;
  return { rule: "nesting-depth", offset, message };
}

function failed(fault: Fault): ParsedText {
  return { value: undefined, faults: [fault], place: () => ({ key: 0, value: 0 }) };
}

function tryParse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** JSON.parse refuses a few things that the other parser forgives; those have no place. */
function syntaxFault(text: string): Fault {
  const [fault] = readJsonTree(text).faults;
  return (
    fault ?? {
      rule: "syntax",
      offset: 0,
      message: "the file is not well-formed JSON; mend it, or write YAML",
    }
  );
}

/** Makes `__proto__` an ordinary key of every map, and counts what can be compared with the text. */
function removePrototypes(value: unknown): { keys: number; exact: boolean } {
  const found = { keys: 0, exact: true };
  visit(value);
  return found;

  function visit(inner: unknown): void {
    if (typeof inner === "number") found.exact &&= Number.isSafeInteger(inner) || Math.abs(inner) < 2 ** 53;
    if (typeof inner !== "object" || inner === null) return;
    const values = Object.values(inner);
    if (!Array.isArray(inner)) {
      found.keys += values.length;
      Object.setPrototypeOf(inner, null);
    }
    values.forEach(visit);
  }
}

function lazyTree(text: string): () => TextNode {
  let tree: TextNode | undefined;
  return () => (tree ??= readJsonTree(text).tree);
}
