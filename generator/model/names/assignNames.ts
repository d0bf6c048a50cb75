import { compareNames, groupedBy } from "../../ground/order.ts";
import { createProblem, type Origin, type Problem } from "../../problems/problem.ts";
import { camelCase, shortHash, spelledName } from "./casing.ts";
import type { Clash } from "./naming.ts";

/** Something that wants a name in a scope. */
export interface NameRequest {
  /** What the name is made from, as it stands in the document; unique together with the origin. */
  readonly key: string;
  readonly wanted: string;
  /** Names that say more, and serve as well where another has the one that is wanted: nobody has to hear of that. */
  readonly longer?: readonly string[];
  /** Whether somebody has asked for this very name: it goes before those that are made. */
  readonly isGiven?: boolean;
  readonly origin: Origin;
}

/** The longer names that a scope makes for a request, the best first. */
export type Lengthen = (request: NameRequest) => readonly string[];

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
  /** One for each request that got none of the names that it wanted. */
  readonly problems: readonly Problem[];
}

/**
 * Gives every request a name of its own in one scope. A name depends on the requests that want the same one and on nothing else,
 * so that something new never renames what does not clash with it. Among those that clash, the one whose key is the name keeps it,
 * else the first by code unit. Each other one takes the first of its longer names that nobody wants before it: the given ones, then
 * those that the scope makes, of which a problem tells.
 *
 * @param requests in any order
 * @param taken names that the scope has for other reasons
 * @param lengthen the longer names that the scope makes, the best first
 */
export function assignNames(
  requests: readonly NameRequest[],
  taken: ReadonlySet<string>,
  lengthen: Lengthen,
): AssignedNames {
  const names = new Map<NameRequest, string>();
  const clashes = new Map<NameRequest, Clash>();
  const problems: Problem[] = [];
  const unusable = new Set(taken);
  let waiting: readonly NameRequest[] = requests;
  for (let round = 0; waiting.length > 0; round++) {
    const groups = groupedBy(waiting, (request) => candidate(request, round, lengthen));
    const losers: NameRequest[] = [];
    for (const [name, group] of groups) {
      const ranked = rank(group, name);
      const [winner] = unusable.has(name) ? [] : ranked;
      if (winner) names.set(winner, name);
      for (const request of ranked) {
        if (request === winner) continue;
        losers.push(request);
        if (round === 0) clashes.set(request, { wanted: name, winner: winner?.origin });
      }
    }
    for (const name of groups.keys()) unusable.add(name);
    waiting = losers;
  }
  const nameOf = (request: NameRequest): string => {
    const name = names.get(request);
    if (name === undefined) throw new Error(`${request.key} was not among what got names`);
    return name;
  };
  for (const [request, { wanted, winner }] of clashes) {
    const name = nameOf(request);
    if (!request.longer?.includes(name)) problems.push(clash(request, wanted, winner, name));
  }
  return { nameOf, clashOf: (request) => clashes.get(request), problems };
}

/** The name that a request asks for when it has been refused so many times. */
function candidate(request: NameRequest, refusals: number, lengthen: Lengthen): string {
  const { wanted, longer = [] } = request;
  const candidates = [wanted, ...longer, ...(refusals > longer.length ? lengthen(request) : [])];
  // Two places of one key, in two files for instance: in the end only the place tells them apart.
  return candidates[refusals] ?? wanted + shortHash(`${refusals} ${request.key} ${placeOf(request)}`);
}

function rank(group: readonly NameRequest[], wanted: string): NameRequest[] {
  return group.toSorted(
    (a, b) =>
      Number(b.isGiven ?? false) - Number(a.isGiven ?? false) ||
      Number(b.key === wanted) - Number(a.key === wanted) ||
      compareNames(a.key, b.key) ||
      compareNames(a.origin.pointer, b.origin.pointer) ||
      compareNames(a.origin.file.path, b.origin.file.path),
  );
}

/**
 * Longer names as most scopes make them: where the package has the name, one with a word at the end; where something else has it, one
 * with the signs of the key spelled out, which tells them apart better.
 *
 * @param word what things in the scope are
 * @param taken names that the scope has for other reasons
 * @param lead what stands before a number that would begin a name
 */
export function withWord(word: string, taken: ReadonlySet<string>, lead?: string): Lengthen {
  return ({ key, wanted }) => {
    const spelled = spelledName(key, lead);
    const names = [wanted + word, /^\p{Lu}/u.test(wanted) ? spelled : camelCase(spelled)];
    return taken.has(wanted) ? names : names.toReversed();
  };
}

function placeOf({ origin }: NameRequest): string {
  return `${origin.file.path}#${origin.pointer}`;
}

function clash(request: NameRequest, wanted: string, winner: Origin | undefined, name: string): Problem {
  let other = "the package itself needs";
  if (winner) {
    const { line, column } = winner.file.locate(winner.pointer, "key");
    other = `${winner.file.path}:${line}:${column} has`;
  }
  const message = `"${request.key}" would be called ${wanted}, which ${other}, so it is called ${name}; rename one of the two`;
  return createProblem("name-clash", request.origin, message, { part: "key" });
}
