import { sortedBy } from "../ground/order.ts";
import type { Loss, Problem } from "../problems/problem.ts";
import type { Document, Node } from "../read/document.ts";
import { readClient } from "./access/readClient.ts";
import type { Api, ModelResult, Operation, Resource, TypeDeclaration } from "./api.ts";
import type { Client } from "./client.ts";
import { assignNames, type NameRequest } from "./names/assignNames.ts";
import { camelCase, kebabCase, pascalCase } from "./names/casing.ts";
import { reservedNames, unusableMembers } from "./names/reserved.ts";
import { groupOperations, type OperationGroup } from "./operations/groupOperations.ts";
import { readOperation, type UnnamedOperation } from "./operations/readOperation.ts";
import { checkExtensions } from "./rules/extensionRules.ts";
import { houseRules } from "./rules/houseRules.ts";
import { clientOption, collectOperations, type OperationSource } from "./sources/collectOperations.ts";
import { collectSchemas, enumValues, type SchemaSource } from "./sources/collectSchemas.ts";
import { breakAliasCycles } from "./types/breakCycles.ts";
import { reachableNames } from "./types/reachableNames.ts";
import { readAnnotations } from "./types/readAnnotations.ts";
import { readEnum } from "./types/readEnum.ts";
import { readDeclaredSchema } from "./types/readSchema.ts";
import { declaredPrefix, type Schema, type SchemaScope } from "./types/schema.ts";

/** Turns a document into the named, sorted model of its API. Everything that emitting needs to know is decided here. */
export function buildApi(document: Document): ModelResult {
  const losses: Loss[] = [];
  const report = (loss: Loss): void => void losses.push(loss);
  // The order of a map says nothing.
  const sources = sortedBy(collectOperations(document), ({ path, method }) => `${path} ${method}`);
  const collected = collectSchemas(document.root, sources);
  const schemas = collected.sources;
  const { groups, problems: groupProblems } = groupOperations(document.root, sources);
  const { client, securityOf, problems: clientProblems } = readClient(document, sources, report);
  const names = nameEverything(client, groups, sources, schemas);
  const scope: SchemaScope = {
    nameOf: (node) => names.schemas.get(node.id),
    report,
    inherited: new Set(),
  };

  const operations = new Map<OperationSource, UnnamedOperation>();
  const problems = [...groupProblems, ...clientProblems, ...names.problems];
  for (const source of sources) {
    const read = readOperation(source, document.root, securityOf, scope);
    operations.set(source, read.operation);
    problems.push(...read.problems);
  }
  const resources = groups.map((group) => nameResource(group, operations, names, problems));
  const declared = breakAliasCycles(readDeclarations(schemas, names.schemas, scope));
  const usage = usageOf(resources, declared);
  reportDirections(declared, usage, schemas, names, report);
  const enums = schemas
    .filter(({ node }) => enumValues(node))
    .map(({ node }) => {
      const name = names.schemas.get(node.id) ?? "";
      const direction = { requests: usage.requests.has(name), responses: usage.responses.has(name) };
      const read = readEnum(node, name, direction);
      problems.push(...read.problems);
      return read.declaration;
    });
  const types = schemas
    .filter(({ node }) => !enumValues(node))
    .map(({ node }): TypeDeclaration => {
      const name = names.schemas.get(node.id) ?? "";
      return {
        name,
        schema: declared.get(name) ?? {},
        requestOnly: usage.requests.has(name) && !usage.responses.has(name),
        annotations: readAnnotations(node),
        origin: node,
      };
    });
  problems.push(
    ...checkExtensions(document.root, sources, collected),
    ...houseRules(document, sources, collected),
  );
  const info = document.root.get("info");
  const api: Api = {
    title: info?.string("title") ?? "API",
    version: info?.string("version") ?? "0.0.0",
    description: info?.string("description"),
    license: info?.get("license")?.string("identifier") ?? info?.get("license")?.string("name"),
    source: document.root.file.path.split("/").at(-1) ?? "",
    packageName: info?.string("x-sdk-package") ?? kebabCase(info?.string("title") ?? "api"),
    client,
    resources,
    enums: sortedBy(enums, ({ name }) => name),
    types: sortedBy(types, ({ name }) => name),
  };
  return { api, problems, losses };
}

interface Names {
  /** Declared name by the id of the schema node. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Name of the params interface by operation. */
  readonly parameters: ReadonlyMap<OperationSource, string>;
  /** Name of the class by group. */
  readonly classes: ReadonlyMap<OperationGroup, string>;
  readonly problems: readonly Problem[];
}

/**
 * Names everything that `index.ts` exports in one scope, so that two things never get the same name. A class gives way to a
 * schema: the tag `pet` beside the schema `Pet` is common, and a type is named by callers far more often than a class.
 */
