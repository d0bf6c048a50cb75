import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { sortedBy } from "../../ground/order.ts";
import { isInside } from "../../ground/paths.ts";
import { present } from "../../ground/present.ts";
import type { Problem, SourceFile } from "../../problems/problem.ts";
import type { Target } from "../createNode.ts";
import { lookUp } from "../references/pointer.ts";
import { type Refusal, splitReference } from "../references/reference.ts";
import { parseText } from "../text/parseText.ts";
import { createSourceFile } from "./createSourceFile.ts";

/** The files of one document. Each is read once, when something refers to it. */
export interface OpenFiles {
  /** Reads a file that is allowed (`path` is absolute), or says why it cannot be. */
  open(path: string): SourceFile | Refusal;
  /** Finds what a `$ref` in a file means, which reads the file that it names. */
  find(from: SourceFile, reference: string): Target | Refusal;
  /** Every file read so far: the entry document first, the others sorted by path. */
  files(): SourceFile[];
  /** What is wrong with the texts of the files read so far. */
  problems(): Problem[];
  /** From now on nothing more is read: what was not checked must not be followed either. */
  close(): void;
}

/** Where files may be read, and how their paths are shown. */
export interface Boundaries {
  /** The entry document, absolute. It is allowed wherever a symbolic link leads. */
  readonly entry: string;
  /** Folders, absolute; a file outside all of them is never touched, also not through a symbolic link. */
  readonly roots: readonly string[];
  /** The folder, absolute, that shown paths are relative to. */
  readonly cwd: string;
}

/** Prepares the reading of files. Nothing is read yet. */
export function openFiles(boundaries: Boundaries): OpenFiles {
  return new FileTable(boundaries);
}

const maximumBytes = 64 * 1024 * 1024;

class FileTable implements OpenFiles {
  readonly #boundaries: Boundaries;
  readonly #realRoots: readonly string[];
  readonly #opened = new Map<string, SourceFile | Refusal>();
  readonly #paths = new Map<SourceFile, string>();
  readonly #problems: Problem[] = [];
  #closed = false;

  constructor(boundaries: Boundaries) {
    this.#boundaries = boundaries;
    this.#realRoots = boundaries.roots.flatMap((root) => realPath(root) ?? []);
  }

  open(path: string): SourceFile | Refusal {
    const known = this.#opened.get(path);
    if (known !== undefined) return known;
    if (this.#closed) return missing(`${showPath(this.#boundaries.cwd, path)} is not part of the document`);
    const opened = this.#read(path);
    this.#opened.set(path, opened);
    if ("bytes" in opened) this.#paths.set(opened, path);
    return opened;
  }

  find(from: SourceFile, reference: string): Target | Refusal {
    const split = splitReference(reference);
    if ("rule" in split) return this.#findBySelf(reference) ?? split;
    const { path, pointer } = split;
    const file = path === "" ? from : this.open(resolve(this.#folderOf(from), path));
    return "rule" in file ? file : findIn(file, pointer);
  }

  #folderOf(file: SourceFile): string {
    return dirname(present(this.#paths.get(file), `the path of ${file.path}`));
  }

  files(): SourceFile[] {
    const [entry, ...others] = this.#paths;
    const sorted = sortedBy(others, ([, path]) => path);
    return [...(entry ? [entry] : []), ...sorted].map(([file]) => file);
  }

  problems(): Problem[] {
    return this.#problems;
  }

  close(): void {
    this.#closed = true;
  }

  /** From OpenAPI 3.2 on, `$self` is the address of the document, and references may name it by that. */
  #findBySelf(reference: string): Target | Refusal | undefined {
    const entry = this.open(this.#boundaries.entry);
    if ("rule" in entry) return undefined;
    const self = lookUp(entry.value, "/$self");
    if (typeof self !== "string" || !reference.startsWith(`${self}#`)) return undefined;
    return this.find(entry, reference.slice(self.length));
  }

  #read(path: string): SourceFile | Refusal {
    const shown = showPath(this.#boundaries.cwd, path);
    if (!isAllowed(path, this.#boundaries.roots)) return outside(shown);
    const real = realPath(path);
    if (real === undefined) return missing(`${shown} does not exist; add it or fix the path`);
    if (path !== this.#boundaries.entry && !isAllowed(real, this.#realRoots)) return outside(shown);
    const stat = statSync(real);
    if (!stat.isFile()) return missing(`${shown} is not a file; name a YAML or JSON file`);
    if (stat.size > maximumBytes) {
      return { rule: "file-size", message: `${shown} is larger than 64 MiB; split it into several files` };
    }
    const bytes = tryRead(real);
    if (bytes === undefined) return missing(`${shown} cannot be read; change its permissions`);
    const { file, problems } = createSourceFile(shown, bytes, (text) => parseText(shown, text));
    for (const problem of problems) this.#problems.push(problem); // spread, many of them would fill the stack
    return file;
  }
}

function findIn(file: SourceFile, pointer: string | undefined): Target | Refusal {
  if (file.value === undefined) {
    return { rule: "syntax", message: `${file.path} is not well-formed; fix it`, reported: true };
  }
  if (pointer === undefined)
    return unresolved("anchors are not followed; write a pointer, such as #/components/schemas/Name");
  const value = lookUp(file.value, pointer);
  if (value !== undefined) return { file, pointer, value };
  return unresolved(`there is nothing at #${pointer} in ${file.path}; add it or fix the reference`);
}

function unresolved(message: string): Refusal {
  return { rule: "ref-unresolved", message };
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Relative to the working directory, so that messages and outputs are the same on every machine. */
function showPath(cwd: string, path: string): string {
  return relative(cwd, path).replaceAll(sep, "/") || ".";
}

function isAllowed(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => isInside(path, root));
}

function outside(shown: string): Refusal {
  return {
    rule: "ref-outside",
    message: `${shown} is outside the folder of the document; move it there, or allow its folder as a root`,
  };
}

function missing(message: string): Refusal {
  return { rule: "file-missing", message };
}

function tryRead(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
