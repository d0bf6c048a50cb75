import { sortedBy } from "../../ground/order.ts";
import { deviceNames } from "../../ground/paths.ts";
import { createProblem, type Origin, type Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import { assignNames, type NameRequest, withWord } from "../names/assignNames.ts";
import { camelCase, kebabCase, pascalCase, shortTitle, spelledFileName } from "../names/casing.ts";
import type { FindName } from "../names/givenNames.ts";
import type { Naming } from "../names/naming.ts";
import { fixedSegments, groupInId, withoutFramework } from "../names/operationWords.ts";
import { unusableMembers } from "../names/reserved.ts";
import type { OperationSource } from "../sources/collectOperations.ts";

/** Operations that share a class, before anything in it is named. */
export interface OperationGroup {
  /** Property of the root class. */
  readonly name: string;
  readonly naming: Naming;
  readonly className: string;
  readonly fileName: string;
  readonly description: string | undefined;
  readonly operations: readonly OperationSource[];
  readonly origin: Origin;
}

/** Puts operations into groups by their first tag; without tags, by the group in their id or the first fixed segment of the path. */
export function groupOperations(
  root: Node,
  operations: readonly OperationSource[],
  findName: FindName,
): { groups: OperationGroup[]; problems: Problem[] } {
  const tags = new Map(
    root
      .get("tags")
      ?.items()
      .map((tag) => [tag.string("name"), tag]),
  );
  const members = new Map<string, { tag: Node | undefined; reason: Reason; operations: OperationSource[] }>();
  const problems: Problem[] = [];
  for (const operation of operations) {
    const names = operation.node.get("tags")?.items() ?? [];
    if (names.length !== 1) problems.push(tagProblem(operation, names.length));
    const tagName = names[0] && String(names[0].value);
    const tag = tags.get(tagName);
    const reason = reasonOf(tag, tagName, operation);
    const name = reason.by === "x-sdk-resource" ? reason.from : camelCase(reason.from, lead);
    const group = members.get(name);
    if (group) group.operations.push(operation);
    else members.set(name, { tag, reason, operations: [operation] });
  }
  const wanting = [...members].map(([key, { tag, reason, operations: own }]) => {
    const origin = tag ?? own[0]?.node ?? root;
    const given = findName("resources", reason.from);
    const text = reason.by === "x-sdk-resource" ? key : shortTitle(withoutFramework(reason.from));
    const property: NameRequest =
      given === undefined
        ? { key, wanted: camelCase(text, lead), longer: [key], origin }
        : { key, wanted: given, isGiven: true, origin };
    // Words of other scripts cannot be told apart any more where they have been joined.
    const words = /^[\x00-\x7f]{1,80}$/.test(given ?? key) ? property.wanted : reason.from;
    const file: NameRequest = { key: words, wanted: kebabCase(words), origin };
    return { words, tag, reason, own, origin, property, file };
  });
  const properties = assignNames(
    wanting.map(({ property }) => property),
    unusableMembers,
    withWord("Resource", unusableMembers, lead),
  );
  const files = assignNames(
    wanting.map(({ file }) => file),
    takenFiles,
    ({ key }) => [spelledFileName(key)],
  );
  const groups = wanting.map(({ words, tag, reason, own, origin, property, file }): OperationGroup => ({
    name: properties.nameOf(property),
    naming: {
      ...reason,
      ...(property.isGiven && { by: "sdkgen.json" }),
      clash: properties.clashOf(property),
    },
    className: pascalCase(words, lead),
    fileName: files.nameOf(file),
    description: tag?.string("description"),
    operations: own,
    origin,
  }));
  return {
    groups: sortedBy(groups, ({ name }) => name),
    problems: [...problems, ...properties.problems, ...files.problems],
  };
}

/** What stands before a number that would begin the name of a resource. */
const lead = "Resource";

type Reason = Omit<Naming, "clash">;

/** What gives a resource its name: its tag, or the id or path of its first operation. */
function reasonOf(tag: Node | undefined, tagName: string | undefined, operation: OperationSource): Reason {
  const chosen = tag?.string("x-sdk-resource");
  if (chosen !== undefined) return { by: "x-sdk-resource", from: chosen };
  if (tagName !== undefined) return { by: "tag", from: tagName };
  const group = groupInId(operation);
  if (group !== undefined) return { by: "group in the operationId", from: group };
  return { by: "first fixed segment of the path", from: fixedSegments(operation.path)[0] ?? "root" };
}

/** Names that no file of a resource can have: the types of the document have the subpath `openapi`. */
const takenFiles: ReadonlySet<string> = new Set(["openapi", ...deviceNames]);

function tagProblem(operation: OperationSource, count: number): Problem {
  const message = `${operation.id} has ${count} tags, but a tag is a resource of the client; write exactly one`;
  return createProblem("operation-tag", operation.node.get("tags") ?? operation.node, message);
}
