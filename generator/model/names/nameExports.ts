import type { Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { UnsharedClient } from "../access/readClient.ts";
import type { OperationGroup } from "../operations/groupOperations.ts";
import { clientOption, type OperationSource } from "../sources/collectOperations.ts";
import { declarationId, type SchemaSource } from "../sources/collectSchemas.ts";
import { assignNames, type NameRequest, withWord } from "./assignNames.ts";
import { camelCase, pascalCase } from "./casing.ts";
import type { FindName } from "./givenNames.ts";
import type { Naming } from "./naming.ts";
import { operationTitle } from "./operationWords.ts";
import { reservedNames } from "./reserved.ts";

/** The names of what `index.ts` exports, by what they name. */
export interface ExportNames {
  /** Name of the type or enum by the id of its declaration. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Why it is that, by the same id. */
  readonly schemaNamings: ReadonlyMap<string, Naming>;
  /** Name of the params interface; only of operations that may have one. */
  readonly parameters: ReadonlyMap<OperationSource, string>;
  readonly classes: ReadonlyMap<OperationGroup, string>;
  readonly problems: readonly Problem[];
}

/**
 * Names everything that `index.ts` exports in one scope, so that two things never get the same name. A class gives way to a
 * schema: the tag `pet` beside the schema `Pet` is common, and a type is named by callers far more often than a class.
 */
export function nameExports(
  client: UnsharedClient,
  groups: readonly OperationGroup[],
  operations: readonly OperationSource[],
  schemas: readonly SchemaSource[],
  findName: FindName,
): ExportNames {
  const own = [client.className, client.optionsName];
  const taken = new Set([
    ...reservedNames,
    ...own,
    ...(client.parameters.length > 0 ? [client.paramsName] : []),
  ]);
  const schemaRequests = requestEach(schemas, ({ node, key }) => {
    const given = findName("types", key);
    return { key, wanted: given ?? pascalCase(key, "Schema"), isGiven: given !== undefined, origin: node };
  });
  const parameterRequests = requestEach(operations.filter(takesParams), (operation) => {
    const given = findName("params", operation.id);
    if (given !== undefined) return { key: given, wanted: given, isGiven: true, origin: operation.node };
    const names = [operationTitle(operation), operation.id].map((title) =>
      pascalCase(camelCase(title, "Call")),
    );
    const endings = ["Params", "CallParams"];
    const [wanted = "", ...longer] = new Set(endings.flatMap((ending) => names.map((name) => name + ending)));
    return { key: wanted, wanted, longer, origin: operation.node };
  });
  const assigned = assignNames(
    [...schemaRequests.values(), ...parameterRequests.values()],
    taken,
    withWord("Model", taken, "Schema"),
  );
  const namesOf = <T>(requests: ReadonlyMap<T, NameRequest>, { nameOf } = assigned): [T, string][] =>
    [...requests].map(([item, request]) => [item, nameOf(request)]);
  const schemaNames = namesOf(schemaRequests);
  const parameters = new Map(namesOf(parameterRequests));
  const isTaken = new Set([...taken, ...schemaNames.map(([, name]) => name), ...parameters.values()]);
  const classRequests = requestEach(groups, ({ className, origin }) => {
    const longer = [`${className}Resource`, `${className}Operations`];
    return { key: className, wanted: className, longer, origin };
  });
  const classes = assignNames([...classRequests.values()], isTaken, withWord("Class", isTaken));
  return {
    schemas: new Map(schemaNames.map(([{ node, what }, name]) => [declarationId(node.id, what), name])),
    schemaNamings: new Map(
      [...schemaRequests].map(([{ node, by, key, what }, request]) => {
        return [
          declarationId(node.id, what),
          { by: request.isGiven ? "sdkgen.json" : by, from: key, clash: assigned.clashOf(request) },
        ];
      }),
    ),
    parameters,
    classes: new Map(namesOf(classRequests, classes)),
    problems: [...assigned.problems, ...classes.problems],
  };
}

function requestEach<T>(items: readonly T[], request: (item: T) => NameRequest): Map<T, NameRequest> {
  return new Map(items.map((item) => [item, request(item)]));
}

/** Whether an operation may have a params interface, which then wants a name. */
function takesParams({ node, parameters }: OperationSource): boolean {
  const isParam = (parameter: Node): boolean =>
    parameter.string("in") !== "path" || clientOption(parameter) !== undefined;
  return node.get("requestBody") !== undefined || parameters.some(isParam);
}
