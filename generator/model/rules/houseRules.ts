import type { Problem } from "../../problems/problem.ts";
import type { Document, Node } from "../../read/document.ts";
import { camelCase } from "../names/casing.ts";
import type { OperationSource } from "../sources/collectOperations.ts";
import { type CollectedSchemas, enumValues, type SchemaSource } from "../sources/collectSchemas.ts";

type HouseRule = (
  document: Document,
  operations: readonly OperationSource[],
  schemas: CollectedSchemas,
) => Finding[];

interface Finding {
  readonly message: string;
  readonly origin: Node;
  readonly part?: "key" | "value";
}

/** What a document must say itself before nothing in its package is a guess. Problems only under `--strict`. */
const rules: readonly (readonly [id: string, rule: HouseRule])[] = [
  ["operation-id", operationIds],
  ["operation-summary", operationSummaries],
  ["schema-name", inlineSchemas],
  ["schema-unused", unusedSchemas],
];

/** Applies the rules about names and words that only a document under `--strict` has to keep. */
export function houseRules(...subject: Parameters<HouseRule>): Problem[] {
  return rules.flatMap(([rule, find]) =>
    find(...subject).map((finding): Problem => ({ severity: "strict", rule, ...finding })),
  );
}

function operationIds(_: Document, operations: readonly OperationSource[]): Finding[] {
  return operations.flatMap(({ node, method, path }): Finding[] => {
    const id = node.string("operationId");
    if (id === undefined) {
      const message = `${method} ${path} has no operationId, and that is its method's name; write one in camelCase`;
      return [{ message, origin: node, part: "key" }];
    }
    if (camelCase(id) === id) return [];
    return [
      {
        message: `"${id}" is not camelCase; write \`operationId: ${camelCase(id)}\``,
        origin: node.get("operationId") ?? node,
      },
    ];
  });
}

function operationSummaries(_: Document, operations: readonly OperationSource[]): Finding[] {
  return operations
    .filter(({ node }) => !node.string("summary"))
    .map(({ id, node }) => ({
      message: `${id} has no summary, the first line of its docs; write one`,
      origin: node,
      part: "key",
    }));
}

function inlineSchemas(_: Document, __: readonly OperationSource[], schemas: CollectedSchemas): Finding[] {
  const isNamed = ({ by }: SchemaSource): boolean => by !== "parameter whose values are listed";
  const named = new Set(schemas.sources.filter(isNamed).map(({ node }) => node.id));
  return [...schemas.all.values()].flatMap((node): Finding[] => {
    const kind = node.get("properties") ? "object" : enumValues(node) ? "enum" : undefined;
    const isPartOfNamed = /\/(allOf|anyOf|oneOf)\/\d+$/.test(node.pointer) && kind === "object";
    if (!kind || named.has(node.id) || isPartOfNamed) return [];
    return [
      {
        message: `this ${kind} has no name; move it to components.schemas and write a $ref here`,
        origin: node,
      },
    ];
  });
}

function unusedSchemas(
  document: Document,
  _: readonly OperationSource[],
  schemas: CollectedSchemas,
): Finding[] {
  const components = document.root.get("components", "schemas")?.entries() ?? [];
  return components
    .filter(([, node]) => !schemas.used.has(node.id))
    .map(([name, node]) => ({
      message: `no operation uses the schema ${name}; use it or remove it`,
      origin: node,
      part: "key",
    }));
}
