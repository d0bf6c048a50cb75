import type { Finding } from "../../problems/applyRules.ts";
import type { Node, Objects } from "../document.ts";
import { quote } from "../structure/describe.ts";
import type { MeaningRule } from "./rule.ts";
import type { Fix } from "../../problems/problem.ts";

/** Rules about the values of enums. */
export const enumRules: readonly MeaningRule[] = [["schema-enum-type", valuesOfOtherTypes]];

function valuesOfOtherTypes(objects: Objects): Finding[] {
  return (objects.get("schema") ?? []).flatMap((schema) => {
    const types = typesOf(schema);
    if (types.length === 0) return [];
    return (schema.get("enum")?.items() ?? [])
      .filter(({ value }) => !types.some((type) => isOfType(value, type)))
      .map((place): Finding => {
        const message = `the enum has ${quote(place.value)}, which is no ${types.join(" or ")}; write it as one, or change the type`;
        return { place, message, fix: writeAsType(place, types) };
      });
  });
}

function typesOf(schema: Node): string[] {
  const type = schema.get("type");
  const types = [type, ...(type?.items() ?? [])].map((node) => node?.value);
  const named = types.filter((name) => typeof name === "string");
  return named.length > 0 && schema.boolean("nullable") === true ? [...named, "null"] : named;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "null":
      return value === null;
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

/** The type says what is meant where there is but one: text that looks like something else, or a number in quotes. */
function writeAsType(place: Node, types: readonly string[]): Fix | undefined {
  const [type, another] = types.filter((name) => name !== "null");
  const { value } = place;
  if (another !== undefined) return undefined;
  if (type === "string" && (typeof value === "number" || typeof value === "boolean")) {
    return [{ kind: "quote", at: place, part: "value" }];
  }
  const number = typeof value === "string" && String(Number(value)) === value ? Number(value) : undefined;
  const isWanted = type === "number" || (type === "integer" && Number.isInteger(number));
  return isWanted && Number.isFinite(number) && number !== undefined
    ? [{ kind: "replace", at: place, value: number }]
    : undefined;
}
