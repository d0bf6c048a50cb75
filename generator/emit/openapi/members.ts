import type { ts } from "ts-morph";
import { isMap } from "../../ground/values.ts";
import type { Entry } from "./cutDocument.ts";
import { helper, membersOf, mentionsHelper, nameOf } from "./verifyOpenapi.ts";

/** The texts that an entry of a document has in its types, each with the comment and the line break before it. */
export interface Members {
  /** In `paths`, `webhooks` or a section of `components`. */
  readonly own: string;
  /** In `operations`, one for each of its operations that has an id. */
  readonly operations: readonly string[];
  /** Whether its own, or those of its operations, mention the helper that openapi-typescript brings along. */
  readonly helped: { readonly own: boolean; readonly operations: boolean };
}

/**
 * Takes the texts of entries out of the types of a document that has them.
 *
 * @throws Error if one has no text there; a bug of the generator
 */
export function cutMembers(source: ts.SourceFile, entries: readonly Entry[]): Members[] {
  const sections = new Map<string, ReadonlyMap<string, ts.TypeElement>>();
  const find = (section: string, name: string): ts.TypeElement => {
    const members =
      sections.get(section) ??
      new Map(membersOf(source, ...placeOf(section)).map((each) => [nameOf(each), each]));
    sections.set(section, members);
    const member = members.get(name);
    if (!member) throw new Error(`dist/openapi.d.ts has no ${JSON.stringify(name)} in ${section}`);
    return member;
  };
  return entries.map((entry) => {
    const own = find(entry.section, entry.name);
    const operations = operationNames(entry).map((name) => find("operations", name));
    return {
      own: own.getFullText(source),
      operations: operations.map((operation) => operation.getFullText(source)),
      helped: { own: mentionsHelper(own), operations: operations.some(mentionsHelper) },
    };
  });
}

function placeOf(section: string): [string, ...string[]] {
  return ["paths", "webhooks", "operations"].includes(section) ? [section] : ["components", section];
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** What openapi-typescript calls the operations of a path item in `operations`, in their order there. */
function operationNames({ section, value }: Entry): string[] {
  if (!["paths", "webhooks", "pathItems"].includes(section) || !isMap(value)) return [];
  return methods.flatMap((method) => {
    const operation = value[method];
    const id = isMap(operation) ? operation["operationId"] : undefined;
    return typeof id === "string" && id !== "" ? [id.replaceAll("#", "/")] : [];
  });
}

/** An entry with its texts. */
export interface EntryMembers extends Members {
  readonly section: string;
}

/**
 * Joins the texts of all entries of a document, in their order, to the types that openapi-typescript makes of the whole.
 *
 * @param sections the names of those of `components`
 * @returns `undefined` if it cannot be known without asking whether it would put `operations` before the helper or behind it
 */
export function joinMembers(
  entries: readonly EntryMembers[],
  sections: readonly string[],
): string | undefined {
  const isHelped = entries.some(({ helped }) => helped.own || helped.operations);
  const isSure = entries.every(({ section, helped, operations }) => {
    return section === "paths" || section === "webhooks"
      ? !helped.own
      : section !== "pathItems" || operations.length === 0;
  });
  if (isHelped && !isSure) return undefined;
  const textsOf = (section: string): string[] =>
    entries.filter((entry) => entry.section === section).map(({ own }) => own);
  const components = sections.map((section) => {
    const texts = textsOf(section);
    return `\n    ${section}: ${texts.length === 0 ? "never" : `{${texts.join("")}\n    }`};`;
  });
  const operations = entries.flatMap((entry) => entry.operations);
  const last = [declare("operations", operations), ...(isHelped ? [`${helper}\n`] : [])];
  return [
    declare("paths", textsOf("paths")),
    declare("webhooks", textsOf("webhooks")),
    declare("components", components),
    declare("$defs", []),
    // What is made while the paths are read comes first.
    ...(operations.length === 0 ? last.toReversed() : last),
  ].join("");
}

function declare(name: string, members: readonly string[]): string {
  return members.length === 0
    ? `export type ${name} = Record<string, never>;\n`
    : `export interface ${name} {${members.join("")}\n}\n`;
}
