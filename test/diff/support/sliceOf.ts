import type { Random } from "../../hostile/support/random.ts";
import type { Json } from "./edit.ts";

/** How much of a document is compiled hundreds of times. */
const most = { operations: 6, components: 30 };

/**
 * A part of a document that is small enough to be compiled hundreds of times: a few operations, and the components that they refer to.
 * Where everything refers to everything, those next to the operations, and of the others nothing. `undefined` if there is no such part.
 */
export function sliceOf(document: Json, random: Random): Json {
  const paths = Object.keys(document.paths ?? {});
  if (paths.length === 0) return undefined;
  const kept = new Set<string>();
  const chosen = new Set<string>();
  for (let attempt = 0; attempt < 25 && chosen.size < most.operations; attempt++) {
    const path = random.pick(paths);
    const needed = new Set(kept);
    if (!collect(document.paths[path], document, needed) || needed.size > most.components) continue;
    chosen.add(path);
    for (const each of needed) kept.add(each);
  }
  if (chosen.size >= Math.min(2, paths.length)) return partOf(document, chosen, kept);
  const some = new Set([random.pick(paths), random.pick(paths)]);
  const near = collectNear(
    [...some].map((path) => document.paths[path]),
    document,
  );
  const part = partOf(document, some, near);
  cutReferences(part, near);
  return part;
}

/** The document with nothing but some paths and components. */
function partOf(document: Json, chosen: ReadonlySet<string>, kept: ReadonlySet<string>): Json {
  const components: Json = {};
  for (const [section, entries] of Object.entries<Json>(document.components ?? {})) {
    const names = Object.keys(entries).filter(
      (name) => section === "securitySchemes" || kept.has(`${section}/${name}`),
    );
    if (names.length > 0)
      components[section] = Object.fromEntries(names.map((name) => [name, entries[name]]));
  }
  const { openapi, info, servers, security } = document;
  const paths = Object.fromEntries([...chosen].map((path) => [path, document.paths[path]]));
  return JSON.parse(JSON.stringify({ openapi, info, servers, security, paths, components }));
}

/** Adds the components that a value refers to, as `section/name`; says whether there is nothing else that it refers to. */
function collect(value: Json, document: Json, into: Set<string>): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (typeof value.$ref === "string") {
    const [, section = "", name = ""] = /^#\/components\/([^/]+)\/([^/]+)$/.exec(value.$ref) ?? [];
    const target = document.components?.[section]?.[name];
    if (!target) return false;
    if (into.has(`${section}/${name}`)) return true;
    into.add(`${section}/${name}`);
    return collect(target, document, into);
  }
  return Object.values(value).every((each) => collect(each, document, into));
}

/** The components that are the fewest references away from some values: as many schemas as a part holds, and all that are no schemas. */
function collectNear(values: readonly Json[], document: Json): Set<string> {
  const kept = new Set<string>();
  let waiting = [...values];
  while (waiting.length > 0) {
    const found = waiting.flatMap(referencesIn).filter((name) => !kept.has(name));
    const isKept = (name: string): boolean => !name.startsWith("schemas/") || kept.size < most.components;
    waiting = [];
    for (const name of new Set(found)) {
      if (!isKept(name)) continue;
      kept.add(name);
      const [section = "", key = ""] = name.split("/");
      waiting.push(document.components?.[section]?.[key]);
    }
  }
  return kept;
}

/** The components that a value refers to itself, as `section/name`. */
function referencesIn(value: Json): string[] {
  if (typeof value !== "object" || value === null) return [];
  const [, name] = /^#\/components\/([^/]+\/[^/]+)$/.exec(value.$ref) ?? [];
  return name === undefined ? Object.values(value).flatMap(referencesIn) : [name];
}

/** Puts an object of which little is known in the place of each reference to a schema that is not kept. */
function cutReferences(value: Json, kept: ReadonlySet<string>): void {
  if (typeof value !== "object" || value === null) return;
  const [, name] = /^#\/components\/(schemas\/[^/]+)$/.exec(value.$ref) ?? [];
  if (name !== undefined && !kept.has(name)) {
    delete value.$ref;
    Object.assign(value, { type: "object", properties: { id: { type: "string" } } });
  } else for (const each of Object.values(value)) cutReferences(each, kept);
}
