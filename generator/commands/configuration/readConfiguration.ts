import { readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { PackageOverrides } from "../../model/packageOverrides.ts";
import { createProblem, type Problem } from "../../problems/problem.ts";
import { sortProblems } from "../../problems/sortProblems.ts";
import { createNode } from "../../read/createNode.ts";
import type { Node } from "../../read/document.ts";
import { createSourceFile } from "../../read/files/createSourceFile.ts";
import { parseJson } from "../../read/text/json.ts";
import { checkConfiguration } from "./checkConfiguration.ts";

/** A document as the configuration describes it; all paths are relative to the working directory. */
export interface ConfiguredDocument {
  readonly spec: string;
  readonly out: string;
  readonly strict: boolean;
  readonly openapiTypes: boolean;
  readonly roots: readonly string[];
  readonly overrides: PackageOverrides;
}

/** All documents of a configuration, or every mistake in it. */
export interface Configuration {
  readonly documents: readonly ConfiguredDocument[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a configuration: data only, nothing in it is ever run.
 *
 * @param path of the file, relative to the working directory
 */
export function readConfiguration(path: string): Configuration {
  const bytes = tryRead(path);
  const { file, problems } = createSourceFile(showPath(path), bytes ?? Buffer.from("{}"), parseJson);
  const root = createNode({ file, pointer: "", value: file.value }, () => undefined);
  if (bytes === undefined) {
    const message = `${file.path} does not exist or cannot be read; run sdkgen init, or mend the path`;
    return { documents: [], problems: [createProblem("file-missing", root, message)] };
  }
  if (problems.length > 0) return { documents: [], problems };
  const folder = dirname(resolve(path));
  const mistakes = sortProblems(checkConfiguration(root, folder), [file]);
  const documents = mistakes.length > 0 ? [] : (root.get("documents")?.items() ?? []);
  return { documents: documents.map((node) => readDocument(node, folder)), problems: mistakes };
}

function readDocument(node: Node, folder: string): ConfiguredDocument {
  const pathOf = (value: unknown): string => showPath(resolve(folder, String(value)));
  return {
    spec: pathOf(node.string("spec")),
    out: pathOf(node.string("out")),
    strict: node.boolean("strict") ?? false,
    openapiTypes: node.boolean("openapiTypes") ?? false,
    roots: (node.get("refRoots")?.items() ?? []).map(({ value }) => pathOf(value)),
    overrides: {
      packageName: node.string("packageName"),
      version: node.string("version"),
      license: node.string("license"),
      clientName: node.string("clientName"),
      requestIdHeader: node.string("requestIdHeader"),
      successField: node.string("successField"),
    },
  };
}

/** As people type it: relative to the working directory, with forward slashes. */
function showPath(path: string): string {
  return relative("", path).replaceAll(sep, "/") || ".";
}

function tryRead(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
