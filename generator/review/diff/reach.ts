import type { Operation } from "../../model/api.ts";
import { namesIn } from "../../model/types/type.ts";
import type { Root, Side } from "./change.ts";
import { callName, httpLine, type PlacedOperation, placedOperations } from "./compare/matchOperations.ts";

/** Finds the operations that a root reaches, on either side, by what callers write; each with its HTTP line. */
export interface Reach {
  of(root: Root): ReadonlyMap<string, string>;
  /** The operations of both sides. */
  readonly all: ReadonlyMap<string, string>;
}

/** Prepares the search: what mentions a declared name, directly or through others. */
export function createReach(sides: readonly Side[]): Reach {
  const graphs = sides.map(readGraph);
  const all = new Map(graphs.flatMap(({ operations }) => [...operations]));
  return {
    all,
    of: (root) => {
      if (root.kind === "client") return all;
      if (root.kind === "operations") return new Map(root.names.map((name) => [name, all.get(name) ?? ""]));
      return new Map(graphs.flatMap((graph) => [...graph.usersOf(root.name)]));
    },
  };
}

interface Graph {
  readonly operations: ReadonlyMap<string, string>;
  usersOf(name: string): ReadonlyMap<string, string>;
}

function readGraph({ api }: Side): Graph {
  const placed = placedOperations(api);
  const users = new Map<string, Set<string | PlacedOperation>>();
  const add = (name: string, user: string | PlacedOperation): void => {
    const known = users.get(name);
    if (known) known.add(user);
    else users.set(name, new Set([user]));
  };
  for (const { name, type } of api.types) for (const mentioned of namesIn(type)) add(mentioned, name);
  for (const each of placed) for (const mentioned of namesOf(each.operation)) add(mentioned, each);
  return {
    operations: new Map(placed.map((each) => [callName(each), httpLine(each)])),
    usersOf: (name) => {
      const found = new Map<string, string>();
      const seen = new Set([name]);
      const pending = [name];
      for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        for (const user of users.get(next) ?? []) {
          if (typeof user !== "string") found.set(callName(user), httpLine(user));
          else if (!seen.has(user)) {
            seen.add(user);
            pending.push(user);
          }
        }
      }
      return found;
    },
  };
}

function namesOf({ pathParameters, parameters, body, responses }: Operation): string[] {
  return [
    ...[...pathParameters, ...parameters].flatMap(({ type }) => namesIn(type)),
    ...(body?.typeName === undefined ? [] : [body.typeName]),
    ...responses.flatMap(({ type }) => (type ? namesIn(type) : [])),
  ];
}
