import type { Api, Operation, Resource } from "../../../model/api.ts";
import { printType } from "../../../model/types/printType.ts";

/** An operation with the resource that it is a method of. */
export interface PlacedOperation {
  readonly resource: Resource;
  readonly operation: Operation;
}

/** Two operations that are one. */
export interface OperationPair {
  readonly before: PlacedOperation;
  readonly after: PlacedOperation;
}

/** Which operations are the same on both sides, and which are on one side alone. */
export interface MatchedOperations {
  readonly pairs: readonly OperationPair[];
  readonly gone: readonly PlacedOperation[];
  readonly come: readonly PlacedOperation[];
}

/** What callers write. */
export function callName({ resource, operation }: PlacedOperation): string {
  return `${resource.name}.${operation.methodName}`;
}

/** The HTTP line of an operation. */
export function httpLine({ operation }: PlacedOperation): string {
  return `${operation.httpMethod} ${operation.path}`;
}

/** The operations of an API, each with its resource. */
export function placedOperations(api: Api): PlacedOperation[] {
  return api.resources.flatMap((resource) =>
    resource.operations.map((operation) => ({ resource, operation })),
  );
}

/**
 * Finds the operations that are the same: by method and path, the names of its parameters erased; then by `operationId`; then
 * by the name that `x-sdk-renamed-from` gives; then by the path alone. Where two exchange method and path, and keep all else, their names
 * say which is which.
 */
export function matchOperations(before: Api, after: Api): MatchedOperations {
  const left = new Set(placedOperations(before));
  const right = new Set(placedOperations(after));
  const pairs: { before: PlacedOperation; after: PlacedOperation }[] = [];
  const passes: readonly (readonly [before: KeyOf, after: KeyOf])[] = [
    [lineOf, lineOf],
    [idOf, idOf],
    [callName, oldCallName],
    [pathOf, pathOf],
  ];
  for (const [keyBefore, keyAfter] of passes) {
    const candidates = uniqueBy(right, keyAfter);
    for (const [key, one] of uniqueBy(left, keyBefore)) {
      const other = candidates.get(key);
      if (!other) continue;
      pairs.push({ before: one, after: other });
      left.delete(one);
      right.delete(other);
    }
  }
  return { pairs: withoutExchange(pairs), gone: [...left], come: [...right] };
}

/** Pairs anew what has exchanged method and path with another one, and is called as before, with what it was called with. */
function withoutExchange(pairs: readonly OperationPair[]): OperationPair[] {
  const byName = new Map(pairs.map((pair) => [callName(pair.before), pair]));
  return pairs.map((pair) => {
    const other = byName.get(callName(pair.after));
    if (!other || other === pair || callName(other.after) !== callName(pair.before)) return pair;
    const [was, otherWas, is, otherIs] = [pair.before, other.before, pair.after, other.after].map(
      argumentsOf,
    );
    return was === otherIs && otherWas === is && was !== is
      ? { before: pair.before, after: other.after }
      : pair;
  });
}

/** What an operation is known by; nothing where it has no such thing. */
type KeyOf = (placed: PlacedOperation) => string | undefined;

function oldCallName({ resource, operation: { oldName } }: PlacedOperation): string | undefined {
  return oldName === undefined ? undefined : `${resource.name}.${oldName}`;
}

/** What has a key of its own among the given; what shares one is left out. */
function uniqueBy(operations: Iterable<PlacedOperation>, keyOf: KeyOf): Map<string, PlacedOperation> {
  const found = new Map<string, PlacedOperation>();
  const repeated = new Set<string>();
  for (const placed of operations) {
    const key = keyOf(placed);
    if (key === undefined) continue;
    if (found.has(key)) repeated.add(key);
    found.set(key, placed);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

function lineOf({ operation }: PlacedOperation): string {
  return `${operation.httpMethod} ${erasedPath(operation)}`;
}

function idOf({ operation }: PlacedOperation): string {
  return operation.id;
}

function pathOf({ operation }: PlacedOperation): string {
  return erasedPath(operation);
}

/** A path without the names of its parameters. */
export function erasedPath({ path }: Operation): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}");
}

/** What a caller writes, without the name. */
export function argumentsOf({ operation }: PlacedOperation): string {
  const { pathParameters, parameters } = operation;
  const given = [...pathParameters, ...parameters].map(
    ({ name, required, type }) => `${name}${required ? "" : "?"}: ${printType(type)}`,
  );
  return `${given.join()} ${printType(operation.resultType)}`;
}
