import { findMergeMark } from "./explainSyntax.ts";
import { parseJson } from "./json.ts";
import type { ParsedText } from "./tree.ts";
import { parseYaml } from "./yaml.ts";

/**
 * Parses YAML or JSON. JSON is YAML too, but much faster to read as what it is; what only looks like JSON is left to the YAML parser.
 *
 * @param path of the file; its ending says which of the two is meant
 */
export function parseText(path: string, text: string): ParsedText {
  const parsed = parseByForm(path, text);
  const mark = parsed.faults.some(({ rule }) => rule === "syntax") ? findMergeMark(text) : undefined;
  return mark ? { ...parsed, faults: [mark] } : parsed;
}

function parseByForm(path: string, text: string): ParsedText {
  const namedJson = path.toLowerCase().endsWith(".json");
  if (!namedJson && !/^\s*[[{]/.test(text)) return parseYaml(text);
  const json = parseJson(text);
  return namedJson || !json.faults.some(({ rule }) => rule === "syntax") ? json : parseYaml(text);
}
