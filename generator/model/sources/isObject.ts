import type { Node } from "../../read/document.ts";
import { isNullable, typesOf, valuesOf } from "./keywords.ts";

/** Whether schemas are objects, by id; one that is being asked about is taken for none. */
type Known = Map<string, boolean>;

/** Schemas that are made of one another further than this are taken for something else than objects. Published documents reach 10. */
const maximumDepth = 100;

/** The keywords that tell what is in an object. */
const contentKeywords = ["properties", "additionalProperties", "patternProperties"];
const compositionKeywords = ["allOf", "anyOf", "oneOf"];

/** Whether the keywords of a schema without `type` are those of an object. */
export function isObjectLike(node: Node): boolean {
  const isRequiring = (node.get("required")?.items().length ?? 0) > 0;
  return isRequiring || contentKeywords.some((keyword) => node.get(keyword) !== undefined);
}

/** Whether what a schema refers to or is composed of leaves objects alone, whatever its own `type` is. */
export function isMadeOfObjects(node: Node): boolean {
  return isComposedOfObjects(node, new Map([[node.id, true]]), 0);
}

function isComposedOfObjects(node: Node, known: Known, depth: number): boolean {
  const together = node.string("$ref") === undefined ? [] : [node.follow()];
  const parts = [...together, ...(node.get("allOf")?.items() ?? [])];
  const alternatives = [node.get("anyOf"), node.get("oneOf")].map(
    (composition) => composition?.items() ?? [],
  );
  return (
    parts.some((part) => part && !isBareObject(part) && isObject(part, known, depth + 1)) ||
    alternatives.some((arms) => arms.length > 0 && arms.every((arm) => isObject(arm, known, depth + 1)))
  );
}

/** Whether a schema allows objects alone, which `null` is not. */
function isObject(node: Node, known: Known, depth: number): boolean {
  const target = node.follow();
  if (!target || depth > maximumDepth) return false;
  const found = known.get(target.id);
  if (found !== undefined) return found;
  known.set(target.id, false);
  const types = typesOf(target);
  const saysSo = types.length > 0 ? types.every((type) => type === "object") : isObjectLike(target);
  const is =
    !isNullable(target) && !valuesOf(target) && (saysSo || isComposedOfObjects(target, known, depth));
  known.set(target.id, is);
  return is;
}

/** Whether a schema allows the empty object alone; beside others it says that they are all there is. */
export function isEmptyObject(node: Node): boolean {
  const isEmpty = (keyword: string): boolean => (node.get(keyword)?.entries().length ?? 0) === 0;
  const others = [...compositionKeywords, "$ref", "enum", "const"];
  return (
    node.get("additionalProperties")?.value === false &&
    !isNullable(node) &&
    typesOf(node).every((type) => type === "object") &&
    ["properties", "patternProperties"].every(isEmpty) &&
    (node.get("required")?.items().length ?? 0) === 0 &&
    others.every((keyword) => node.get(keyword) === undefined)
  );
}

/** Whether a schema says that a value is an object, and nothing more. */
function isBareObject(node: Node): boolean {
  const more = [...contentKeywords, ...compositionKeywords, "$ref"];
  return !isObjectLike(node) && more.every((keyword) => node.get(keyword) === undefined);
}
