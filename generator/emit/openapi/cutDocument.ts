import { hashText } from "../../ground/hash.ts";
import { resultKey } from "../../ground/memo.ts";
import { inPortions } from "../../ground/order.ts";
import { isMap } from "../../ground/values.ts";
import { appendPointer } from "../../read/references/pointer.ts";
import type { CopiedDocument } from "./copyDocument.ts";
import type { Copied } from "./copySchema.ts";

/** An entry of a copied document that its types have a member for: a path item, a webhook or a component. */
export interface Entry {
  /** `paths`, `webhooks`, or the name of a section of `components`. */
  readonly section: string;
  readonly name: string;
  readonly value: unknown;
  /** What its types are known by: they depend on nothing else. */
  readonly key: string;
}

/** A document in which some entries have the types that they have in the whole. It has others, too, which may not. */
export interface DocumentPart {
  readonly document: CopiedDocument;
  /** Those that have. */
  readonly entries: readonly Entry[];
}

/** A copied document in entries, so that an edit costs as much as the entries that it changes. */
export interface CutDocument {
  readonly entries: readonly Entry[];
  /** Some of the entries in parts of middling size: their types together take less memory, and several threads can make them. */
  parts(wanted: readonly Entry[]): DocumentPart[];
}

/** In characters of JSON. Each part has the entries that others need once more, so smaller ones cost more in all. */
const partSize = 500_000;

interface Part extends Entry {
  readonly json: string;
  /** What openapi-typescript looks at behind the references in it. All other references it writes down as they are. */
  readonly needs: Part[];
  key: string;
}

/** Cuts a document into its entries. */
export function cutDocument(document: CopiedDocument): CutDocument {
  const parts = listParts(document);
  const marked = findMarked(parts);
  const markedHash = hashText([...marked].map(identify).join("\0"));
  for (const part of parts) {
    const around = marked.has(part) ? markedHash : "";
    part.key = resultKey("openapi", [part, ...part.needs].map(identify).join("\0") + around);
  }
  const known = new Map<Entry, Part>(parts.map((part) => [part, part]));
  return {
    entries: parts,
    parts(wanted) {
      const all = wanted.flatMap((entry) => known.get(entry) ?? []);
      const together = all.filter((part) => marked.has(part));
      const others = inPortions(
        all.filter((part) => !marked.has(part)),
        ({ json }) => json.length,
        partSize,
      );
      return [together, ...others].flatMap((group) => {
        if (group.length === 0) return [];
        const also = group === together ? [...marked] : [];
        const kept = new Set([...group, ...also].flatMap((part) => [part, ...part.needs]));
        const entries = group.map(({ section, name, value, key }) => ({ section, name, value, key }));
        return [{ document: pick(document, kept), entries }];
      });
    },
  };
}

function identify({ section, name, json }: Part): string {
  return `${section} ${JSON.stringify(name)} ${json}`;
}

function listParts({ paths, webhooks, components }: CopiedDocument): Part[] {
  const sections: [string, Copied][] = [
    ["paths", paths],
    ["webhooks", webhooks],
    ...Object.entries(components),
  ];
  const parts = sections.flatMap(([section, entries]) =>
    Object.entries(entries).map(([name, value]): Part => {
      return { section, name, value, json: JSON.stringify(value), needs: [], key: "" };
    }),
  );
  const byReference = new Map(
    parts.map((part) => [`#${appendPointer(`/components/${part.section}`, part.name)}`, part]),
  );
  for (const part of parts) {
    for (const reference of resolvedReferences(part)) {
      // What is nothing but a reference is followed.
      for (let next = byReference.get(reference); next && !part.needs.includes(next); next = follow(next)) {
        part.needs.push(next);
      }
    }
  }
  return parts;

  function follow({ value }: Part): Part | undefined {
    return isMap(value) && typeof value["$ref"] === "string" ? byReference.get(value["$ref"]) : undefined;
  }
}

/** The keys of what openapi-typescript resolves: of all other references it needs to know nothing but their text. */
const resolvedKeys: ReadonlySet<string> = new Set(["allOf", "parameters", "requestBody"]);

function resolvedReferences({ value, json }: Part): Set<string> {
  const found = new Set<string>();
  const visit = (inner: unknown, isResolved: boolean): void => {
    if (Array.isArray(inner)) inner.forEach((item) => visit(item, isResolved));
    if (!isMap(inner)) return;
    if (isResolved && typeof inner["$ref"] === "string") found.add(inner["$ref"]);
    for (const [key, child] of Object.entries(inner)) visit(child, resolvedKeys.has(key));
  };
  if (json.includes('"$ref"')) visit(value, false);
  return found;
}

/**
 * Those that a discriminator marks: openapi-typescript adds properties to the schemas that one leads to, takes them from what is derived of
 * the schema that has one, and all of that depends on which comes first. So the types of one depend on all.
 */
function findMarked(parts: readonly Part[]): ReadonlySet<Part> {
  const having = parts.filter(({ json }) => json.includes('"discriminator":'));
  if (having.length === 0) return new Set();
  const targets = new Set(having.flatMap(({ value }) => [...discriminated(value)]));
  const marked = new Set(having);
  for (const part of parts)
    if (targets.has(`#${appendPointer(`/components/${part.section}`, part.name)}`)) marked.add(part);
  for (let before = 0; before < marked.size;) {
    before = marked.size;
    for (const part of parts) if (part.needs.some((need) => marked.has(need))) marked.add(part);
  }
  return new Set(parts.filter((part) => marked.has(part)));
}

/** The references that discriminators lead to. */
function discriminated(value: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (inner: unknown): void => {
    if (Array.isArray(inner)) inner.forEach(visit);
    if (!isMap(inner)) return;
    const { discriminator, oneOf } = inner;
    if (isMap(discriminator)) {
      for (const arm of Array.isArray(oneOf) ? oneOf : []) if (isMap(arm)) found.add(String(arm["$ref"]));
      if (isMap(discriminator["mapping"]))
        for (const target of Object.values(discriminator["mapping"])) found.add(String(target));
    }
    Object.values(inner).forEach(visit);
  };
  visit(value);
  return found;
}

/** A document with some of the entries of another, in the same order. */
function pick(document: CopiedDocument, kept: ReadonlySet<Part>): CopiedDocument {
  const names = new Map<string, Set<string>>();
  for (const { section, name } of kept) names.set(section, (names.get(section) ?? new Set()).add(name));
  const of = (section: string, entries: Copied): Copied =>
    Object.fromEntries(Object.entries(entries).filter(([name]) => names.get(section)?.has(name)));
  return {
    ...document,
    paths: of("paths", document.paths),
    webhooks: of("webhooks", document.webhooks),
    components: Object.fromEntries(
      Object.entries(document.components).map(([section, entries]) => [section, of(section, entries)]),
    ),
  };
}
