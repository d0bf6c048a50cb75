import type { Finding } from "../../problems/applyRules.ts";
import type { Node, Objects } from "../document.ts";
import { quote } from "../structure/describe.ts";
import { nearestName } from "../structure/nearestName.ts";
import { findRepeated, is30, type MeaningRule } from "./rule.ts";

/** Rules about single schemas. */
export const schemaRules: readonly MeaningRule[] = [
  ["schema-enum-empty", enumsWithoutValues],
  ["schema-enum-duplicate", enumValuesListedTwice],
  ["schema-default", defaultsOutsideTheEnum],
  ["schema-items", arraysWithoutItems],
  ["ref-type", typesThatContradictTheReference],
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
    if (place === undefined || place.value === null) return [];
    const allowed = (schema.get("enum") ?? targetOf(schema)?.get("enum"))?.items();
    if (allowed === undefined || allowed.length === 0) return [];
    if (typeof place.value === "object" || allowed.some(({ value }) => value === place.value)) return [];
    const texts = allowed.map(({ value }) => value).filter((value) => typeof value === "string");
    const nearest = nearestName(String(place.value), texts);
    const fix =
      nearest === undefined ? "add it there, or write one of those" : `did you mean ${quote(nearest)}?`;
    const message = `the default ${quote(place.value)} is not in the enum; ${fix}`;
    return [{ place, message }];
  });
}

/** What a schema that is a reference leads to. */
function targetOf(schema: Node): Node | undefined {
  return schema.string("$ref") === undefined ? undefined : schema.follow();
}

/** From OpenAPI 3.1 on, an array without `items` holds anything: that is right, but seldom meant. */
function arraysWithoutItems(objects: Objects): Finding[] {
  return schemas(objects)
    .filter((schema) => typesOf(schema).includes("array") && !saysWhatItHolds(schema))
    .map((place) => ({
      place,
      message: `the array does not say what it holds; write items, or ${place.file.notation.entry("items", {})} for anything`,
      ...(!is30(objects) && { severity: "strict" }),
    }));
}

function saysWhatItHolds(schema: Node): boolean {
  const keywords = ["items", "prefixItems", "contains", "enum", "const", "$ref", "allOf", "anyOf", "oneOf"];
  return keywords.some((keyword) => schema.get(keyword) !== undefined);
}

function typesOf(schema: Node): string[] {
  const type = schema.get("type");
  const written = type ? [type, ...type.items()].map(({ value }) => value) : [];
  return written.filter((value) => typeof value === "string");
}

function typesThatContradictTheReference(objects: Objects): Finding[] {
  return schemas(objects).flatMap((schema): Finding[] => {
    const target = schema.get("type") && targetOf(schema);
    const [own, others] = [typesOf(schema), target ? typesOf(target) : []];
    if (own.length === 0 || others.length === 0 || own.some((type) => others.some(shares(type)))) return [];
    const message = `no value is both ${own.join(" or ")} and what the reference leads to, ${others.join(" or ")}; remove the type or the reference`;
    return [{ place: schema.get("type") ?? schema, message }];
  });
}

function shares(type: string): (other: string) => boolean {
  const numbers = ["integer", "number"];
  return (other) => other === type || (numbers.includes(type) && numbers.includes(other));
}

const limits = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
] as const;

function limitsThatExcludeEverything(objects: Objects): Finding[] {
  const steps = schemas(objects).flatMap((schema): Finding[] => {
    const step = schema.get("multipleOf");
    if (typeof step?.value !== "number" || step.value > 0) return [];
    const message = `multipleOf ${step.value} is not above 0; write what every value is a multiple of`;
    return [{ place: step, message }];
  });
  const exchanged = schemas(objects).flatMap((schema) =>
    limits.flatMap(([lower, upper]): Finding[] => {
      const [least, most] = [schema.number(lower), schema.number(upper)];
      if (least === undefined || most === undefined || least <= most) return [];
      const message = `${lower} ${least} is above ${upper} ${most}; exchange them`;
      return [{ place: schema.get(lower) ?? schema, message }];
    }),
  );
  return [...steps, ...exchanged];
}

/** OpenAPI wants the regular expressions of ECMA-262; with the `u` flag, as JSON Schema recommends. */
function patternsThatAreNotRegularExpressions(objects: Objects): Finding[] {
  return schemas(objects).flatMap((schema): Finding[] => {
    const pattern = schema.string("pattern");
    if (pattern === undefined) return [];
    const place = schema.get("pattern") ?? schema;
    if (!isRegularExpression(pattern)) {
      const message = `the pattern ${quote(pattern)} is not a regular expression of JavaScript; fix it`;
      return [{ place, message }];
    }
    const [, inner] = /^\/(\^.*\$)\/[a-z]*$/.exec(pattern) ?? [];
    if (inner === undefined) return [];
    // No text has anything before its start.
    const message = `no text fits a pattern with slashes around it; write ${quote(inner)}`;
    return [{ place, message, severity: "strict" }];
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
