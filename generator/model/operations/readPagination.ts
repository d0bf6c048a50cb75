import { createProblem, type Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { Pagination } from "../api.ts";
import { readType } from "../types/readType.ts";
import type { SchemaScope } from "../types/scope.ts";
import type { Parameter } from "../parameter.ts";

const kinds = ["page", "offset", "cursor"] as const;

/** Fields that say something for some kinds of pagination alone. */
const fieldsOf: Readonly<Record<Pagination["by"], readonly string[]>> = {
  page: ["page", "size", "first", "items", "paging", "start", "end", "total"],
  offset: ["offset", "size", "first", "items", "paging", "start", "end", "total"],
  cursor: ["cursor", "size", "items", "next", "last", "more"],
};

/**
 * Reads the `x-sdk-pagination` of an operation and checks it against the operation: its parameters must be query parameters and
 * its paths must lead to something in a success body.
 *
 * @param extension the value of `x-sdk-pagination`
 * @param bodies schema nodes of the success bodies
 */
export function readPagination(
  extension: Node,
  parameters: readonly Parameter[],
  bodies: readonly Node[],
  scope: SchemaScope,
): { pagination: Pagination | undefined; problems: Problem[] } {
  const by = kinds.find((kind) => extension.get(kind) !== undefined);
  if (by === undefined) {
    const right = extension.file.notation.entry("page", "<name>");
    const message = `pagination needs page, offset or cursor; write the query parameter as ${right}`;
    return { pagination: undefined, problems: [createProblem("pagination", extension, message)] };
  }
  const text = (field: string): string | undefined => extension.string(field);
  const list = listAt(bodies, text("items"));
  const item = list?.get("items");
  const wrong = checkKinds(extension);
  if (wrong.length > 0) {
    const problems = wrong.map(({ message, place }) => createProblem("pagination", place, message));
    return { pagination: undefined, problems };
  }
  const problems = [
    ...checkFields(extension, by),
    ...checkParameters(extension, by, parameters),
    ...checkPlaces(extension, by, bodies, item),
  ].map(({ message, place }) => createProblem("pagination", place, message));
  const parameter = text(by);
  const items = text("items");
  if (problems.length > 0 || !item || parameter === undefined || items === undefined)
    return { pagination: undefined, problems };
  const pagination = {
    by,
    parameter,
    first: by === "cursor" ? undefined : (extension.number("first") ?? (by === "page" ? 1 : 0)),
    items,
    paging: pathsOf(extension),
    start: text("start"),
    end: text("end"),
    total: text("total"),
    next: text("next"),
    last: text("last"),
    more: text("more"),
    itemType: readType(item, scope),
  };
  return { pagination, problems };
}

interface Finding {
  readonly message: string;
  readonly place: Node;
}

/** What the fields hold: a number, a list of dotted paths, and text for all others. What is said of them is said first, and alone. */
function checkKinds(extension: Node): Finding[] {
  return extension.entries().flatMap(([field, place]): Finding[] => {
    const { value } = place;
    if (field === "first")
      return Number.isInteger(value)
        ? []
        : [{ place, message: "first is no whole number; write it without quotes" }];
    if (field !== "paging")
      return typeof value === "string"
        ? []
        : [{ place, message: `${field} is no text; write a name, or a dotted path` }];
    const isList = Array.isArray(value) && value.every((path) => typeof path === "string");
    const right = place.file.notation.entry("paging", ["<path>"]);
    return isList ? [] : [{ place, message: `paging is no list of dotted paths; write ${right}` }];
  });
}

function checkFields(extension: Node, by: Pagination["by"]): Finding[] {
  const missing = (field: string): Finding => ({
    message: `pagination needs ${field}; write ${extension.file.notation.entry(field, "<name>")}`,
    place: extension,
  });
  const useless = extension
    .entries()
    .filter(([field]) => !fieldsOf[by].includes(field))
    .map(([field, place]) => ({ message: `${field} says nothing of pages by ${by}; leave it out`, place }));
  const goesOn = by !== "cursor" || extension.string("next") !== undefined || extension.get("last");
  return [
    ...[by, "items"].filter((field) => extension.string(field) === undefined).map(missing),
    ...(goesOn ? [] : [missing("next")]),
    ...useless,
  ];
}

function checkParameters(extension: Node, by: Pagination["by"], parameters: readonly Parameter[]): Finding[] {
  const queries = new Set(parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name));
  return [by, "size"].flatMap((field) => {
    const place = extension.get(field);
    if (!place || queries.has(String(place.value))) return [];
    const message = `"${String(place.value)}" is not a query parameter of this operation; name one that is`;
    return [{ message, place }];
  });
}

function checkPlaces(
  extension: Node,
  by: Pagination["by"],
  bodies: readonly Node[],
  item: Node | undefined,
): Finding[] {
  const findings: Finding[] = [];
  const items = extension.get("items");
  if (items && !item) {
    const message = `"${String(items.value)}" is not a list in the success body; write the dotted path of one`;
    findings.push({ message, place: items });
  }
  const paging = pathsOf(extension);
  const owners = paging.flatMap((path) => nodesAt(bodies, path));
  if (paging.length > 0 && owners.length === 0) {
    const message = `none of ${paging.join(", ")} is in the success body; write the dotted path of the paging object`;
    findings.push({ message, place: extension });
  }
  for (const field of ["next", "more"]) {
    const place = extension.get(field);
    if (!place || isIn(bodies, String(place.value))) continue;
    const message = `"${String(place.value)}" is not in the success body; write the dotted path of a field`;
    findings.push({ message, place });
  }
  for (const field of by === "cursor" ? [] : ["start", "end", "total"]) {
    const place = extension.get(field);
    if (!place || (paging.length > 0 ? owners : bodies).some((owner) => mayHave(owner, String(place.value))))
      continue;
    const where = paging.length > 0 ? paging.join(", ") : "the success body";
    const message = `"${String(place.value)}" is not in ${where}; write the name of a field that is`;
    findings.push({ message, place });
  }
  const last = extension.get("last");
  if (last && item && !isIn([item], String(last.value))) {
    const message = `"${String(last.value)}" is not in the items; write the dotted path of a field of theirs`;
    findings.push({ message, place: last });
  }
  return findings;
}

function pathsOf(extension: Node): string[] {
  return (extension.get("paging")?.items() ?? []).map((place) => String(place.value));
}

function listAt(bodies: readonly Node[], path: string | undefined): Node | undefined {
  return path === undefined ? undefined : nodesAt(bodies, path).find((node) => node.get("items"));
}

function isIn(bodies: readonly Node[], path: string): boolean {
  return nodesAt(bodies, path).length > 0;
}

/** Whether an object has a field, as far as its schema says which it has. */
function mayHave(object: Node, path: string): boolean {
  return isIn([object], path) || !partsOf(object).some((schema) => schema.get("properties"));
}

/** The schemas that stand at a dotted path in schemas, which is empty for themselves. */
function nodesAt(schemas: readonly Node[], path: string): Node[] {
  let parts = schemas.flatMap(partsOf);
  for (const name of path === "" ? [] : path.split("."))
    parts = parts.flatMap((part) => part.get("properties", name) ?? []).flatMap(partsOf);
  return parts;
}

/** A schema with all that it is composed of by `allOf`, each once. */
function partsOf(schema: Node): Node[] {
  const parts = new Map<string, Node>();
  const add = (node: Node | undefined): void => {
    if (!node || parts.has(node.id)) return;
    parts.set(node.id, node);
    for (const part of node.get("allOf")?.items() ?? []) add(part.follow());
  };
  add(schema.follow());
  return [...parts.values()];
}
