import { sortedBy } from "../../ground/order.ts";
import type { Origin, Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import { assignNames, type NameRequest } from "../names/assignNames.ts";
import { camelCase, kebabCase, pascalCase } from "../names/casing.ts";
import { unusableMembers } from "../names/reserved.ts";
import type { OperationSource } from "../sources/collectOperations.ts";

/** Operations that share a class, before anything in it is named. */
export interface OperationGroup {
  /** Property of the root class. */
  readonly name: string;
  readonly className: string;
  readonly fileName: string;
  readonly description: string | undefined;
  readonly operations: readonly OperationSource[];
  readonly origin: Origin;
}

/** Puts operations into groups by their first tag; without tags, by the first fixed segment of the path. */
export function groupOperations(
  root: Node,
  operations: readonly OperationSource[],
): { groups: OperationGroup[]; problems: Problem[] } {
  const tags = new Map(
    root
      .get("tags")
      ?.items()
      .map((tag) => [tag.string("name"), tag]),
  );
  const members = new Map<string, { tag: Node | undefined; operations: OperationSource[] }>();
  const problems: Problem[] = [];
  for (const operation of operations) {
    const names = operation.node.get("tags")?.items() ?? [];
    if (names.length !== 1) problems.push(tagProblem(operation, names.length));
    const tagName = names[0] && String(names[0].value);
    const tag = tags.get(tagName);
    const name = tag?.string("x-sdk-resource") ?? camelCase(tagName ?? firstSegment(operation.path));
    const group = members.get(name);
    if (group) group.operations.push(operation);
    else members.set(name, { tag, operations: [operation] });
  }
  const wanting = [...members].map(([key, { tag, operations: own }]) => {
    const origin = tag ?? own[0]?.node ?? root;
    const property: NameRequest = { key, wanted: key, origin };
    const file: NameRequest = { key, wanted: kebabCase(key), origin };
    return { key, tag, own, origin, property, file };
  });
  const properties = assignNames(
    wanting.map(({ property }) => property),
    unusableMembers,
  );
  const files = assignNames(
    wanting.map(({ file }) => file),
    takenFiles,
  );
  const groups = wanting.map(({ key, tag, own, origin, property, file }): OperationGroup => ({
    name: properties.nameOf(property),
    className: pascalCase(key),
    fileName: files.nameOf(file),
    description: tag?.string("description"),
    operations: own,
    origin,
  }));
  problems.push(...properties.problems, ...files.problems);
  return { groups: sortedBy(groups, ({ name }) => name), problems };
}

/** The types of the document have the subpath `openapi`; the others are what Windows takes for devices, whatever the ending. */
const takenFiles: ReadonlySet<string> = new Set(
  ["openapi", "con", "prn", "aux", "nul"].concat(
    [..."123456789"].flatMap((digit) => [`com${digit}`, `lpt${digit}`]),
  ),
);

/** The first segment that says something: no version, no `api`, no parameter. */
function firstSegment(path: string): string {
  const segments = path.split("/").filter((segment) => segment !== "" && !segment.includes("{"));
  return segments.find((segment) => !/^(v\d+(\.\d+)*|api)$/.test(segment)) ?? "root";
}

function tagProblem(operation: OperationSource, count: number): Problem {
  return {
    severity: "strict",
    rule: "operation-tag",
    message: `${operation.id} has ${count} tags, but a tag is a resource of the client; write exactly one`,
    origin: operation.node.get("tags") ?? operation.node,
  };
}
