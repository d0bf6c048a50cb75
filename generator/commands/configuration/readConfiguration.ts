import { dirname, relative, resolve, sep } from "node:path";
import { type GivenName, type NameKind, nameKinds } from "../../model/names/givenNames.ts";
import type { PackageOverrides } from "../../model/packageOverrides.ts";
import { createProblem, type Problem } from "../../problems/problem.ts";
import { sortProblems } from "../../problems/sortProblems.ts";
import { createNode } from "../../read/createNode.ts";
import type { Node } from "../../read/document.ts";
import { createSourceFile } from "../../read/files/createSourceFile.ts";
import { disk, type FileSource } from "../../read/files/fileSource.ts";
import { quote } from "../../read/structure/describe.ts";
import { parseJson } from "../../read/text/json.ts";
import { decodeText } from "../../read/text/text.ts";
import { checkConfiguration } from "./checkConfiguration.ts";
import { nameFields } from "./fields.ts";

/** A document as the configuration describes it; all paths are relative to the working directory. */
export interface ConfiguredDocument {
  readonly spec: string;
  readonly out: string;
  readonly strict: boolean;
  readonly openapiTypes: boolean;
  readonly roots: readonly string[];
  readonly overrides: PackageOverrides;
  /** Where the configuration describes it. */
  readonly origin: Node;
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
 * @param source what it is read from
 */
export function readConfiguration(path: string, source: FileSource = disk): Configuration {
  const bytes = source.read(resolve(path));
  const { file, problems } = createSourceFile(showPath(path), bytes ?? Buffer.from("{}"), parseJson);
  const root = createNode({ file, pointer: "", value: file.value }, () => undefined);
  if (bytes === undefined) {
    const message = `${file.path} does not exist or cannot be read; run sdkgen init, or fix the path`;
    return { documents: [], problems: [createProblem("file-missing", root, message)] };
  }
  if (problems.length > 0) {
    // A document may be read around what is wrong in it; of what people ask for, nothing is guessed.
    return { documents: [], problems: problems.map((problem) => ({ ...problem, severity: "error" })) };
  }
  const folder = dirname(resolve(path));
  const found = checkConfiguration(root, { folder, source });
  const nodes = found.length > 0 ? [] : (root.get("documents")?.items() ?? []);
  const read = nodes.map((node) => ({ node, readme: readSections(node, folder, source) }));
  const mistakes = sortProblems([...found, ...read.flatMap(({ readme }) => readme.problems)], [file]);
  const documents = read.map(({ node, readme }) => readDocument(node, folder, readme.text));
  return { documents: mistakes.length > 0 ? [] : documents, problems: mistakes };
}

/** Reads the Markdown that ends the README of a package. Only what can end it: sections that stand below its title. */
function readSections(
  document: Node,
  folder: string,
  source: FileSource,
): { readonly text?: string; readonly problems: readonly Problem[] } {
  const node = document.get("readme");
  if (!node) return { problems: [] };
  const bytes = source.read(resolve(folder, String(node.value)));
  const text = bytes && decodeText(bytes);
  if (typeof text !== "string") {
    const message = `${quote(node.value)} does not exist or is no text; fix the path`;
    return { problems: [createProblem("file-missing", node, message)] };
  }
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const first = lines.find((line) => line.trim() !== "") ?? "";
  if (/^## \S/.test(first) && !hasTitle(lines)) return { text: lines.join("\n"), problems: [] };
  const message = `${quote(node.value)} is no list of sections; begin with a heading of level two (##), and leave out headings of level one`;
  return { problems: [createProblem("config-value", node, message)] };
}

// Whether there is a heading of level one outside of code (CommonMark, 4.2, 4.3 and 4.5).
function hasTitle(lines: readonly string[]): boolean {
  let fence = "";
  return lines.some((line) => {
    const [, mark = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === "" && mark !== "") fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) fence = "";
    return fence === "" && /^ {0,3}(#\s|#$|=+\s*$)/.test(line);
  });
}

function readDocument(node: Node, folder: string, readme: string | undefined): ConfiguredDocument {
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
      repository: node.string("repository"),
      readme,
      clientName: node.string("clientName"),
      requestIdHeader: node.string("requestIdHeader"),
      successField: node.string("successField"),
      names: readNames(node.get("names")),
    },
    origin: node,
  };
}

function readNames(node: Node | undefined): GivenName[] | undefined {
  return node?.entries().flatMap(([field, owners]) => {
    const kind = nameKinds.find((each) => each === field);
    if (!kind) return [];
    return owners
      .entries()
      .flatMap(([owner, entry]) =>
        nameFields[kind].isInside
          ? entry.entries().map(([inner, name]) => givenName(kind, [owner, inner], name))
          : [givenName(kind, [owner], entry)],
      );
  });
}

function givenName(kind: NameKind, of: readonly string[], node: Node): GivenName {
  return { kind, of, name: String(node.value), origin: node };
}

/** As people type it: relative to the working directory, with forward slashes. */
function showPath(path: string): string {
  return relative("", path).replaceAll(sep, "/") || ".";
}
