import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { sortedBy } from "../../../ground/order.ts";
import { disk, type FileSource } from "../../../read/files/fileSource.ts";
import { findMergeBase } from "./findMergeBase.ts";
import { gitFiles } from "./gitFiles.ts";
import { deepening, type NoBase, otherWays } from "./noBase.ts";
import { isShallow, resolveCommit, runGit } from "./runGit.ts";
import { sayNoDocument } from "./sayNoDocument.ts";
import { memoryFiles, readTar } from "./tarFiles.ts";

/** What is known about a base before it is found. */
export interface Expectations {
  /** Finds the path of a document that a commit has elsewhere: relative to the working directory, whether it is there or not. */
  readonly elsewhere?: (source: FileSource) => string;
  /** What it probably has, beside the document: relative to the working directory, or absolute. */
  readonly files?: readonly string[];
}

/** What a document is compared with: where it is read from, and what people call it. */
export interface Base {
  readonly source: FileSource;
  /** Path of the document, relative to the working directory. */
  readonly spec: string;
  readonly label: string;
  /** The full id of the commit that it is read from, if it is one. */
  readonly commit?: string;
  /** The folder of a package that it stands in, absolute, if it is not read from a commit and does. */
  readonly package?: string;
}

/**
 * Finds what to compare with: a git ref, a document, or a folder or packed tarball that holds one. Without a name, the commit at which
 * this branch left the default branch.
 *
 * @param spec path of the document now, relative to the working directory
 */
export function chooseBase(
  name: string | undefined,
  spec: string,
  expected: Expectations = {},
): Base | NoBase {
  if (name === undefined) {
    const found = findMergeBase();
    return "reason" in found ? found : atCommit(found.commit, found.branch, spec, expected);
  }
  const kind = kindOf(name);
  const commit = isOnDisk(name) ? undefined : resolveCommit(name);
  if (commit !== undefined) return atCommit(commit, name, spec, expected);
  const file = kind ? undefined : fileAtCommit(name);
  if (file) return file;
  switch (kind) {
    case "file":
      return /\.(tgz|tar|tar\.gz)$/i.test(name) ? inTarball(name) : { source: disk, spec: name, label: name };
    case "folder":
      return inFolder(name);
    case undefined:
      return { reason: noCommit(name) };
  }
}

/** Whether a name is that of a file or folder, rather than of a commit, of which few have a dot or a slash. */
export function isOnDisk(name: string): boolean {
  return /[./]/.test(name) && kindOf(name) !== undefined;
}

function kindOf(path: string): "file" | "folder" | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? "file" : stat?.isDirectory() ? "folder" : undefined;
}

/** A document at a commit, as git names it: `main:openapi.yaml` from the root of the repository, `main:./openapi.yaml` from here. */
function fileAtCommit(name: string): Base | NoBase | undefined {
  const [, ref, path] = /^([^:]+):(.+)$/.exec(name) ?? [];
  const commit = ref === undefined ? undefined : resolveCommit(ref);
  if (ref === undefined || path === undefined || commit === undefined) return undefined;
  const up = /^\.\.?\//.test(path) ? "" : runGit(resolve(""), "rev-parse", "--show-cdup").text;
  return atCommit(commit, ref, join(up, path));
}

function atCommit(
  commit: string,
  name: string,
  now: string,
  { elsewhere = () => now, files = [] }: Expectations = {},
): Base | NoBase {
  const likely = [now, ...files].map((path) => resolve(path));
  const source = gitFiles(resolve(""), commit, likely);
  const label = labelOf(commit, name);
  const has = (path: string): boolean => source.realPath(resolve(path)) !== undefined;
  const spec = has(now) ? now : elsewhere(source);
  if (!has(spec)) return { reason: sayNoDocument(now, { name, label }) };
  return { source, spec, label, commit };
}

/** What people call a commit: as they have named it, and by its id. */
export function labelOf(commit: string, name: string): string {
  const id = commit.slice(0, 7);
  return commit.startsWith(name) ? id : `${name} (${id})`;
}

function noCommit(name: string): string {
  const repository = runGit(resolve(""), "rev-parse", "--is-inside-work-tree");
  if (!repository.isThere) return `there is no git, and no file or folder ${name}; ${otherWays}`;
  if (!repository.ok)
    return `this is no git repository, and there is no file or folder ${name}; ${otherWays}`;
  if (!isShallow()) return `${name} is neither a commit, a file nor a folder; ${otherWays}`;
  return `${name} is not in this shallow clone; ${deepening}; or ${otherWays}`;
}

function inTarball(path: string): Base | NoBase {
  const files = readTar(readFileSync(path));
  if (!files) return { reason: `${path} is no tarball; ${otherWays}` };
  const inside = (name: string): string => join(path, name);
  const found = [...files.keys()].filter((each) => isDocument(each, files.get(each)));
  const source = memoryFiles(files, resolve(path));
  return only(found.map(inside), path, source, findPackage([...files.keys()].map(inside)));
}

function inFolder(path: string): Base | NoBase {
  const files = listFiles(path, 3);
  const found = files.filter((each) => isDocument(each, disk.read(resolve(each))));
  return only(found, path, disk, findPackage(files));
}

/** The folder of the package among files: that of the outermost manifest. */
function findPackage(files: readonly string[]): string | undefined {
  const manifests = files.filter((path) => basename(path) === "package.json");
  const [manifest] = manifests.sort((a, b) => a.length - b.length);
  return manifest && resolve(manifest, "..");
}

function only(
  found: readonly string[],
  path: string,
  source: FileSource,
  folder: string | undefined,
): Base | NoBase {
  const [spec, ...others] = found;
  if (spec === undefined) return { reason: `${path} holds no OpenAPI document; ${waysFor(source, folder)}` };
  if (others.length > 0) return { reason: `${path} holds several documents; name one: ${found.join(", ")}` };
  return { source, spec, label: path, ...(folder !== undefined && { package: folder }) };
}

/** What else there is for a package without a document: the commit that its version was released from, where a tag says which. */
function waysFor(source: FileSource, folder: string | undefined): string {
  const manifest = folder === undefined ? undefined : source.read(join(folder, "package.json"));
  const [, name] = /"name"\s*:\s*"([\w@/.-]+)"/.exec(Buffer.from(manifest ?? []).toString()) ?? [];
  const [, version] = /"version"\s*:\s*"([\w.+-]+)"/.exec(Buffer.from(manifest ?? []).toString()) ?? [];
  if (name === undefined || version === undefined) return otherWays;
  const tag = [`v${version}`, version, `${name}@${version}`].find(
    (each) => resolveCommit(each) !== undefined,
  );
  const what = `it is ${name} ${version}, made without one`;
  return tag === undefined
    ? `${what}: name the commit or the document that it was made from: sdkgen diff BASE`
    : `${what}: compare with the commit that it was made from: sdkgen diff ${tag}`;
}

function listFiles(folder: string, depth: number): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith(".") && name !== "node_modules",
  );
  return sortedBy(entries, ({ name }) => name).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth > 0 ? listFiles(path, depth - 1) : [];
    return entry.isFile() ? [path] : [];
  });
}

/** Whether a file is an OpenAPI document, to go by its name and its text: parsing all files would take long. */
function isDocument(path: string, bytes: Uint8Array | undefined): boolean {
  if (!bytes || !/\.(ya?ml|json)$/i.test(path)) return false;
  return /(?:^|[{,\s])["']?openapi["']?\s*:\s*["']?3\./.test(Buffer.from(bytes).toString());
}
