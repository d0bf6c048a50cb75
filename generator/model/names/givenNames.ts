import type { Origin } from "../../problems/problem.ts";

/** Things that somebody can name outside of the document. */
export const nameKinds = ["resources", "methods", "params", "arguments", "types", "members"] as const;

/** One of them. */
export type NameKind = (typeof nameKinds)[number];

/** A name that somebody gives to something, because the document is not theirs. */
export interface GivenName {
  readonly kind: NameKind;
  /** What has it, as it stands in the document: the text that its name is otherwise made from, or a list or operation and what is in it. */
  readonly of: readonly string[];
  readonly name: string;
  /** Where the name was given. */
  readonly origin: Origin;
}

/** The name that was given to something; `undefined` where its own is wanted. */
export type FindName = (kind: NameKind, ...of: readonly string[]) => string | undefined;

/** Looks names up among those that were given. */
export function findNames(given: readonly GivenName[]): FindName {
  const names = new Map(given.map(({ kind, of, name }) => [JSON.stringify([kind, ...of]), name]));
  return (kind, ...of) => (names.size === 0 ? undefined : names.get(JSON.stringify([kind, ...of])));
}
