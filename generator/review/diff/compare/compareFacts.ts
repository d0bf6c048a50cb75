import { isMap } from "../../../ground/values.ts";
import { typesOf } from "../../../model/sources/keywords.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit } from "../change.ts";
import type { DiffRuleId } from "../verdicts/rules.ts";
import {
  conditions,
  lowerLimits,
  otherLimits,
  sayFact,
  type SchemaFacts,
  upperLimits,
} from "../../schemaFacts.ts";
import { canonicalText } from "./canonicalText.ts";
import { editAt, type Site } from "./site.ts";

/** Which facts are worth comparing where the types are not the same any more. */
const always = ["docs", "deprecated"];

/**
 * Compares what two schemas say beside their types: docs, limits, conditions, defaults. References are not followed, because what they
 * lead to is compared where it is declared, unless a schema is written out on the other side.
 *
 * @param isReplaced whether the types have nothing to do with each other
 */
export function compareFacts(site: Site, isReplaced: boolean): Edit[] {
  const [before, after] = ownFacts(site.before, site.after);
  if (!before || !after) return [];
  const comparers = isReplaced
    ? always.flatMap((name) => comparersByName.get(name) ?? [])
    : [...comparersByName.values()];
  return comparers.flatMap((compare) => compare(site, before, after));
}

type Comparer = (site: Site, before: SchemaFacts, after: SchemaFacts) => Edit[];

const comparersByName: ReadonlyMap<string, Comparer> = new Map<string, Comparer>([
  ["docs", compareDocs],
  ["deprecated", compareDeprecation],
  ["format", compareFormat],
  ["limits", compareLimits],
  ["conditions", compareConditions],
  ["default", compareDefault],
  ["direction", compareDirection],
  ["secret", compareSecret],
  ["kind", compareNumberKind],
  ["composition", compareComposition],
]);

/** What each schema says itself, and what it refers to where the other one does not refer to the same. */
function ownFacts(before: Node | undefined, after: Node | undefined): [SchemaFacts?, SchemaFacts?] {
  if (!before || !after) return [];
  const [from, to] = [before, after].map((node) => node.string("$ref") && lastSegment(node.string("$ref")));
  // What is said about two schemas is compared where each is declared.
  if (from !== undefined && to !== undefined && from !== to) return [];
  return [factsOf(before, from !== to), factsOf(after, from !== to)];
}

function lastSegment(reference: string | undefined): string | undefined {
  return reference?.split("/").at(-1);
}

