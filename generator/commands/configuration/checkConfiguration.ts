import { isAbsolute, relative, resolve, win32 } from "node:path";
import { isInside } from "../../ground/paths.ts";
import { type Form, fitsForm } from "../../model/rules/forms.ts";
import { createProblem, type Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { FileSource } from "../../read/files/fileSource.ts";
import { describeValue, quote } from "../../read/structure/describe.ts";
import { nearestName } from "../../read/structure/nearestName.ts";
import { documentFields, type Field, nameFields } from "./fields.ts";

/**
 * Finds every mistake in a configuration.
 *
 * @param root the whole file
 * @param start the folder that its paths start from
 */
export function checkConfiguration(root: Node, start: Start): Problem[] {
  const found = checkObject(root, "the configuration", ["$schema", "documents"], ["documents"]);
  const list = root.get("documents");
  if (!list) return found;
  const documents = list.items();
  if (documents.length === 0) found.push(wrongType(list, "a list of documents"));
  const names = Object.keys(documentFields);
  for (const node of documents) {
    found.push(...checkObject(node, "a document", names, requiredFields));
    for (const [name, field] of Object.entries(documentFields)) {
      const value = node.get(name);
      if (value) found.push(...checkField(value, field, start));
    }
  }
  return found.length > 0 ? found : checkFolders(documents, start.folder);
}

/** Where paths start. */
interface Start {
  /** Absolute. */
  readonly folder: string;
  /** What the files are in, with the links of their folders. */
  readonly source: FileSource;
}

const requiredFields = Object.entries(documentFields).flatMap(([name, { required }]) =>
  required ? name : [],
);

function checkObject(
  node: Node,
  what: string,
  names: readonly string[],
  required: readonly string[],
): Problem[] {
  if (describeValue(node.value) !== "a map") return [wrongType(node, `${what}, in braces`)];
  const unknown = node.entries().filter(([key]) => !names.includes(key));
  return [
    ...unknown.map(([key, entry]) => {
      const nearest = nearestName(key, names);
      const fix = nearest === undefined ? `known are ${names.join(", ")}` : `write "${nearest}"`;
      return createProblem("config-shape", entry, `${quote(key)} is no field of ${what}; ${fix}`, {
        part: "key",
      });
    }),
    ...required
      .filter((name) => !node.get(name))
      .map((name) => createProblem("config-shape", node, `${what} has no "${name}"; add it`)),
  ];
}

function checkField(node: Node, field: Field, start: Start | undefined): Problem[] {
  switch (field.kind) {
    case "path":
      return start ? checkPath(node, start) : [];
    case "paths":
      if (!Array.isArray(node.value)) return [wrongType(node, "a list of folders")];
      return node.items().flatMap((item) => (start ? checkPath(item, start) : []));
    case "names":
      return checkNames(node);
    case "value": {
      const { schema, wanted } = field.form;
      if (fitsForm(field.form, node.value)) return [];
      if (typeof node.value !== schema.type) return [wrongType(node, wanted)];
      return [createProblem("config-value", node, `${quote(node.value)} cannot be used; write ${wanted}`)];
    }
  }
}

function checkNames(node: Node): Problem[] {
  const kinds = Object.keys(nameFields);
  const found = checkObject(node, "names", kinds, []);
  return [
    ...found,
    ...Object.entries(nameFields).flatMap(([kind, { form, isInside }]) => {
      const owners = node.get(kind);
      return owners ? checkNamesOf(owners, form, isInside) : [];
    }),
  ];
}

/** Checks a map from things of a document to names, or to such maps of what is in them. */
function checkNamesOf(node: Node, form: Form, isInside: boolean): Problem[] {
  if (describeValue(node.value) !== "a map") return [wrongType(node, "a map of names, in braces")];
  return node.entries().flatMap(([, entry]) => {
    if (isInside) return checkNamesOf(entry, form, false);
    return checkField(entry, { kind: "value", form }, undefined);
  });
}

/** Configurations come with a checkout: what is outside of it is not theirs to name. Flags may. */
function checkPath(node: Node, { folder, source }: Start): Problem[] {
  const { value } = node;
  if (typeof value !== "string" || value === "") return [wrongType(node, "a path")];
  if (isAbsolute(value) || win32.isAbsolute(value) || value.includes("\\")) {
    const message = `${quote(value)} is not the same on every machine; write a path from the folder of this file, with forward slashes`;
    return [createProblem("config-value", node, message)];
  }
  if (isInside(realPath(resolve(folder, value), source), realPath(resolve(""), source))) return [];
  const message = `${quote(value)} is outside of the folder in which sdkgen runs; run it further up with --config, or move things together`;
  return [createProblem("config-value", node, message)];
}

/** A run removes what it did not write from its folder, so no folder may hold the package of two documents. */
function checkFolders(documents: readonly Node[], folder: string): Problem[] {
  const outs = documents.flatMap((node) => node.get("out") ?? []);
  const pathOf = ({ value }: Node): string => resolve(folder, String(value));
  return outs.flatMap((node, index) => {
    const other = outs
      .slice(0, index)
      .find((earlier) => isInside(pathOf(node), pathOf(earlier)) || isInside(pathOf(earlier), pathOf(node)));
    if (!other) return [];
    const message = `${quote(node.value)} and ${quote(other.value)} are not apart; give every document a folder of its own`;
    return [createProblem("config-value", node, message)];
  });
}

function wrongType(node: Node, wanted: string): Problem {
  return createProblem(
    "config-shape",
    node,
    `expected ${wanted}, found ${describeValue(node.value)}; write ${wanted}`,
  );
}

/** Where a path leads, through links as far as it exists. */
function realPath(path: string, source: FileSource): string {
  const parent = resolve(path, "..");
  return (
    source.realPath(path) ??
    (parent === path ? path : resolve(realPath(parent, source), relative(parent, path)))
  );
}
