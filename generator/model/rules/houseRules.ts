import type { Finding } from "../../problems/applyRules.ts";
import { quote } from "../../read/structure/describe.ts";
import { nearestName } from "../../read/structure/nearestName.ts";
import { camelCase } from "../names/casing.ts";
import { enumValues, type SchemaSource } from "../sources/collectSchemas.ts";
import type { SourceRule, Sources } from "./rule.ts";

/** What a document must say itself before nothing in its package is a guess. */
export const houseRules: readonly SourceRule[] = [
  ["operation-id", operationsWithoutGoodId],
  ["operation-summary", operationsWithoutSummary],
  ["tag-undeclared", tagsThatAreNotDeclared],
  ["schema-name", schemasWithoutName],
  ["schema-unused", unusedSchemas],
];

function operationsWithoutGoodId({ operations }: Sources): Finding[] {
  return operations.flatMap(({ node, method, path }): Finding[] => {
    const id = node.string("operationId");
    if (id === undefined) {
      const message = `${method} ${path} has no operationId, and that is its method's name; write one in camelCase`;
      return [{ place: node, message, part: "key" }];
    }
    if (camelCase(id) === id) return [];
    const message = `"${id}" is not camelCase; write ${node.file.notation.entry("operationId", camelCase(id))}`;
    return [{ place: node.get("operationId") ?? node, message }];
  });
}

function operationsWithoutSummary({ operations }: Sources): Finding[] {
  return operations
    .filter(({ node }) => !node.string("summary"))
    .map(({ id, node }) => ({
      place: node,
      message: `${id} has no summary, the first line of its docs; write one`,
      part: "key",
    }));
}

/** A tag is a resource of the client: one with a slip is another resource. */
function tagsThatAreNotDeclared({ root, operations }: Sources): Finding[] {
  const declared = new Set(
    root
      .get("tags")
      ?.items()
      .map((tag) => tag.string("name") ?? ""),
  );
  return operations
    .flatMap(({ node }) => node.get("tags")?.items() ?? [])
    .filter(({ value }) => typeof value === "string" && !declared.has(value))
    .map((place) => {
      const nearest = nearestName(String(place.value), declared);
      const fix = nearest === undefined ? "declare it there" : `did you mean ${quote(nearest)}?`;
      return { place, message: `${quote(place.value)} is not among the tags of the document; ${fix}` };
    });
}

function schemasWithoutName({ schemas }: Sources): Finding[] {
  const isNamed = ({ by }: SchemaSource): boolean => by !== "parameter whose values are listed";
  const named = new Set(schemas.sources.filter(isNamed).map(({ node }) => node.id));
  return [...schemas.all.values()].flatMap((node): Finding[] => {
    const kind = node.get("properties") ? "object" : enumValues(node) ? "enum" : undefined;
    const isPartOfNamed = /\/(allOf|anyOf|oneOf)\/\d+$/.test(node.pointer) && kind === "object";
    if (!kind || named.has(node.id) || isPartOfNamed) return [];
    const message = `this ${kind} has no name; move it to components.schemas and write a $ref here`;
    return [{ place: node, message }];
  });
}

function unusedSchemas({ root, schemas }: Sources): Finding[] {
  const components = root.get("components", "schemas")?.entries() ?? [];
  return components
    .filter(([, node]) => !schemas.used.has(node.id))
    .map(([name, node]) => ({
      place: node,
      message: `no operation uses the schema ${name}; use it or remove it`,
      part: "key",
    }));
}
