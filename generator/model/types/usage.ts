import type { Api, Operation } from "../api.ts";
import { namesIn, type TypeExpression } from "./type.ts";

/** What declared names stand for, before any direction is known. */
export type Declared = ReadonlyMap<string, { readonly type: TypeExpression }>;

/** Which declarations requests mention, and which ones responses do. */
export interface Usage {
  /** Names that requests mention, directly or through others. */
  readonly requests: ReadonlySet<string>;
  /** Those of them that are not just the type of a whole body. */
  readonly nested: ReadonlySet<string>;
  readonly responses: ReadonlySet<string>;
  /** Those that responses mention and requests do not, or as the type of a whole body only: they lack what only requests have. */
  readonly received: ReadonlySet<string>;
}

/** Finds out in which directions the declared types are used. */
export function usageOf(
  operations: readonly Pick<Operation, "pathParameters" | "parameters" | "body" | "responses" | "stream">[],
  declared: Declared,
): Usage {
  const given = operations.flatMap(({ pathParameters, parameters }) =>
    [...pathParameters, ...parameters].flatMap(({ type }) => namesIn(type)),
  );
  const bodies = operations.flatMap(({ body }) => body?.typeName ?? []);
  const mentioned = operations.flatMap(({ responses, stream }) => [
    ...responses.flatMap(({ type }) => (type ? namesIn(type) : [])),
    ...(stream ? namesIn(stream.itemType) : []),
  ]);
  const nested = reachableNames(given, declared);
  const responses = reachableNames(mentioned, declared);
  return {
    requests: reachableNames([...given, ...bodies], declared),
    nested,
    responses,
    received: new Set([...responses].filter((name) => !nested.has(name))),
  };
}

/** What the names that an API declares stand for; an enum is found as its first value. */
function declaredBy({ types, enums }: Pick<Api, "types" | "enums">): Declared {
  const values = enums.map(({ name, members }): [string, { type: TypeExpression }] => [
    name,
    { type: { kind: "literal", value: members[0]?.value ?? null } },
  ]);
  return new Map([...types.map((declaration) => [declaration.name, declaration] as const), ...values]);
}

/** In which directions an API uses what it declares. */
export function usageIn(api: Pick<Api, "resources" | "types" | "enums">): Usage {
  return usageOf(
    api.resources.flatMap(({ operations }) => operations),
    declaredBy(api),
  );
}

/** Looks up what a declared name stands for. */
export type TypeScope = (name: string) => TypeExpression | undefined;

/** Looks names up among the types and enums of an API. */
export function typeScope(api: Pick<Api, "types" | "enums">): TypeScope {
  const declared = declaredBy(api);
  return (name) => declared.get(name)?.type;
}

/** The given names, and those that what they stand for mentions in turn; names that are not declared are left out. */
function reachableNames(start: readonly string[], declared: Declared): Set<string> {
  const names = new Set<string>();
  const pending = [...start];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const target = declared.get(name);
    if (!target || names.has(name)) continue;
    names.add(name);
    for (const mentioned of namesIn(target.type)) pending.push(mentioned);
  }
  return names;
}
