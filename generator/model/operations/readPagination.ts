import { present } from "../../ground/present.ts";
import { createProblem, type Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { Pagination } from "../api.ts";
import { readType } from "../types/readType.ts";
import type { SchemaScope } from "../types/scope.ts";
import type { Parameter } from "../parameter.ts";

const fields = ["page", "items", "start", "end", "total"] as const;

/**
 * Reads the `x-sdk-pagination` of an operation and checks it against the operation: its parameters must be query parameters and
 * its paths must lead to something in every success body.
 *
 * @param extension the value of `x-sdk-pagination`
 * @param bodies schema nodes of the success bodies
 */
export function readPagination(
  extension: Node,
  parameters: readonly Parameter[],
  bodies: readonly Node[],
  scope: SchemaScope,
): { pagination: Pagination | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (message: string, origin: Node): void => {
    problems.push(createProblem("pagination", origin, message));
  };
  for (const field of fields) {
    if (extension.string(field) === undefined)
      report(`pagination needs ${field}; write \`${field}: <name>\``, extension);
  }
  const queries = new Set(parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name));
  for (const field of ["page", "size"]) {
    const node = extension.get(field);
    if (node && !queries.has(String(node.value))) {
      report(`"${String(node.value)}" is not a query parameter of this operation; name one that is`, node);
    }
  }
  const itemsNode = extension.get("items");
  const listPath = String(itemsNode?.value);
  const list = bodies.map((body) => nodeAt(body, listPath)).find((node) => node?.get("items"));
  const item = list?.get("items");
  if (itemsNode && !item)
    report(`"${listPath}" is not a list in the success body; write the dotted path of one`, itemsNode);
  const places = extension.get("paging")?.items() ?? [];
  const paging = places.map((place) => String(place.value));
  if (places.length > 0 && !paging.some((path) => bodies.some((body) => nodeAt(body, path)))) {
    report(
      `none of ${paging.join(", ")} is in the success body; write the dotted path of the paging object`,
      extension,
    );
  }
  if (problems.length > 0 || !item) return { pagination: undefined, problems };
  const textOf = (field: (typeof fields)[number]): string =>
    present(extension.string(field), `the ${field} of a pagination`);
  return {
    pagination: {
      page: textOf("page"),
      first: extension.number("first") ?? 1,
      items: textOf("items"),
      paging,
      start: textOf("start"),
      end: textOf("end"),
      total: textOf("total"),
      itemType: readType(item, scope),
    },
    problems,
  };
}

function nodeAt(body: Node, path: string): Node | undefined {
  let node: Node | undefined = body.follow();
  for (const name of path.split(".")) node = node?.get("properties", name)?.follow();
  return node;
}
