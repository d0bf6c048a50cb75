import { posix } from "node:path";
import { hashText } from "../ground/hash.ts";
import { isMap } from "../ground/values.ts";
import { hasConflictMarkers } from "./conflict.ts";
import { askGit, type GitFiles, isHeld } from "./git.ts";
import { type Hashes, parseJson } from "./hashes.ts";
import { isCommitted } from "./manifest.ts";

/** What is known about the files of earlier runs. Where a path is a key, it is in lower case: some file systems ignore it. */
export interface Past {
  /** Every path that is listed or hashed, as it was spelled, sorted. */
  readonly paths: readonly string[];
  /** What the list names. */
  readonly listed: ReadonlySet<string>;
  /** What runs on this machine may have left, as hashes by path. */
  readonly hashes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether any run on this machine said what it left. */
  readonly isRecorded: boolean;
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
    isRecorded: hashes.length > 0,
    held: once(() => readHeld(root)),
  };
}

/** Tells whose the file with these bytes is. */
export function ownerOf(past: Past, path: string, bytes: Buffer): Owner {
  const key = path.toLowerCase();
  if (past.hashes.get(key)?.has(hashText(bytes)) === true) return "ours";
  if (!past.listed.has(key)) {
    if (past.hashes.has(key)) return "edited";
    return isLeftOver(past, path, bytes) ? "ours" : "foreign";
  }
  const held = past.held();
  const spellings = held?.spellings.get(key) ?? [];
  if (held && spellings.some((spelling) => isHeld(held.git, spelling, bytes))) return "ours";
  const isInConflict = spellings.some((spelling) => held?.git.inConflict.has(spelling));
  return isInConflict && hasConflictMarkers(bytes.toString()) ? "in conflict" : "edited";
}

/** Whether a file in `dist/` is what another version of this tool, or one on another machine, built. */
function isLeftOver(past: Past, path: string, bytes: Buffer): boolean {
  if (past.isRecorded || isCommitted(path) || !isBuilt(past, path, bytes.toString())) return false;
  const git = past.held()?.git;
  return git !== undefined && !git.index.has(path) && !git.untracked.includes(path);
}

/** Whether a file is built of a source of ours, or of the document itself. */
function isBuilt(past: Past, path: string, text: string): boolean {
  const ofDocument = builtOfDocument.get(path);
  if (ofDocument) return ofDocument.test(text);
  const source = sourceOf(path);
  return source !== undefined && (past.listed.has(source.toLowerCase()) || namesSource(path, source, text));
}

/** What has no source among the files of the package: the types of openapi-typescript, and the empty script beside them. */
const builtOfDocument: ReadonlyMap<string, RegExp> = new Map([
  ["dist/openapi.d.ts", /^export (?:interface|type) paths\b/],
  ["dist/openapi.js", /^export \{\};\n$/],
]);

/** The module that a file in `dist/` is built of. */
function sourceOf(path: string): string | undefined {
  const name = /^dist\/(.+?)(?:\.d\.ts|\.js)(?:\.map)?$/.exec(path)?.[1];
  return name === undefined ? undefined : `src/${name}.ts`;
}

/** Whether a built file says itself what it is built of: a script or declaration by its map, a map by its source. */
function namesSource(path: string, source: string, text: string): boolean {
  if (!path.endsWith(".map"))
    return text.trimEnd().endsWith(`\n//# sourceMappingURL=${posix.basename(path)}.map`);
  const map = parseJson(text);
  const sources = isMap(map) ? map["sources"] : undefined;
  return (
    Array.isArray(sources) &&
    sources.length === 1 &&
    sources[0] === posix.relative(posix.dirname(path), source)
  );
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