function factsOf(node: Node, followed: boolean): SchemaFacts {
  const target = followed ? node.follow() : undefined;
  const inherited = target && target.id !== node.id ? [...factsOf(target, false)] : [];
  const own = isMap(node.value) ? Object.entries(node.value) : [];
  const facts = new Map([...inherited, ...own]);
  // In OpenAPI 3.0, exclusive limits are flags.
  for (const [flag, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (facts.get(flag) === true) {
      facts.set(flag, facts.get(limit));
      facts.delete(limit);
    } else if (facts.get(flag) === false) facts.delete(flag);
  }
  return facts;
}

const docKeywords = ["title", "description", "example", "examples", "externalDocs", "x-enum-descriptions"];

function compareDocs(site: Site, before: SchemaFacts, after: SchemaFacts): Edit[] {
  const changed = docKeywords.filter((keyword) => differs(keyword, before, after));
  if (changed.length === 0) return [];
  const textOf = (facts: SchemaFacts): string =>
    changed.flatMap((keyword) => (facts.has(keyword) ? [sayFact(keyword, facts)] : [])).join("; ");
  return [editAt(site, "docs", { before: textOf(before), after: textOf(after) })];
}

function compareDeprecation(site: Site, before: SchemaFacts, after: SchemaFacts): Edit[] {
  const [was, is] = [before.get("deprecated") === true, after.get("deprecated") === true];
  if (was === is) return [];
  return [editAt(site, is ? "deprecated" : "undeprecated", sayBoth("deprecated", before, after))];
}

function compareFormat(site: Site, before: SchemaFacts, after: SchemaFacts): Edit[] {
  if (!differs("format", before, after)) return [];
  const rule = site.isParameter ? "parameter-format" : "format-changed";
  return [editAt(site, rule, sayBoth("format", before, after))];
}

function compareLimits(site: Site, before: SchemaFacts, after: SchemaFacts): Edit[] {
  return [...upperLimits, ...lowerLimits, ...otherLimits]
    .filter((keyword) => differs(keyword, before, after))
    .map((keyword) => {
      const rule = isNarrowed(keyword, before.get(keyword), after.get(keyword))
        ? "limit-narrowed"
        : "limit-widened";
      return editAt(site, rule, sayBoth(keyword, before, after));
    });
}

function isNarrowed(keyword: string, before: unknown, after: unknown): boolean {
  if (after === undefined || after === false) return false;
  if (before === undefined || before === false) return true;
  if (upperLimits.includes(keyword)) return Number(after) < Number(before);
  if (lowerLimits.includes(keyword)) return Number(after) > Number(before);
  // Every multiple of 4 is one of 2.
  if (keyword === "multipleOf") return Number(before) % Number(after) !== 0;
  return true;
}

function compareConditions(site: Site, before: SchemaFacts, after: SchemaFacts): Edit[] {
  return conditions
    .filter((keyword) => differs(keyword, before, after))
    .map((keyword) => {
      const rule: DiffRuleId = !before.has(keyword)
        ? "condition-added"
        : after.has(keyword)
          ? "condition-changed"
          : "condition-removed";
      return editAt(site, rule, sayBoth(keyword, before, after));
    });
}

function compareDefault(site: Site, before: SchemaFacts, after: SchemaFacts): Edit[] {
  if (!differs("default", before, after)) return [];
  const isChanged = before.has("default") && after.has("default");
  return [editAt(site, isChanged ? "default-changed" : "default-set", sayBoth("default", before, after))];
}

/** `readOnly` and `writeOnly`, where OpenAPI 3.1, 4.8.24.5, lets a value be in one direction alone. */
function compareDirection(site: Site, before: SchemaFacts, after: SchemaFacts): Edit[] {
  const rules: readonly [string, DiffRuleId, DiffRuleId][] = [
    ["readOnly", "read-only-set", "read-only-lifted"],
    ["writeOnly", "write-only-set", "write-only-lifted"],
  ];
  return rules.flatMap(([keyword, set, lifted]) => {
    const [was, is] = [before.get(keyword) === true, after.get(keyword) === true];
    return was === is ? [] : [editAt(site, is ? set : lifted, sayBoth(keyword, before, after))];
  });
}

function compareSecret(site: Site, before: SchemaFacts, after: SchemaFacts): Edit[] {
  const keyword = "x-sdk-secret";
  if (!differs(keyword, before, after)) return [];
  return [editAt(site, "secret-changed", sayBoth(keyword, before, after))];
}

function compareNumberKind(site: Site): Edit[] {
  const kinds = [site.before, site.after].map((node) => {
    const types = node ? typesOf(node.follow() ?? node).filter((type) => type !== "null") : [];
    return types.length === 1 && (types[0] === "integer" || types[0] === "number") ? types[0] : undefined;
  });
  const [before, after] = kinds;
  const isReference = [site.before, site.after].every((node) => node?.string("$ref") !== undefined);
  if (before === after || !before || !after || isReference) return [];
  return [editAt(site, "number-kind", { before: `type: ${before}`, after: `type: ${after}` })];
}

/** `oneOf` and `anyOf` are the same type. */
function compareComposition(site: Site, before: SchemaFacts, after: SchemaFacts): Edit[] {
  const keywordOf = (facts: SchemaFacts): string | undefined =>
    facts.has("oneOf") ? "oneOf" : facts.has("anyOf") ? "anyOf" : undefined;
  const [from, to] = [keywordOf(before), keywordOf(after)];
  return from && to && from !== to ? [editAt(site, "one-of-any-of", { before: from, after: to })] : [];
}

function differs(keyword: string, before: SchemaFacts, after: SchemaFacts): boolean {
  return canonicalText(before.get(keyword)) !== canonicalText(after.get(keyword));
}

function sayBoth(keyword: string, before: SchemaFacts, after: SchemaFacts): Pick<Edit, "before" | "after"> {
  return {
    before: before.has(keyword) ? sayFact(keyword, before) : undefined,
    after: after.has(keyword) ? sayFact(keyword, after) : undefined,
  };
}
