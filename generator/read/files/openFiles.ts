import { dirname, relative, resolve, sep } from "node:path";
import { sortedBy } from "../../ground/order.ts";
import { isInside } from "../../ground/paths.ts";
import { present } from "../../ground/present.ts";
import type { Origin, Problem, SourceFile } from "../../problems/problem.ts";
import type { Target } from "../createNode.ts";
import { lookUp } from "../references/pointer.ts";
import { decode, type Refusal, splitReference, type SplitReference } from "../references/reference.ts";
import { indexResources, resolveAddress, type Resources } from "../references/resources.ts";
import { quote } from "../structure/describe.ts";
import { parseText } from "../text/parseText.ts";
import { createSourceFile } from "./createSourceFile.ts";
import type { FileSource } from "./fileSource.ts";
import { isDocumentIn } from "./projectFolder.ts";

/** The files of one document. Each is read once, when something refers to it. */
export interface OpenFiles {
  /** Reads a file that is allowed (`path` is absolute), or says why it cannot be. */
  open(path: string): SourceFile | Refusal;
  /** Finds what a `$ref` at a place means, which reads the file that it names. */
  find(from: Origin, reference: string): Target | Refusal;
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
  /** The folder, absolute, of the project that the document is part of: its documents are allowed, too. */
  readonly project: string | undefined;
  /** The folder, absolute, that shown paths are relative to. */
  readonly cwd: string;
  /** What the files are read from. */
  readonly source: FileSource;
}

/** Prepares the reading of files. Nothing is read yet. */
export function openFiles(boundaries: Boundaries): OpenFiles {
  return new FileTable(boundaries);
}

const maximumBytes = 64 * 1024 * 1024;

class FileTable implements OpenFiles {
  readonly #boundaries: Boundaries;
  readonly #realRoots: readonly string[];
  readonly #realProject: string | undefined;
  readonly #resources = new Map<SourceFile, Resources | undefined>();
  readonly #opened = new Map<string, SourceFile | Refusal>();
  readonly #paths = new Map<SourceFile, string>();
  readonly #problems: Problem[] = [];
  #closed = false;

