import { sortedBy } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import type { SecurityRequirement, SecurityScheme } from "../client.ts";
import type { OperationSource } from "../sources/collectOperations.ts";

/** How the requests of an API authenticate. */
export interface Security {
  /** For operations that say nothing else. */
  readonly security: readonly SecurityRequirement[];
  /** What an operation says itself; `undefined` where that is nothing new. */
  readonly ofOperation: (operation: Node) => readonly SecurityRequirement[] | undefined;
  /** Options without which no operation can be called. */
  readonly requiredOptions: readonly string[];
}

/**
 * Keys of the schemes that requests carry: those that a requirement names, of the document or of an operation. Without any
 * requirement, each declared scheme is a way to authenticate.
 */
export function schemeKeys(root: Node, operations: readonly OperationSource[]): string[] {
  const lists = requirementLists(root, operations);
  const named = lists.flatMap((list) => list.items().flatMap((item) => item.entries().map(([key]) => key)));
  const declared = root.get("components", "securitySchemes")?.entries() ?? [];
  return [...new Set(lists.length > 0 ? named : declared.map(([key]) => key))].sort();
}

/** Reads the Security Requirement Objects (OpenAPI 3.1, 4.8.30) of a document and its operations. */
export function readSecurity(
  root: Node,
  operations: readonly OperationSource[],
  schemes: ReadonlyMap<string, SecurityScheme>,
): Security {
  const isStated = requirementLists(root, operations).length > 0;
  const each = [...schemes.values()].map((scheme): SecurityRequirement => [scheme]);
  const security = isStated ? readAlternatives(root.get("security"), schemes) : each;
  const usual = textOf(security);
  const ofOperations = new Map(
    operations.flatMap(({ node }): [string, SecurityRequirement[]][] => {
      const list = node.get("security");
      const own = list && readAlternatives(list, schemes);
      return own && textOf(own) !== usual ? [[node.id, own]] : [];
    }),
  );
  const ofOperation: Security["ofOperation"] = ({ id }) => ofOperations.get(id);
  const asked = operations.map(({ node }) => ofOperation(node) ?? security);
  const required = [...schemes.values()].filter((scheme) =>
    asked.every((own) => own.length > 0 && own.every((requirement) => requirement.includes(scheme))),
  );
  return { security, ofOperation, requiredOptions: required.flatMap(({ options }) => options) };
}

function requirementLists(root: Node, operations: readonly OperationSource[]): Node[] {
  return [root, ...operations.map(({ node }) => node)].flatMap((owner) => owner.get("security") ?? []);
}

/** Alternatives in the order of the document, to do without credentials last: whoever gives some wants them sent. */
function readAlternatives(
  list: Node | undefined,
  schemes: ReadonlyMap<string, SecurityScheme>,
): SecurityRequirement[] {
  const found = new Map<string, SecurityRequirement>();
  for (const item of list?.items() ?? []) {
    const named = item.entries().flatMap(([key]) => schemes.get(key) ?? []);
    // What cannot be satisfied is no way to authenticate; that is not the same as none being needed.
    if (named.length === 0 && item.entries().length > 0) continue;
    const requirement = sortedBy(named, ({ constantName }) => constantName);
    found.set(textOf([requirement]), requirement);
  }
  const alternatives = [...found.values()];
  const withCredentials = alternatives.filter((requirement) => requirement.length > 0);
  if (withCredentials.length === 0) return [];
  return [...withCredentials, ...alternatives.filter((requirement) => requirement.length === 0)];
}

/** The same for two lists that say the same. */
function textOf(alternatives: readonly SecurityRequirement[]): string {
  return alternatives
    .map((requirement) => requirement.map(({ constantName }) => constantName).join("+"))
    .join();
}
