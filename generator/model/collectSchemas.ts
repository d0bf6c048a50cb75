import type { Node } from "../read/document.ts";
import type { OperationSource } from "./collectOperations.ts";

/** A schema that gets a declaration, and the text that its name is made from. */
export interface SchemaSource {
  readonly node: Node;
  readonly key: string;
  /** Whether the document itself gives the name: a component key rather than one made up from where the schema stands. */
  readonly named: boolean;
}

/**
 * Finds every schema that gets a name: the components of the document, whatever a `$ref` points to, and the enums that
 * stand inside parameters. Each once, in no particular order.
 */
export function collectSchemas(root: Node, operations: readonly OperationSource[]): SchemaSource[] {
  const sources = new Map<string, SchemaSource>();
  const add = (source: SchemaSource): void => {
    if (!sources.has(source.node.id)) sources.set(source.node.id, source);
  };
  const components = root.get("components", "schemas")?.entries() ?? [];
  for (const [key, node] of components) add({ node, key, named: true });
  const pending = [...components.map(([, node]) => node), ...operations.flatMap(schemasOfOperation)];
  for (const { parameter, key } of operations.flatMap(parametersOf)) {
    for (const node of [parameter.get("schema"), parameter.get("schema", "items")]) {
      if (node && enumValues(node)) add({ node, key, named: false });
    }
  }
  const visited = new Set<string>();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (visited.has(node.id)) continue;
    visited.add(node.id);
    if (node.string("$ref") !== undefined) {
      const target = node.follow();
      if (target) {
        add({ node: target, key: nameInPlace(target), named: true });
        pending.push(target);
      }
    }
    pending.push(...childSchemas(node));
  }
  return [...sources.values()];
}

/** The values of a schema that is nothing but a list of strings or numbers, perhaps with null; else `undefined`. */
export function enumValues(node: Node): (string | number)[] | undefined {
  const values =
    node
      .get("enum")
      ?.items()
      .map((item) => item.value) ?? [];
  if (["allOf", "anyOf", "oneOf", "properties", "items"].some((keyword) => node.get(keyword)))
    return undefined;
  const literals = values.filter((value) => typeof value === "string" || typeof value === "number");
  const others = values.filter((value) => value !== null);
  return literals.length > 0 && literals.length === others.length ? [...new Set(literals)] : undefined;
}

/** The schemas that stand directly inside a schema. */
function childSchemas(node: Node): Node[] {
  const single = ["items", "additionalProperties", "not", "if", "then", "else"].map((key) => node.get(key));
  const lists = ["allOf", "anyOf", "oneOf", "prefixItems"].flatMap((key) => node.get(key)?.items() ?? []);
  const maps = ["properties", "patternProperties"].flatMap((key) => node.get(key)?.entries() ?? []);
  return [...single.filter((child) => child !== undefined), ...lists, ...maps.map(([, child]) => child)];
}

function schemasOfOperation(operation: OperationSource): Node[] {
  const responses = operation.node.get("responses")?.entries() ?? [];
  const bodies = [operation.node.get("requestBody"), ...responses.map(([, response]) => response)];
  const media = bodies.flatMap((body) => body?.follow()?.get("content")?.entries() ?? []);
  const inside = operation.parameters.flatMap((parameter) => parameter.get("content")?.entries() ?? []);
  const direct = operation.parameters.map((parameter) => parameter.get("schema"));
  return [
    ...direct,
    ...[...media, ...inside].flatMap(([, node]) => [node.get("schema"), node.get("itemSchema")]),
  ].filter((node) => node !== undefined);
}

function parametersOf(operation: OperationSource): { parameter: Node; key: string }[] {
  return operation.parameters.map((parameter) => ({
    parameter,
    key: isComponent(parameter) ? parameter.key : `${operation.id} ${parameter.string("name") ?? ""}`,
  }));
}

function isComponent(node: Node): boolean {
  return node.pointer.startsWith("/components/");
}

/** What a `$ref`ed schema is called after: the last part of its pointer, or the name of its file. */
function nameInPlace(node: Node): string {
  if (node.pointer !== "") return node.key;
  const file = node.file.path.split("/").at(-1) ?? "";
  return file.replace(/\.[^.]*$/, "");
}
