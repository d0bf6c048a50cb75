import { compareNames } from "../../ground/order.ts";
import { createProblem, type Origin, type Problem } from "../../problems/problem.ts";
import { shortHash, spelledName } from "./casing.ts";
import type { Clash } from "./naming.ts";

/** Something that wants a name in a scope. */
export interface NameRequest {
  /** What the name is made from, as it stands in the document; unique together with the origin. */
  readonly key: string;
  readonly wanted: string;
  readonly origin: Origin;
}

/** The names of a scope. */
export interface AssignedNames {
  /**
   * The name of a request.
   *
   * @throws Error for a request that was not among those that got names; a bug
   */
  nameOf(request: NameRequest): string;
  /** Why a request did not get the name that it wanted; `undefined` if it did. */
  clashOf(request: NameRequest): Clash | undefined;
  /** One for each request that did not get the name that it wanted. */
  readonly problems: readonly Problem[];
}

/**
 * Gives every request a name of its own in one scope. A name depends on the requests that want the same one and on nothing else,
 * so that something new never renames what does not clash with it. Among those that clash, the one whose key is the name keeps it,
 * else the first by code unit; each other one gets its key spelled out, which nobody else can want, and a problem says so.
 *
 * @param requests in any order
 * @param taken names that the scope has for other reasons
 * @param spell the longer name of a key, in a form that no wanted name has
 */
export function assignNames(
  requests: readonly NameRequest[],
  taken: ReadonlySet<string>,
  spell: (key: string) => string = spelledName,
): AssignedNames {
  const groups = new Map<string, NameRequest[]>();
  for (const request of requests) {
    const group = groups.get(request.wanted);
    if (group) group.push(request);
    else groups.set(request.wanted, [request]);
  }
  const names = new Map<NameRequest, string>();
  const clashes = new Map<NameRequest, Clash>();
  const problems: Problem[] = [];
  for (const [wanted, group] of [...groups].sort(([a], [b]) => compareNames(a, b))) {
    const ranked = group.toSorted(
      (a, b) =>
        Number(b.key === wanted) - Number(a.key === wanted) ||
        compareNames(a.key, b.key) ||
        compareNames(a.origin.pointer, b.origin.pointer),
    );
    const winner = taken.has(wanted) ? undefined : ranked[0];
    const longer = new Set<string>();
    for (const request of ranked) {
      const spelled = spell(request.key);
      // Two places of one key, in two files for instance: only the place tells them apart.
      const unique = longer.has(spelled) ? `${spelled}_${shortHash(placeOf(request))}` : spelled;
      const name = request === winner ? wanted : unique;
      if (request !== winner) {
        longer.add(name);
        clashes.set(request, { wanted, winner: winner?.origin });
        problems.push(clash(request, winner, name));
      }
      names.set(request, name);
    }
  }
  const nameOf = (request: NameRequest): string => {
    const name = names.get(request);
    if (name === undefined) throw new Error(`${request.key} was not among what got names`);
    return name;
  };
  return { nameOf, clashOf: (request) => clashes.get(request), problems };
}

function placeOf({ origin }: NameRequest): string {
  return `${origin.file.path}#${origin.pointer}`;
}

function clash(request: NameRequest, winner: NameRequest | undefined, name: string): Problem {
  let other = "the package itself needs";
  if (winner) {
    const { line, column } = winner.origin.file.locate(winner.origin.pointer, "key");
    other = `${winner.origin.file.path}:${line}:${column} has`;
  }
  const message = `"${request.key}" would be called ${request.wanted}, which ${other}, so it is called ${name}; rename one of the two`;
  return createProblem("name-clash", request.origin, message, { part: "key" });
}
