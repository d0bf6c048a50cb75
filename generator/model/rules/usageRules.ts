import type { Finding } from "../../problems/applyRules.ts";
import type { Node } from "../../read/document.ts";
import { nearestName } from "../../read/structure/nearestName.ts";
import { describeObject } from "../sources/describeObject.ts";
import type { SourceRule, Sources } from "./rule.ts";

/** Rules about what our extensions name in the rest of a document. */
export const usageRules: readonly SourceRule[] = [
  ["extension-value", successFieldsOfNoBody],
  ["extension-value", variablesOfTwoOptions],
];

/** A field that no body has is a slip: then every call would succeed. */
function successFieldsOfNoBody({ root, operations }: Sources): Finding[] {
  const place = root.get("info", "x-sdk-success-field");
  if (typeof place?.value !== "string") return [];
  const bodies = operations.flatMap(({ node }) => {
    const responses = node.get("responses")?.follow()?.entries() ?? [];
    const successes = responses.filter(([status]) => /^(2|default$)/.test(status));
    return successes.flatMap(([, response]) => response.follow()?.get("content")?.entries() ?? []);
  });
  const schemas = bodies.flatMap(([, media]) => media.follow()?.get("schema") ?? []);
  const { properties } = describeObject(schemas);
  if (properties.size === 0 || properties.has(place.value)) return [];
  const nearest = nearestName(place.value, properties.keys());
  const right = nearest === undefined ? "write the name of one that says so" : `did you mean "${nearest}"?`;
  return [
    {
      place,
      message: `no success body has the field ${JSON.stringify(place.value)}; ${right}`,
      severity: "strict",
    },
  ];
}

/** A variable of the environment is one option's. */
function variablesOfTwoOptions({ root, operations }: Sources): Finding[] {
  const schemes = root.get("components", "securitySchemes")?.entries() ?? [];
  const parameters = operations.flatMap((operation) => operation.parameters);
  const options = new Map([...parameters, ...schemes.map(([, node]) => node)].map((node) => [node.id, node]));
  const owners = new Map<unknown, Node>();
  return [...options.values()].flatMap((node): Finding[] => {
    const place = node.get("x-sdk-env");
    const first = owners.get(place?.value);
    if (!place || typeof place.value !== "string") return [];
    if (!first) owners.set(place.value, node);
    if (!first || optionOf(first) === optionOf(node)) return [];
    const message = `${place.value} is the variable of ${optionOf(first)} already; name another`;
    return [{ place, message, severity: "strict" }];
  });
}

/** What an option is called, or would be. */
function optionOf(node: Node): string {
  return node.string("x-sdk-client-option") ?? node.string("name") ?? node.key;
}
