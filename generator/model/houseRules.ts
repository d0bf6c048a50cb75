import type { Document, Node, Problem } from "../read/document.ts";
import type { OperationSource } from "./collectOperations.ts";
import { enumValues, type SchemaSource } from "./collectSchemas.ts";
import { camelCase } from "./casing.ts";

type HouseRule = (
  document: Document,
  operations: readonly OperationSource[],
  schemas: readonly SchemaSource[],
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

function inlineSchemas(
  _: Document,
  operations: readonly OperationSource[],
  schemas: readonly SchemaSource[],
): Finding[] {
  const declared = new Set(schemas.filter(({ named }) => named).map(({ node }) => node.id));
  const visited = new Set<string>();
  const findings: Finding[] = [];
  const visit = (node: Node): void => {
    if (visited.has(node.id)) return;
    visited.add(node.id);
    const isNamed = declared.has(node.id) || node.string("$ref") !== undefined;
    const kind = node.get("properties") ? "object" : enumValues(node) ? "enum" : undefined;
    if (kind && !isNamed) {
      const message = `this ${kind} has no name; move it to components.schemas and write a $ref here`;
      findings.push({ message, origin: node });
    }
    for (const [key, child] of [...node.entries(), ...node.items().map((item) => ["", item] as const)]) {
      if (!["example", "examples", "default", "enum", "const"].includes(key) && !key.startsWith("x-"))
        visit(child);
    }
  };
  for (const { node } of schemas) visit(node);
  for (const { node, parameters } of operations) {
    for (const owner of [node.get("requestBody"), node.get("responses"), ...parameters])
      if (owner) visit(owner);
  }
  return findings;
}

function unusedSchemas(document: Document, operations: readonly OperationSource[]): Finding[] {
  const used = new Set<string>();
  const visited = new Set<string>();
  const visit = (node: Node): void => {
    if (visited.has(node.id)) return;
    visited.add(node.id);
    const target = node.string("$ref") === undefined ? undefined : node.follow();
    if (target) {
      used.add(target.id);
      visit(target);
    }
    for (const [, child] of node.entries()) visit(child);
    for (const child of node.items()) visit(child);
  };
  for (const { node, parameters } of operations) for (const owner of [node, ...parameters]) visit(owner);
  const components = document.root.get("components", "schemas")?.entries() ?? [];
  return components
    .filter(([, node]) => !used.has(node.id))
    .map(([name, node]) => ({
      message: `no operation uses the schema ${name}; use it or remove it`,
      origin: node,
      part: "key",
    }));
}
