import type { ParsedText } from "./parsedText.ts";
import { placeOf } from "./placeOf.ts";
import { readYamlTree } from "./readYamlTree.ts";
import { valueOf } from "./valueOf.ts";

/** Parses one YAML 1.2 document: the core schema, keys always text, dates as text, aliases and `<<` merges resolved. */
export function parseYaml(text: string): ParsedText {
  const { tree, faults } = readYamlTree(text);
  if (tree === undefined) return { value: undefined, faults, place: () => ({ key: 0, value: 0 }) };
  const converted = valueOf(tree);
  return {
    value: converted.value,
    faults: [...faults, ...converted.faults],
    place: (path) => placeOf(tree, path),
  };
}
