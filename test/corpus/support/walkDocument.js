import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parse } from "yaml";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/**
 * @typedef {{ readonly file: string, readonly value: any }} Place
 * @typedef {{ readonly name: string, readonly in: string }} FoundParameter
 * @typedef {{ readonly http: string, readonly parameters: readonly FoundParameter[], readonly statuses: readonly string[] }} FoundOperation
 */

/**
 * What a document has, found by a walk of its own that shares no code with the generator: operations with their parameters and the
 * statuses of their responses, and the schemas among its components. References are followed into other files.
 *
 * @param {string} path
 * @returns {{ operations: FoundOperation[], schemas: string[] }}
 */
export function walkDocument(path) {
  /** @type {Map<string, unknown>} */
  const files = new Map();
  /** @type {(file: string) => any} */
  const open = (file) => {
    if (!files.has(file))
      files.set(file, parse(readFileSync(file, "utf8"), { maxAliasCount: -1, uniqueKeys: false }));
    return files.get(file);
  };
  /** @type {(place: Place) => Place} */
  const follow = ({ file, value }) => {
    if (typeof value?.$ref !== "string") return { file, value };
    const [name = "", pointer = ""] = value.$ref.split("#");
    const target = name === "" ? file : resolve(dirname(file), name);
    const parts = pointer
      .split("/")
      .slice(1)
      .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
    return follow({ file: target, value: parts.reduce((node, part) => node?.[part], open(target)) });
  };
  const root = { file: resolve(path), value: open(resolve(path)) };
  const operations = entriesOf(follow({ ...root, value: root.value.paths }))
    .filter(([key]) => !key.startsWith("x-"))
    .flatMap(([key, place]) => operationsOf(key, follow(place), follow));
  const schemas = entriesOf({ ...root, value: root.value.components?.schemas }).map(([key]) => key);
  return { operations, schemas };
}

/**
 * @param {string} path
 * @param {Place} item
 * @param {(place: Place) => Place} follow
 * @returns {FoundOperation[]}
 */
function operationsOf(path, item, follow) {
  const additional = entriesOf({ ...item, value: item.value?.additionalOperations });
  const fixed = entriesOf(item).filter(([key]) => methods.includes(key));
  return [...fixed, ...additional].map(([method, entry]) => {
    const operation = follow(entry);
    /** @type {Map<string, FoundParameter>} */
    const parameters = new Map();
    for (const owner of [item, operation]) {
      for (const value of owner.value?.parameters ?? []) {
        const { name, in: place } = follow({ file: owner.file, value }).value ?? {};
        if (name !== undefined) parameters.set(`${place} ${name}`, { name, in: place });
      }
    }
    const statuses = Object.keys(operation.value?.responses ?? {}).filter(
      (status) => !status.startsWith("x-"),
    );
    return {
      http: `${methods.includes(method) ? method.toUpperCase() : method} ${path.split("#")[0]}`,
      parameters: [...parameters.values()],
      statuses,
    };
  });
}

/**
 * @param {Place} place
 * @returns {[string, Place][]}
 */
function entriesOf({ file, value }) {
  return Object.entries(value ?? {}).map(([key, inner]) => [key, { file, value: inner }]);
}
