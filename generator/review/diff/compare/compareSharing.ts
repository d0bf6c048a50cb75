import { findProperty } from "../../../model/sources/keywords.ts";
import { namesIn, type TypeExpression } from "../../../model/types/type.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit } from "../change.ts";
import type { Context, Declared } from "./context.ts";
import { editAt, type Site } from "./site.ts";

/** An effect of a use elsewhere, and the subjects that it tells of: they are no changes of their own. */
interface Sharing {
  readonly edit: Edit;
  readonly told: ReadonlySet<string>;
}

/**
 * What only requests have is no member of a type that responses mention, unless requests have it inside something else: so a use
 * elsewhere takes such members away, or brings them back. The entry points at the type before, and at the use after.
 */
export function compareSharing(
  site: Site,
  before: string,
  after: string,
  { before: old, after: now }: Context,
): Sharing | undefined {
  const [was, is] = [old.usage.received.has(before), now.usage.received.has(after)];
  const names = writeOnlyNames(site.before).filter((name) => writeOnlyNames(site.after).includes(name));
  if (was === is || names.length === 0) return undefined;
  const use = is ? findResponse(now, after) : findResponse(old, before);
  const [has, lacks] = [`has ${names.join(", ")}`, `lacks ${names.join(", ")}`];
  const edit = editAt(site, is ? "shared-with-responses" : "no-longer-shared", {
    before: was ? lacks : has,
    after: is ? lacks : has,
    places: is
      ? { before: site.before, after: use?.node ?? site.after }
      : { before: use?.node, after: site.after },
    note: noteOf(is, use?.name, names),
  });
  return { edit, told: new Set(names.map((name) => `${site.subject}.${name}`)) };
}

function noteOf(isReceived: boolean, use: string | undefined, names: readonly string[]): string {
  if (!isReceived) return "because no response has it any more, or requests have it inside something else";
  const cause = use === undefined ? "because a response has it" : `because ${use} answers with it`;
  return `${cause}: give the response a schema of its own to keep ${names.join(", ")}`;
}

function writeOnlyNames(schema: Node | undefined): string[] {
  const properties = schema?.get("properties")?.entries() ?? [];
  return properties.flatMap(([name]) =>
    schema && findProperty(schema, name)?.follow()?.boolean("writeOnly") === true ? [name] : [],
  );
}

/** The first response, in the order of methods, that has a declared type, itself or inside another one. */
function findResponse(declared: Declared, wanted: string): { name: string; node: Node } | undefined {
  for (const resource of declared.api.resources)
    for (const operation of resource.operations) {
      const found = operation.responses.find(({ type }) => type && mentions(declared, type, wanted));
      const node = found && operation.origin.get("responses", found.status);
      if (node) return { name: `${resource.name}.${operation.methodName}`, node };
    }
  return undefined;
}

function mentions(declared: Declared, type: TypeExpression, wanted: string): boolean {
  const seen = new Set<string>();
  const pending = namesIn(type);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (name === wanted) return true;
    const meaning = seen.has(name) ? undefined : declared.expand(name);
    seen.add(name);
    if (meaning) pending.push(...namesIn(meaning));
  }
  return false;
}