  constructor(boundaries: Boundaries) {
    this.#boundaries = boundaries;
    this.#realRoots = boundaries.roots.flatMap((root) => boundaries.source.realPath(root) ?? []);
    this.#realProject = boundaries.project && boundaries.source.realPath(boundaries.project);
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

  find(from: Origin, reference: string): Target | Refusal {
    const named = this.#findByAddress(from, reference);
    if (named !== undefined) return named;
    const split = splitReference(reference);
    if ("rule" in split) return this.#findBySelf(reference) ?? split;
    if (split.path === "") return this.#findAround(from, split);
    const file = this.open(resolve(this.#folderOf(from.file), split.path));
    if (!("rule" in file)) return findIn(file, split);
    const isName = file.rule === "file-missing" && /^[^./]+$/.test(split.path);
    return isName
      ? unresolved(
          `${quote(reference)} is no file, and no place begins like this; write ${quote(`#/components/schemas/${split.path}`)}`,
        )
      : file;
  }

  /** Looks in the same file, else in the entry document: parts of a document are often written as if they stood in the whole. */
  #findAround({ file }: Origin, split: SplitReference): Target | Refusal {
    const found = findIn(file, split);
    if (!("rule" in found) || found.reported) return found;
    const entry = this.open(this.#boundaries.entry);
    const elsewhere = "rule" in entry || entry === file ? found : findIn(entry, split);
    return "rule" in elsewhere ? found : elsewhere;
  }

  /** Looks for the schema whose `$id` a reference resolves to, or whose `$anchor` it names; pointers go from the schema with the `$id`. */
  #findByAddress(from: Origin, reference: string): Target | undefined {
    const own = this.#resourcesOf(from.file);
    const around = own?.around(from.pointer);
    if (reference.startsWith("#"))
      return own && this.#findInResource(from.file, own, around?.pointer ?? "", reference.slice(1));
    const others = [from.file, ...this.#paths.keys()];
    for (const file of others) {
      const resources = this.#resourcesOf(file);
      if (!resources) continue;
      const base = around?.address ?? resolveAddress(from.file.path, "file:///");
      const place = resources.addresses.get(resolveAddress(reference, base));
      const [, fragment = ""] = reference.split("#");
      if (place) return this.#findInResource(file, resources, place, fragment);
    }
    return undefined;
  }

  #findInResource(
    file: SourceFile,
    resources: Resources,
    place: string,
    fragment: string,
  ): Target | undefined {
    const isPointer = fragment === "" || fragment.startsWith("/");
    const decoded = decode(fragment) ?? fragment;
    const pointer = isPointer ? `${place}${decoded}` : resources.anchor(place, decoded);
    const value = pointer === undefined ? undefined : lookUp(file.value, pointer);
    return pointer === undefined || value === undefined ? undefined : { file, pointer, value };
  }

  #resourcesOf(file: SourceFile): Resources | undefined {
    if (!this.#resources.has(file))
      this.#resources.set(file, indexResources(file.bytes, file.value, file.path));
    return this.#resources.get(file);
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
    return this.find({ file: entry, pointer: "" }, reference.slice(self.length));
  }

  #read(path: string): SourceFile | Refusal {
    const { source } = this.#boundaries;
    const shown = showPath(this.#boundaries.cwd, path);
    if (!isAllowed(path, this.#boundaries.roots, this.#boundaries.project)) return outside(shown);
    const real = source.realPath(path);
    if (real === undefined) return missing(`${shown} does not exist; add it or fix the path`);
    if (path !== this.#boundaries.entry && !isAllowed(real, this.#realRoots, this.#realProject))
      return outside(shown);
    const size = source.sizeOf(real);
    if (size === undefined) return missing(`${shown} is not a file; name a YAML or JSON file`);
    if (size > maximumBytes) {
      return { rule: "file-size", message: `${shown} is larger than 64 MiB; split it into several files` };
    }
    const bytes = source.read(real);
    if (bytes === undefined) return missing(`${shown} cannot be read; change its permissions`);
    const { file, problems } = createSourceFile(shown, bytes, (text) => parseText(shown, text));
    for (const problem of problems) this.#problems.push(problem); // spread, many of them would fill the stack
    return file;
  }
}

function findIn(file: SourceFile, { pointer, fragment }: SplitReference): Target | Refusal {
  if (file.value === undefined) {
    return { rule: "syntax", message: `${file.path} is not well-formed; fix it`, reported: true };
  }
  if (pointer === undefined)
    return unresolved(
      `no schema in ${file.path} has the $anchor ${quote(fragment)}; write a pointer, such as #/components/schemas/Name`,
    );
  // A key may really contain what looks like an encoded character.
  for (const written of [pointer, fragment]) {
    const value = lookUp(file.value, written);
    if (value !== undefined) return { file, pointer: written, value };
  }
  return unresolved(`there is nothing at #${pointer} in ${file.path}; add it or fix the reference`);
}

function unresolved(message: string): Refusal {
  return { rule: "ref-unresolved", message };
}

/** Relative to the working directory, so that messages and outputs are the same on every machine. */
function showPath(cwd: string, path: string): string {
  return relative(cwd, path).replaceAll(sep, "/") || ".";
}

function isAllowed(path: string, roots: readonly string[], project: string | undefined): boolean {
  return roots.some((root) => isInside(path, root)) || (project !== undefined && isDocumentIn(project, path));
}

function outside(shown: string): Refusal {
  return {
    rule: "ref-outside",
    message: `${shown} is outside the project of the document; allow its folder with --ref-root ${dirname(shown)}, or move it`,
  };
}

function missing(message: string): Refusal {
  return { rule: "file-missing", message };
}