function nameEverything(
  client: Client,
  groups: readonly OperationGroup[],
  operations: readonly OperationSource[],
  schemas: readonly SchemaSource[],
): Names {
  const taken = new Set([...reservedNames, client.className, client.optionsName]);
  const withParams = operations.filter(takesParams);
  const requests: NameRequest[] = [
    ...schemas.map(({ node, key }) => ({ key, wanted: pascalCase(key), origin: node })),
    ...withParams.map(({ id, node }) => ({
      key: `${pascalCase(id)}Params`,
      wanted: `${pascalCase(id)}Params`,
      origin: node,
    })),
  ];
  const { names, problems } = assignNames(requests, taken);
  const isTaken = new Set([...taken, ...names]);
  const classRequests = groups.map(({ className, origin }) => {
    const wanted = isTaken.has(className) ? `${className}Resource` : className;
    return { key: className, wanted, origin };
  });
  const classes = assignNames(classRequests, isTaken);
  return {
    schemas: new Map(schemas.map(({ node }, index) => [node.id, names[index] ?? ""])),
    parameters: new Map(
      withParams.map((operation, index) => [operation, names[schemas.length + index] ?? ""]),
    ),
    classes: new Map(groups.map((group, index) => [group, classes.names[index] ?? group.className])),
    problems: [...problems, ...classes.problems],
  };
}

/** Whether an operation may have a params interface, which then wants a name. */
function takesParams({ node, parameters }: OperationSource): boolean {
  const isParam = (parameter: Node): boolean =>
    parameter.string("in") !== "path" || clientOption(parameter) !== undefined;
  return node.get("requestBody") !== undefined || parameters.some(isParam);
}

function nameResource(
  group: OperationGroup,
  operations: ReadonlyMap<OperationSource, UnnamedOperation>,
  names: Names,
  problems: Problem[],
): Resource {
  const requests = group.operations.map((source) => ({
    key: source.id,
    wanted: source.node.string("x-sdk-method") ?? camelCase(source.id),
    origin: source.node,
  }));
  const assigned = assignNames(requests, unusableMembers);
  problems.push(...assigned.problems);
  const named = group.operations.flatMap((source, index): Operation[] => {
    const operation = operations.get(source);
    if (!operation) return [];
    const hasParams = operation.parameters.length > 0;
    const methodName = assigned.names[index] ?? "";
    return [
      { ...operation, methodName, parametersName: hasParams ? names.parameters.get(source) : undefined },
    ];
  });
  const { name, fileName, description, origin } = group;
  const className = names.classes.get(group) ?? group.className;
  return {
    name,
    className,
    fileName,
    description,
    origin,
    operations: sortedBy(named, ({ methodName }) => methodName),
  };
}

/** One type serves both directions, so a request type has fields that only answers bring, and the other way round. */
function reportDirections(
  declared: ReadonlyMap<string, Schema>,
  usage: Usage,
  schemas: readonly SchemaSource[],
  names: Names,
  report: (loss: Loss) => void,
): void {
  for (const { node } of schemas) {
    const name = names.schemas.get(node.id) ?? "";
    const needed = new Set(declared.get(name)?.required);
    const properties = Object.entries(declared.get(name)?.properties ?? {});
    const required = properties.filter(([key]) => needed.has(key));
    const listed = (flag: "readOnly" | "writeOnly"): string =>
      required.flatMap(([key, { annotations }]) => (annotations?.[flag] ? key : [])).join(", ");
    if (usage.nested.has(name) && listed("readOnly") !== "") {
      const message = `requests that take ${name} must give ${listed("readOnly")}, which only answers have`;
      report({ kind: "read-only", message, origin: node });
    }
    if (usage.responses.has(name) && listed("writeOnly") !== "") {
      const message = `answers with ${name} seem to have ${listed("writeOnly")}, which only requests have`;
      report({ kind: "write-only", message, origin: node });
    }
  }
}

function readDeclarations(
  schemas: readonly SchemaSource[],
  names: ReadonlyMap<string, string>,
  scope: SchemaScope,
): Map<string, Schema> {
  const entries = schemas.map(({ node }): [string, Schema] => [
    names.get(node.id) ?? "",
    readDeclaredSchema(node, scope),
  ]);
  return new Map(entries);
}

interface Usage {
  /** Names that requests mention. */
  readonly requests: ReadonlySet<string>;
  /** Those of them that are not just the type of a whole body. */
  readonly nested: ReadonlySet<string>;
  readonly responses: ReadonlySet<string>;
}

/** Which declarations requests mention, and which ones responses do. */
function usageOf(resources: readonly Resource[], declared: ReadonlyMap<string, Schema>): Usage {
  const operations = resources.flatMap((resource) => resource.operations);
  const given = operations.flatMap(({ arguments: positional, parameters }) =>
    [...positional, ...parameters].map(({ schema }) => schema),
  );
  const bodies = operations.flatMap(({ body }) =>
    body?.typeName === undefined ? [] : [{ $ref: declaredPrefix + body.typeName }],
  );
  const received = operations.flatMap(({ responses }) => responses.flatMap(({ schema }) => schema ?? []));
  return {
    requests: reachableNames([...given, ...bodies], declared),
    nested: reachableNames(given, declared),
    responses: reachableNames(received, declared),
  };
}
