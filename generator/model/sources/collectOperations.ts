import { sortedBy } from "../../ground/order.ts";
import type { Document, Node } from "../../read/document.ts";
import { fixedMethods, listOperations } from "../../read/operations.ts";

/** An operation as it stands in the document, with what its path item adds. */
export interface OperationSource {
  /** `operationId`, or method and path where there is none, or where another operation has it. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly node: Node;
  /** Parameters of the operation and its path item, references followed; the operation's own win (OpenAPI 3.1, 4.8.10.1). */
  readonly parameters: readonly Node[];
  /** Servers of the operation or its path item, which are not those of the document. */
  readonly servers: Node | undefined;
}

/** Every operation under `paths`, sorted by path and method: the order of a map says nothing. */
export function collectOperations(document: Document): OperationSource[] {
  const paths = document.root.get("paths")?.follow()?.entries() ?? [];
  const operations = paths.flatMap(([key, node]) => {
    const path = pathOf(key);
    return path === undefined ? [] : operationsOf(path, node.follow() ?? node);
  });
  const seen = new Set<string>();
  return sortedBy(operations, ({ path, method }) => `${path} ${method}`).map((operation) => {
    const isFirst = seen.size < seen.add(operation.id).size;
    return isFirst ? operation : { ...operation, id: `${operation.method} ${operation.path}` };
  });
}

/** The path that a key stands for, although it may lack its slash; `undefined` for what is no path. */
function pathOf(key: string): string | undefined {
  if (key.startsWith("/")) return key;
  return key.startsWith("x-") || key.includes("://") ? undefined : `/${key}`;
}

function operationsOf(path: string, item: Node): OperationSource[] {
  return listOperations(item).map(([method, entry]): OperationSource => {
    const operation = entry.follow() ?? entry;
    return {
      id: operation.string("operationId") ?? `${method} ${path}`,
      method: fixedMethods.has(method) ? method.toUpperCase() : method,
      path,
      node: operation,
      parameters: mergeParameters(item, operation),
      servers: operation.get("servers") ?? item.get("servers"),
    };
  });
}

function mergeParameters(item: Node, operation: Node): Node[] {
  const merged = new Map<string, Node>();
  for (const owner of [item, operation]) {
    for (const entry of owner.get("parameters")?.items() ?? []) {
      const parameter = entry.follow();
      if (parameter) merged.set(`${parameter.string("in")} ${parameter.string("name")}`, parameter);
    }
  }
  return [...merged.values()];
}

/** The option of the constructor that gives a parameter once for all calls; `undefined` for one that no option gives. */
export function clientOption(parameter: Node): string | undefined {
  return parameter.string("in") === "path" ? parameter.string("x-sdk-client-option") : undefined;
}
