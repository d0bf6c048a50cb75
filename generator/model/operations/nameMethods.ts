import { sortedBy } from "../../ground/order.ts";
import { present } from "../../ground/present.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Operation, Resource } from "../api.ts";
import { assignNames, type NameRequest, withWord } from "../names/assignNames.ts";
import { camelCase } from "../names/casing.ts";
import type { FindName } from "../names/givenNames.ts";
import type { ExportNames } from "../names/nameExports.ts";
import type { Naming } from "../names/naming.ts";
import { actionTitle, hasOwnId, operationTitle } from "../names/operationWords.ts";
import { unusableMembers } from "../names/reserved.ts";
import type { OperationSource } from "../sources/collectOperations.ts";
import type { OperationGroup } from "./groupOperations.ts";

/** An operation that still lacks the names that depend on other operations. */
export type UnnamedOperation = Omit<Operation, "methodName" | "naming" | "parametersName">;

/** Makes a group the resource that it is, and gives its operations the names of their methods and params. */
export function nameMethods(
  group: OperationGroup,
  names: ExportNames,
  operations: ReadonlyMap<OperationSource, UnnamedOperation>,
  findName: FindName,
): { resource: Resource; problems: readonly Problem[] } {
  const requests = new Map(
    group.operations.map((source): [OperationSource, NameRequest] => {
      return [source, requestOf(source, group.naming.from, findName)];
    }),
  );
  const { nameOf, clashOf, problems } = assignNames(
    [...requests.values()],
    unusableMembers,
    withWord("Call", unusableMembers, "Call"),
  );
  const named = [...requests].map(([source, request]): Operation => {
    const operation = present(operations.get(source), source.id);
    const parametersName = operation.parameters.length > 0 ? names.parameters.get(source) : undefined;
    const naming: Naming = {
      ...reasonOf(source),
      ...(request.isGiven && { by: "sdkgen.json" }),
      clash: clashOf(request),
    };
    return { ...operation, methodName: nameOf(request), naming, parametersName };
  });
  const resource: Resource = {
    name: group.name,
    naming: group.naming,
    className: present(names.classes.get(group), `the class of ${group.name}`),
    fileName: group.fileName,
    description: group.description,
    origin: group.origin,
    operations: sortedBy(named, ({ methodName }) => methodName),
  };
  return { resource, problems };
}

function requestOf(source: OperationSource, resource: string, findName: FindName): NameRequest {
  const { id: key, node: origin } = source;
  const given = findName("methods", key);
  if (given !== undefined) return { key, wanted: given, isGiven: true, origin };
  const chosen = chosenName(source);
  if (chosen !== undefined) return { key, wanted: chosen, origin };
  const titles = [actionTitle(source, resource), operationTitle(source), key];
  const [wanted = key, ...longer] = new Set(titles.map((title) => camelCase(title, "Call")));
  return { key, wanted, longer, origin };
}

function chosenName({ node }: OperationSource): string | undefined {
  return node.string("x-sdk-method");
}

function reasonOf(source: OperationSource): Omit<Naming, "clash"> {
  const chosen = chosenName(source);
  if (chosen !== undefined) return { by: "x-sdk-method", from: chosen };
  return { by: hasOwnId(source) ? "operationId" : "method and path", from: source.id };
}
