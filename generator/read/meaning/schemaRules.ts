import type { Finding } from "../../problems/applyRules.ts";
import type { Node } from "../document.ts";
import { quote } from "../structure/describe.ts";
import { findRepeated, type MeaningRule, type Objects } from "./rule.ts";

/** Rules about single schemas. */
export const schemaRules: readonly MeaningRule[] = [
  ["schema-enum-empty", enumsWithoutValues],
  ["schema-enum-duplicate", enumValuesListedTwice],
  ["schema-default", defaultsOutsideTheEnum],
  ["schema-items", arraysWithoutItems],
  ["schema-limits", limitsThatExcludeEverything],
  ["schema-pattern", patternsThatAreNotRegularExpressions],
];

function enumsWithoutValues(objects: Objects): Finding[] {
  return schemas(objects).flatMap((schema): Finding[] => {
    const values = schema.get("enum");
    if (!Array.isArray(values?.value) || values.value.length > 0) return [];
    return [
      { place: values, part: "key", message: "no value fits an empty enum; add values, or leave it out" },
    ];
  });
}

function schemas(objects: Objects): readonly Node[] {
  return objects.get("schema") ?? [];
}

function enumValuesListedTwice(objects: Objects): Finding[] {
  return schemas(objects).flatMap((schema) =>
    findRepeated(schema.get("enum")?.items() ?? [], ({ value }) => JSON.stringify(value)).map(({ item }) => ({
      place: item,
      message: `the enum has ${quote(item.value)} twice; remove one of them`,
    })),
  );
}

function defaultsOutsideTheEnum(objects: Objects): Finding[] {
  return schemas(objects).flatMap((schema): Finding[] => {
    const place = schema.get("default");
    const allowed = schema.get("enum")?.items();
    if (place === undefined || allowed === undefined || place.value === null) return [];
    if (typeof place.value === "object" || allowed.some(({ value }) => value === place.value)) return [];
    const message = `the default ${quote(place.value)} is not in the enum; add it there, or write one of those`;
    return [{ place, message }];
  });
}

/** From OpenAPI 3.1 on, an array without `items` holds anything. */
function arraysWithoutItems(objects: Objects): Finding[] {
  const [root] = objects.get("openapi") ?? [];
  if (!root?.string("openapi")?.startsWith("3.0")) return [];
  return schemas(objects)
    .filter((schema) => schema.string("type") === "array" && schema.get("items") === undefined)
    .map((place) => ({
      place,
      message: "an array must have items in OpenAPI 3.0; write what it holds, or items: {}",
    }));
}

const limits = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
] as const;

function limitsThatExcludeEverything(objects: Objects): Finding[] {
  return schemas(objects).flatMap((schema) =>
    limits.flatMap(([lower, upper]): Finding[] => {
      const [least, most] = [schema.number(lower), schema.number(upper)];
      if (least === undefined || most === undefined || least <= most) return [];
      const message = `${lower} ${least} is above ${upper} ${most}; exchange them`;
      return [{ place: schema.get(lower) ?? schema, message }];
    }),
  );
}

/** OpenAPI wants the regular expressions of ECMA-262; with the `u` flag, as JSON Schema recommends. */
function patternsThatAreNotRegularExpressions(objects: Objects): Finding[] {
  return schemas(objects).flatMap((schema): Finding[] => {
    const pattern = schema.string("pattern");
    if (pattern === undefined || isRegularExpression(pattern)) return [];
    const message = `the pattern ${quote(pattern)} is not a regular expression of JavaScript; fix it`;
    return [{ place: schema.get("pattern") ?? schema, message }];
  });
}

function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/** Rules about components. */
export const componentRules: readonly MeaningRule[] = [["component-name", namesWithOtherCharacters]];

function namesWithOtherCharacters(objects: Objects): Finding[] {
  const sections = (objects.get("components") ?? []).flatMap((components) =>
    components.entries().filter(([section]) => !section.startsWith("x-")),
  );
  return sections
    .flatMap(([, section]) => section.entries())
    .filter(([name]) => !/^[a-zA-Z0-9._-]+$/.test(name))
    .map(([name, place]) => ({
      place,
      part: "key",
      message: `the component name ${quote(name)} has other characters than letters, digits, ., - and _; rename it`,
    }));
}
