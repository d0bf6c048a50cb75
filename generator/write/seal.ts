import { lstatSync, renameSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { hashText } from "../ground/hash.ts";
import type { Hashes } from "./hashes.ts";
import { inspectPath } from "./inspectPath.ts";

/*
 * A file that says what we wrote is believed only if it came to be on this machine by our hand. A clone, an archive or a copy can bring
 * its bytes, but not its number and the nanosecond of its last change, which nobody can set. Both are in a second file, the seal.
 *
 * The seal can know other files in the same way, so that they need not be read again to know that they are unchanged. A file may change
 * twice within a tick of the clock and look the same, so the seal knows only those that are older than the file that it seals.
 */

/** A file whose seal holds. */
export interface Sealed {
  readonly text: string;
  /** What `describeFile` said of the files that the seal knows, at a time when they had the content that they should have. */
  readonly known: ReadonlySet<string>;
}

/**
 * Seals the file at `path` below `root` as it is now. `waiting` is a free path on the same disk. Throws what the file system throws.
 *
 * @param files those that the seal shall know if they have this content
 * @param earlier what the seal before this one knew
 */
export function writeSeal(
  root: string,
  path: string,
  waiting: string,
  files: Hashes = new Map(),
  earlier: Known = { files: new Map(), known: new Set() },
): void {
  const { ctimeNs: before } = lstatSync(join(root, path), { bigint: true });
  const age = { before, earlier: new KnownFiles(root, earlier) };
  const known = [...files].flatMap(([name, hash]) => describeUnchanged(root, name, hash, age) ?? []);
  const text = [readStamp(root, path), ...known, ""].join("\n");
  writeFileSync(waiting, text, { flag: "wx", mode: 0o644 });
  renameSync(waiting, join(root, sealOf(path))); // does not follow a link that stands there
}

/** The path of the seal of a file. */
export function sealOf(path: string): string {
  return `${path}.seal`;
}

/** A sealed file; `undefined` if there is no file, a link is on the way, or the seal is not of this file. */
export function readSealed(root: string, path: string): Sealed | undefined {
  const found = inspectPath(root, path);
  const seal = inspectPath(root, sealOf(path));
  if (found.kind !== "file" || seal.kind !== "file") return undefined;
  const [stamp, ...known] = seal.bytes.toString().split("\n");
  return stamp === readStamp(root, path)
    ? { text: found.bytes.toString(), known: new Set(known) }
    : undefined;
}

function readStamp(root: string, path: string): string {
  const { ino, ctimeNs } = lstatSync(join(root, path), { bigint: true });
  return `${ino} ${ctimeNs}`;
}

/** What the file system says of a file. */
export interface Description {
  /** With the path of the file; another text as soon as its content may be another. */
  readonly text: string;
  /** When it last changed, in nanoseconds. */
  readonly changed: bigint;
}

/** Describes the file at `path` below `root`; `undefined` if there is none. A link is none. */
export function describeFile(root: string, path: string): Description | undefined {
  const stats = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const { ino, size, mtimeNs, ctimeNs } = stats;
  return { text: `${ino} ${size} ${mtimeNs} ${ctimeNs} ${path}`, changed: ctimeNs };
}

/** What an earlier seal knew. */
export interface Known {
  /** Hashes of files by path. */
  readonly files: Hashes;
  /** How those of them that it knew were described. */
  readonly known: ReadonlySet<string>;
}

/** Looks below a folder for files that a seal knows, and that are as they were. Links are not followed. */
export class KnownFiles {
  readonly #root: string;
  readonly #known: Known;
  readonly #folders = new Map<string, boolean>();

  constructor(root: string, known: Known) {
    this.#root = root;
    this.#known = known;
  }

  /** Whether the file at `path` has this content. */
  has(path: string, hash: string): boolean {
    if (this.#known.files.get(path) !== hash || !this.#isFolder(posix.dirname(path))) return false;
    const description = describeFile(this.#root, path);
    return description !== undefined && this.#known.known.has(description.text);
  }

  #isFolder(path: string): boolean {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const found = path === "." ? undefined : inspectPath(this.#root, path);
    const isFolder = found === undefined || (found.kind === "folder" && found.path === path);
    this.#folders.set(path, isFolder);
    return isFolder;
  }
}

/** How a file is described that has the content which it should have, and that has not changed since `before`. */
function describeUnchanged(
  root: string,
  path: string,
  hash: string,
  { before, earlier }: { readonly before: bigint; readonly earlier: KnownFiles },
): string | undefined {
  const description = describeFile(root, path); // before its content is read
  if (description === undefined || description.changed >= before) return undefined;
  if (earlier.has(path, hash)) return description.text;
  const found = inspectPath(root, path);
  return found.kind === "file" && hashText(found.bytes) === hash ? description.text : undefined;
}
