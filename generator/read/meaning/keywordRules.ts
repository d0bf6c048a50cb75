import { isMap } from "../../ground/values.ts";
import type { Finding } from "../../problems/applyRules.ts";
import type { Node, Objects } from "../document.ts";
import { quote } from "../structure/describe.ts";
import { findRepeated, is30, type MeaningRule } from "./rule.ts";

/** Rules about keywords of schemas that say nothing where they stand. */
export const keywordRules: readonly MeaningRule[] = [
  ["nullable-type", nullableWithoutType],
  ["required-duplicate", namesRequiredTwice],
  ["schema-keyword", keywordsOfOtherTypes],
  ["schema-parts", compositionsWithoutMembers],
  ["struct-version", exclusiveLimitsOfOtherVersions],
];

function nullableWithoutType(objects: Objects): Finding[] {
  if (!is30(objects)) return [];
  return (objects.get("schema") ?? []).flatMap((schema): Finding[] => {
    const nullable = schema.get("nullable");
    const isElsewhere = schema.get("type") ?? schema.get("$ref");
    if (nullable?.value !== true || isElsewhere) return [];
    const message = "nullable says something beside a type alone (OpenAPI 3.0.3); write the type, too";
    return [{ place: nullable, part: "key", message }];
  });
}

function namesRequiredTwice(objects: Objects): Finding[] {
  return (objects.get("schema") ?? []).flatMap((schema) =>
    findRepeated(schema.get("required")?.items() ?? [], ({ value }) =>
      typeof value === "string" ? value : undefined,
    ).map(({ item, key }) => ({
      place: item,
      message: `${quote(key)} is required twice; remove one of them`,
    })),
  );
}

/** The types whose values a keyword is about (JSON Schema 2020-12 validation, 6.2 to 6.5). */
const typesOfKeywords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    string: "minLength maxLength pattern contentEncoding contentMediaType",
    "number integer": "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf",
    array:
      "items prefixItems contains minItems maxItems uniqueItems minContains maxContains unevaluatedItems",
    object:
      "properties patternProperties additionalProperties propertyNames required minProperties maxProperties dependentRequired unevaluatedProperties",
  }).flatMap(([types, keywords]) =>
    keywords.split(" ").map((keyword) => [keyword, types.split(" ")] as const),
  ),
);

function keywordsOfOtherTypes(objects: Objects): Finding[] {
  return (objects.get("schema") ?? []).flatMap((schema): Finding[] => {
    const types = typesOf(schema);
    if (types.length === 0 || !isMap(schema.value)) return [];
    return Object.keys(schema.value).flatMap((keyword): Finding[] => {
      const place = schema.get(keyword);
      const about = typesOfKeywords.get(keyword);
      if (!place || !about || about.some((type) => types.includes(type))) return [];
      const message = `${keyword} is about values of type ${about[0]}, and this is ${types.join(" or ")}; leave it out, or change the type`;
      return [{ place, part: "key", message }];
    });
  });
}

function typesOf(schema: Node): string[] {
  const type = schema.get("type");
  const written = type ? [type, ...type.items()].map(({ value }) => value) : [];
  return written.filter((value) => typeof value === "string");
}

function compositionsWithoutMembers(objects: Objects): Finding[] {
  return (objects.get("schema") ?? []).flatMap((schema) =>
    ["allOf", "anyOf", "oneOf"].flatMap((keyword): Finding[] => {
      const place = schema.get(keyword);
      if (!Array.isArray(place?.value) || place.value.length > 0) return [];
      return [{ place, part: "key", message: `${keyword} has no schemas; write them, or leave it out` }];
    }),
  );
}

/** In OpenAPI 3.0 they say how `minimum` and `maximum` are meant, since 3.1 they are limits themselves. */
function exclusiveLimitsOfOtherVersions(objects: Objects): Finding[] {
  const wanted = is30(objects) ? "boolean" : "number";
  return (objects.get("schema") ?? []).flatMap((schema) =>
    [
      ["exclusiveMinimum", "minimum"],
      ["exclusiveMaximum", "maximum"],
    ].flatMap(([keyword = "", limit = ""]): Finding[] => {
      const place = schema.get(keyword);
      if (!place || typeof place.value === wanted) return [];
      const message =
        wanted === "number"
          ? `${keyword} is the limit itself since OpenAPI 3.1; write the number here, and no ${limit}`
          : `${keyword} is true or false in OpenAPI 3.0; write the limit as ${limit}, and true here`;
      return [{ place, message, severity: "strict" }];
    }),
  );
}
