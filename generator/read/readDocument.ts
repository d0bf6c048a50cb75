import { dirname, resolve } from "node:path";
import { phase } from "../ground/trace.ts";
import { isMap } from "../ground/values.ts";
import { yamlNotation } from "../problems/notation.ts";
import { createProblem, type Problem, type SourceFile, type Fix } from "../problems/problem.ts";
import { sortProblems } from "../problems/sortProblems.ts";
import { createNode, type FindTarget } from "./createNode.ts";
import type { Document, Node, ReadResult } from "./document.ts";
import { disk, type FileSource } from "./files/fileSource.ts";
import { openFiles, type OpenFiles } from "./files/openFiles.ts";
import { projectFolder } from "./files/projectFolder.ts";
import { checkMeaning } from "./meaning/checkMeaning.ts";
import { checkStructure } from "./structure/checkStructure.ts";
import { quote } from "./structure/describe.ts";
import { applyRepairs } from "./structure/repair.ts";
import type { OpenApiVersion } from "./structure/shapes.ts";

/**
 * Reads an OpenAPI document and every file that it refers to, and checks all of it. Whatever is wrong is a problem in the result,
 * sorted by file and position, never an exception; after an error there is no document.
 * `path` and `roots` (folders that may be referred to, beside the project that the document is part of) are relative to `cwd`, as
 * are the paths that are shown. Files are read from `source`, which is the disk
 * unless given.
 */
export async function readDocument(
  path: string,
  {
    roots = [],
    cwd = process.cwd(),
    source = disk,
  }: { roots?: readonly string[]; cwd?: string; source?: FileSource },
): Promise<ReadResult> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) {
    const message = "documents are read from files, not from addresses; download it, and name the file";
    return {
      document: undefined,
      problems: [createProblem("file-missing", emptyFile(path), message)],
      files: [],
    };
  }
  const entryPath = resolve(cwd, path);
  const allowed = [dirname(entryPath), ...roots.map((root) => resolve(cwd, root))];
  const openedFiles = openFiles({
    entry: entryPath,
    roots: allowed,
    project: projectFolder(entryPath),
    cwd: resolve(cwd),
    source,
  });
  const entry = phase(
    "read",
    () => openedFiles.open(entryPath),
    () => countFiles(openedFiles),
  );
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

function countFiles(files: OpenFiles): Record<string, number> {
  const all = files.files();
  return { files: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}

/** A place for problems about a file that is not there. */
function emptyFile(path: string): { file: SourceFile; pointer: string } {
  const file: SourceFile = {
    path,
    bytes: new Uint8Array(),
    value: undefined,
    locate: () => ({ line: 1, column: 1 }),
    isPlain: () => false,
    notation: yamlNotation,
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
  const structure = phase(
    "structure",
    () => checkStructure(root, version, files),
    ({ problems: found }) => ({ ...countFiles(files), problems: found.length }),
  );
  applyRepairs(structure.repairs);
  const objects = new Map(
    [...structure.objects].map(([name, places]) => [
      name,
      places.map((place) => createNode(place, findTarget)),
    ]),
  );
  const meaning = phase(
    "rules",
    () => checkMeaning(objects),
    (found) => ({ problems: found.length }),
  );
  return { document: { version, root, objects }, problems: [...problems, ...structure.problems, ...meaning] };
}

/** Finds out which OpenAPI a document is. Without a version, nothing else can be said about it. */
function checkVersion(root: Node): { version: OpenApiVersion | undefined; problems: Problem[] } {
  const place = root.get("openapi");
  if (!isMap(root.value)) {
    const first = root.file.notation.entry("openapi", "3.1.0");
    return refuse(root, `the file does not hold a map; start with ${first}`, "value");
  }
  if (place === undefined) {
    const swagger = root.get("swagger");
    if (swagger === undefined)
      return refuse(
        root,
        `the document has no "openapi"; add ${root.file.notation.entry("openapi", "3.1.0")}`,
        "key",
      );
    return refuse(
      swagger,
      `this is Swagger ${quote(swagger.value)}, not OpenAPI 3; convert it once: npx swagger2openapi --patch --outfile openapi3.json ${JSON.stringify(root.file.path)}, and take the result`,
      "key",
    );
  }
  const written = typeof place.value === "object" ? "" : String(place.value);
  // YAML reads 3.0 without quotes as the number 3.
  const [, minor = written === "3" ? "0" : undefined] = /^\s*v?3\.([012])(?!\d)/.exec(written) ?? [];
  if (minor === undefined) {
    return refuse(
      place,
      `version ${quote(place.value)} is not supported; write 3.0.4, 3.1.2 or 3.2.0`,
      "value",
    );
  }
  const version = minor === "0" ? "3.0" : minor === "1" ? "3.1" : "3.2";
  const isWhole = typeof place.value === "string" && /^3\.[012]\.[0-9]+(-.+)?$/s.test(written);
  if (isWhole) return { version, problems: [] };
  const message = `${quote(place.value)} is not a whole version; write "${version}.0" with three numbers`;
  const fix: Fix = [{ kind: "replace", at: place, value: `${version}.0` }];
  const details = { severity: "warning", assumed: `it is read as ${version}`, fix } as const;
  return { version, problems: [createProblem("openapi-version", place, message, details)] };
}

function refuse(
  place: Node,
  message: string,
  part: "key" | "value",
): { version: undefined; problems: Problem[] } {
  return { version: undefined, problems: [createProblem("openapi-version", place, message, { part })] };
}
