import { sortedBy } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import { nameOfFile } from "../names/casing.ts";
import { childSchemas } from "./children.ts";
import type { NameRule } from "../names/naming.ts";
import { operationTitle } from "../names/operationWords.ts";
import type { OperationSource } from "./collectOperations.ts";
import { type BaseSchema, findBases } from "./findBases.ts";
import { mediaTypesOf, schemaOfParameter } from "./keywords.ts";

/** A schema that gets a declaration, and the text that its name is made from. */
export interface SchemaSource {
  readonly node: Node;
  readonly key: string;
  /** What gives the key. */
  readonly by: NameRule;
  /** Set for the declaration of what all that extend a base have in common, beside that of the base. */
  readonly what?: "common";
}

/** All that the document says about schemas, found in one walk. */
export interface CollectedSchemas {
  /** Every schema that gets a declaration, once, in no particular order. */
  readonly sources: readonly SchemaSource[];
  /** Every schema, declared or not, by id. */
  readonly all: ReadonlyMap<string, Node>;
  /** Ids of the declared schemas that operations mention, directly or through others. */
  readonly used: ReadonlySet<string>;
  /** The schemas that stand for those which extend them, by id. */
  readonly bases: ReadonlyMap<string, BaseSchema>;
}

/** Tells declarations apart: a base has two. */
export function declarationId(id: string, what?: "common"): string {
  return what === undefined ? id : `${id} ${what}`;
}

/**
 * Finds every schema, and those among them that get a name: the components of the document, whatever a `$ref` points to, and the
 * enums that stand inside parameters.
 */
export function collectSchemas(root: Node, operations: readonly OperationSource[]): CollectedSchemas {
  const sources = new Map<string, SchemaSource>();
  const add = (source: SchemaSource): void => {
    if (!sources.has(source.node.id)) sources.set(source.node.id, source);
  };
  const components = sortedBy(root.get("components", "schemas")?.follow()?.entries() ?? [], ([key]) => key);
  for (const [key, node] of components)
    add({ node: namedByComponent(node), key, by: "key of the component" });
  for (const { parameter, key } of operations.flatMap(parametersOf)) {
    const schema = schemaOfParameter(parameter);
    for (const node of [schema, schema?.get("items")]) {
      if (node && enumValues(node)) add({ node, key, by: "parameter whose values are listed" });
    }
  }
  const mention = (target: Node): void => add({ node: target, ...nameInPlace(target) });
  const used = new Map<string, Node>();
  walk(operations.flatMap(schemasOfOperation), used, mention);
  const all = new Map(used);
  walk(
    components.map(([, node]) => node),
    all,
    mention,
  );
  const bases = findBases([...sources.values()].map(({ node }) => node));
  useChildren(bases, used);
  const common = [...sources.values()].flatMap((source): SchemaSource[] =>
    bases.has(source.node.id) ? [{ ...source, key: `${source.key} base`, what: "common" }] : [],
  );
  return { sources: [...sources.values(), ...common], all, used: new Set(used.keys()), bases };
}

/** Adds the schemas and all inside them to those that were seen, and calls `mention` for what a reference leads to. */
function walk(start: readonly Node[], seen: Map<string, Node>, mention: (target: Node) => void): void {
  const pending = [...start];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (seen.has(node.id)) continue;
    seen.set(node.id, node);
    const target = node.string("$ref") === undefined ? undefined : node.follow();
    if (target) {
      mention(target);
      pending.push(target);
    }
    for (const child of childSchemas(node)) pending.push(child.node);
  }
}

/** What mentions a base mentions all that extend it. */
function useChildren(bases: ReadonlyMap<string, BaseSchema>, used: Map<string, Node>): void {
  const waiting = new Set(bases.values());
  for (let before = -1; before < used.size;) {
    before = used.size;
    for (const base of waiting) {
      if (!used.has(base.node.id)) continue;
      waiting.delete(base);
      walk(base.children, used, () => {});
    }
  }
}

/** What a component gives its name to: a schema that it only refers to, if that is no component itself, else the component. */
function namedByComponent(component: Node): Node {
  const isOnlyReference =
    component.entries().every(([key]) => key === "$ref") && component.string("$ref") !== undefined;
  const target = isOnlyReference ? component.follow() : undefined;
  const isComponent = target?.pointer.startsWith("/components/schemas/") && target.file === component.file;
  return target && !isComponent ? target : component;
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

function schemasOfOperation(operation: OperationSource): Node[] {
  const responses = operation.node.get("responses")?.entries() ?? [];
  const bodies = [operation.node.get("requestBody"), ...responses.map(([, response]) => response)];
  const followed = bodies.map((body) => body?.follow());
  const media = followed.flatMap((body) => mediaTypesOf(body));
  const headers = followed.flatMap((body) => body?.get("headers")?.entries() ?? []);
  const inside = operation.parameters.flatMap(mediaTypesOf);
  const direct = [...operation.parameters, ...headers.map(([, header]) => header.follow())].map((owner) =>
    owner?.get("schema"),
  );
  return [
    ...direct,
    ...[...media, ...inside].flatMap(([, node]) => [node.get("schema"), node.get("itemSchema")]),
  ].filter((node) => node !== undefined);
}

function parametersOf(operation: OperationSource): { parameter: Node; key: string }[] {
  return operation.parameters.map((parameter) => ({
    parameter,
    key: isComponent(parameter)
      ? parameter.key
      : `${operationTitle(operation)} ${parameter.string("name") ?? ""}`,
  }));
}

function isComponent(node: Node): boolean {
  return node.pointer.startsWith("/components/");
}

/** What a `$ref`ed schema is called after: the last part of its pointer, or the name of its file. */
function nameInPlace(node: Node): Pick<SchemaSource, "key" | "by"> {
  if (node.pointer === "") return { key: nameOfFile(node.file.path), by: "name of the file" };
  return { key: node.key, by: "last segment of the reference" };
}
