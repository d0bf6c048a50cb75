import { hashText } from "../ground/hash.ts";
import { hasConflictMarkers } from "./conflict.ts";
import { askGit, type GitFiles, isHeld } from "./git.ts";
import type { Hashes } from "./hashes.ts";

/** What is known about the files of earlier runs. Where a path is a key, it is in lower case: some file systems ignore it. */
export interface Past {
  /** Every path that is listed or hashed, as it was spelled, sorted. */
  readonly paths: readonly string[];
  /** What the list names. */
  readonly listed: ReadonlySet<string>;
  /** What runs on this machine may have left, as hashes by path. */
  readonly hashes: ReadonlyMap<string, ReadonlySet<string>>;
  /** What git holds, with the spellings of each path; asked for when it matters, which is seldom. */
  readonly held: () => Held | undefined;
}

interface Held {
  readonly git: GitFiles;
  readonly spellings: ReadonlyMap<string, readonly string[]>;
}

/** Whose a file is: `manifest.ts` has the rules. Ours may be replaced; one in conflict, too, which is worth a word. */
export type Owner = "ours" | "in conflict" | "edited" | "foreign";

/** Gathers what the list of a folder says and what is known by hash. */
export function readPast(root: string, listed: readonly string[], hashes: readonly Hashes[]): Past {
  const known = new Map<string, Set<string>>();
  for (const [path, hash] of hashes.flatMap((list) => [...list])) {
    const key = path.toLowerCase();
    known.set(key, (known.get(key) ?? new Set()).add(hash));
  }
  return {
    paths: [...new Set([...listed, ...hashes.flatMap((list) => [...list.keys()])])].sort(),
    listed: new Set(listed.map((path) => path.toLowerCase())),
    hashes: known,
    held: once(() => readHeld(root)),
  };
}

/** Tells whose the file with these bytes is. */
export function ownerOf(past: Past, path: string, bytes: Buffer): Owner {
  const key = path.toLowerCase();
  if (past.hashes.get(key)?.has(hashText(bytes)) === true) return "ours";
  if (!past.listed.has(key)) return past.hashes.has(key) ? "edited" : "foreign";
  const held = past.held();
  const spellings = held?.spellings.get(key) ?? [];
  if (held && spellings.some((spelling) => isHeld(held.git, spelling, bytes))) return "ours";
  const isInConflict = spellings.some((spelling) => held?.git.inConflict.has(spelling));
  return isInConflict && hasConflictMarkers(bytes.toString()) ? "in conflict" : "edited";
}

function readHeld(root: string): Held | undefined {
  const git = askGit(root);
  if (git === undefined) return undefined;
  const spellings = new Map<string, string[]>();
  for (const path of git.index.keys()) {
    const key = path.toLowerCase();
    spellings.set(key, [...(spellings.get(key) ?? []), path]);
  }
  return { git, spellings };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
