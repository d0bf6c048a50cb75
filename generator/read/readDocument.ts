import { dirname, resolve } from "node:path";
import { checkVersion } from "./checkVersion.ts";
import { createNode, type FindTarget } from "./createNode.ts";
import { createProblem } from "./createProblem.ts";
import type { Document, Problem, ReadResult, SourceFile } from "./document.ts";
import { openFiles, type OpenFiles } from "./files/openFiles.ts";
import { checkMeaning } from "./meaning/checkMeaning.ts";
import { sortProblems } from "./sortProblems.ts";
import { checkStructure } from "./structure/checkStructure.ts";

/**
 * Reads an OpenAPI document and every file that it refers to, and checks all of it. Whatever is wrong is a problem in the result,
 * sorted by file and position, never an exception; after an error there is no document.
 * `path` and `roots` (further folders that may be referred to) are relative to `cwd`, as are the paths that are shown.
 */
export async function readDocument(
  path: string,
  { roots = [], cwd = process.cwd() }: { roots?: readonly string[]; cwd?: string },
): Promise<ReadResult> {
  const entryPath = resolve(cwd, path);
  const allowed = [dirname(entryPath), ...roots.map((root) => resolve(cwd, root))];
  const openedFiles = openFiles({ entry: entryPath, roots: allowed, cwd: resolve(cwd) });
  const entry = openedFiles.open(entryPath);
  if ("rule" in entry) {
    return {
      document: undefined,
      problems: [createProblem(entry.rule, emptyFile(path), entry.message)],
      files: [],
    };
  }
  const { document, problems } = readFrom(entry, openedFiles);
  openedFiles.close();
  const files = openedFiles.files();
  const sorted = sortProblems([...openedFiles.problems(), ...problems], files);
  const failed = document === undefined || sorted.some(({ severity }) => severity === "error");
  return { document: failed ? undefined : { ...document, files }, problems: sorted, files };
}

/** A place for problems about a file that is not there. */
function emptyFile(path: string): { file: SourceFile; pointer: string } {
  const file: SourceFile = {
    path,
    bytes: new Uint8Array(),
    value: undefined,
    locate: () => ({ line: 1, column: 1 }),
  };
  return { file, pointer: "" };
}

function readFrom(
  entry: SourceFile,
  files: OpenFiles,
): { document?: Omit<Document, "files">; problems: Problem[] } {
  if (entry.value === undefined) return { problems: [] };
  const findTarget: FindTarget = (from, reference) => {
    const target = files.find(from, reference);
    return "rule" in target ? undefined : target;
  };
  const root = createNode({ file: entry, pointer: "", value: entry.value }, findTarget);
  const { version, problems } = checkVersion(root);
  if (version === undefined) return { problems };
  const structure = checkStructure(root, version, files);
  const objects = new Map(
    [...structure.objects].map(([name, places]) => [
      name,
      places.map((place) => createNode(place, findTarget)),
    ]),
  );
  return {
    document: { version, root },
    problems: [...problems, ...structure.problems, ...checkMeaning(objects)],
  };
}
