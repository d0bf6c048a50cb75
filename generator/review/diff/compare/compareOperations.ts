import { memberKey } from "../../../ground/key.ts";
import { printType } from "../../../model/types/printType.ts";
import type { Edit } from "../change.ts";
import type { DiffRuleId } from "../verdicts/rules.ts";
import { compareBodies } from "./compareBodies.ts";
import { compareArguments, compareParams } from "./compareParameters.ts";
import { compareResponses } from "./compareResponses.ts";
import { compareTraits } from "./compareTraits.ts";
import type { Context } from "./context.ts";
import {
  argumentsOf,
  callName,
  erasedPath,
  type MatchedOperations,
  type OperationPair,
  type PlacedOperation,
} from "./matchOperations.ts";
import { editAt, type Site } from "./site.ts";

/** Compares all operations: those that came and went, and the others one by one. */
export function compareOperations(matched: MatchedOperations, context: Context): Edit[] {
  const moved = movedResources(matched);
  return [
    ...matched.gone.map((placed) => {
      const rule: DiffRuleId = placed.operation.deprecated
        ? "deprecated-operation-removed"
        : "operation-removed";
      const edit = editAt(operationSite({ before: placed, after: placed }), rule, {
        before: signatureOf(placed),
      });
      return { ...edit, places: { before: placed.operation.origin } };
    }),
    ...matched.come.map((placed) => {
      const edit = editAt(operationSite({ before: placed, after: placed }), "operation-added", {
        after: signatureOf(placed),
      });
      return { ...edit, places: { after: placed.operation.origin } };
    }),
    ...moved.values(),
    ...matched.pairs.flatMap((pair) => compareOperation(pair, matched, moved, context)),
  ];
}

/** The site of an operation: edits of it are about its method. */
function operationSite({ before, after }: OperationPair): Site {
  return {
    subject: callName(before),
    direction: "request",
    root: { kind: "operations", names: [callName(before)] },
    before: before.operation.origin,
    after: after.operation.origin,
    show: (type) => printType(type),
  };
}

function compareOperation(
  pair: OperationPair,
  matched: MatchedOperations,
  moved: ReadonlyMap<string, Edit>,
  context: Context,
): Edit[] {
  const site = operationSite(pair);
  return [
    ...compareNames(site, pair, matched, moved),
    ...comparePaths(site, pair),
    ...compareArguments(site, pair, context),
    ...compareParams(site, pair, context),
    ...compareBodies(site, pair, context),
    ...compareResponses(site, pair, context),
    ...compareTraits(site, pair, context),
  ];
}

/** Resources that have another name, with all that was in them. */
function movedResources({ pairs }: MatchedOperations): ReadonlyMap<string, Edit> {
  const targets = new Map<string, Set<string>>();
  for (const { before, after } of pairs) {
    const names = targets.get(before.resource.name) ?? new Set();
    targets.set(before.resource.name, names.add(after.resource.name));
  }
  const remaining = new Set(pairs.map(({ after }) => after.resource.name));
  const edits = [...targets].flatMap(([name, names]): [string, Edit][] => {
    const [target] = names;
    const isWhole = names.size === 1 && target !== undefined && target !== name && !targets.has(target);
    if (!isWhole || remaining.has(name)) return [];
    const own = pairs.filter(({ before }) => before.resource.name === name);
    const [first] = own;
    if (!first) return [];
    const site = operationSite(first);
    const edit = editAt(site, "resource-renamed", { subject: name, before: name, after: target });
    const root = { kind: "operations" as const, names: own.map(({ before }) => callName(before)) };
    return [[name, { ...edit, root }]];
  });
  return new Map(edits);
}

function compareNames(
  site: Site,
  pair: OperationPair,
  { pairs }: MatchedOperations,
  moved: ReadonlyMap<string, Edit>,
): Edit[] {
  const { before, after } = pair;
  const [was, is] = [callName(before), callName(after)];
  const isMoved = before.resource.name !== after.resource.name;
  const isRenamed = before.operation.methodName !== after.operation.methodName;
  if (was === is) {
    const ids = [before, after].map(({ operation }) => operation.origin.string("operationId"));
    if (ids[0] === ids[1]) return [];
    return [editAt(site, "operation-id-changed", { before: ids[0], after: ids[1] })];
  }
  const other = pairs.find((each) => callName(each.before) === is && callName(each.after) === was);
  if (other && argumentsOf(before) === argumentsOf(other.before))
    return [editAt(site, "operations-swapped", { before: lineOf(before), after: lineOf(other.before) })];
  const names = { before: was, after: is };
  if (isRenamed)
    return [editAt(site, keepsName(before, after) ? "method-renamed-kept" : "method-renamed", names)];
  return isMoved && !moved.has(before.resource.name) ? [editAt(site, "method-moved", names)] : [];
}

/** Whether everything that callers name an operation by is still there. */
function keepsName(before: PlacedOperation, after: PlacedOperation): boolean {
  const { methodName, parametersName: params } = before.operation;
  const { oldName, parametersName, oldParametersName } = after.operation;
  const isSame = before.resource.name === after.resource.name && oldName === methodName;
  return isSame && (params === undefined || params === parametersName || params === oldParametersName);
}

function comparePaths(site: Site, { before, after }: OperationPair): Edit[] {
  const [from, to] = [before.operation, after.operation];
  const count = (path: string): number => path.split("{").length;
  const isOther = erasedPath(from) !== erasedPath(to) && count(from.path) === count(to.path);
  return [
    ...(isOther
      ? [editAt(site, "path-changed", { before: from.path, after: to.path, common: from.path })]
      : []),
    ...(from.httpMethod === to.httpMethod
      ? []
      : [editAt(site, "http-method-changed", { before: from.httpMethod, after: to.httpMethod })]),
  ];
}

function lineOf({ operation }: PlacedOperation): string {
  return `${operation.httpMethod} ${operation.path}`;
}

/** The call in full: what a caller gives, and what comes of it. */
function signatureOf({ operation }: PlacedOperation): string {
  const { methodName, pathParameters, parameters, resultType } = operation;
  const given = pathParameters.map(({ argumentName, type }) => `${argumentName}: ${printType(type)}`);
  const params = parameters.map(
    ({ name, required, fromClient, type }) =>
      `${memberKey(name)}${required && !fromClient ? "" : "?"}: ${printType(type)}`,
  );
  const object = params.length > 0 ? [`{ ${params.join("; ")} }`] : [];
  return `${methodName}(${[...given, ...object].join(", ")}): ${printType(resultType)}`;
}
