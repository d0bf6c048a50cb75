import type { Random } from "../../hostile/support/random.ts";
import type { Json } from "./edit.ts";

/**
 * A part of a document that is small enough to be compiled hundreds of times: a few operations, and the components that they refer to.
 * `undefined` if nothing of it is so small.
 */
export function sliceOf(document: Json, random: Random, most = { operations: 6, components: 30 }): Json {
  const paths = Object.keys(document.paths ?? {});
  const kept = new Set<string>();
  const chosen: Record<string, Json> = {};
  for (let attempt = 0; attempt < 25 && Object.keys(chosen).length < most.operations; attempt++) {
    const path = random.pick(paths);
    const needed = new Set(kept);
    if (!collect(document.paths[path], document, needed) || needed.size > most.components) continue;
    chosen[path] = document.paths[path];
    for (const each of needed) kept.add(each);
  }
  if (Object.keys(chosen).length < 2) return undefined;
  const components: Json = {};
  for (const [section, entries] of Object.entries<Json>(document.components ?? {})) {
    const names = Object.keys(entries).filter(
      (name) => section === "securitySchemes" || kept.has(`${section}/${name}`),
    );
    if (names.length > 0)
      components[section] = Object.fromEntries(names.map((name) => [name, entries[name]]));
  }
  const { openapi, info, servers, security } = document;
  return JSON.parse(JSON.stringify({ openapi, info, servers, security, paths: chosen, components }));
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
