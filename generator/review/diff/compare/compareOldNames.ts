import type { Api } from "../../../model/api.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit, Root } from "../change.ts";
import type { Context } from "./context.ts";
import { callName, placedOperations } from "./matchOperations.ts";
import { editAt, type Site } from "./site.ts";

/** A name that is kept beside the one that its thing has now. */
interface OldName {
  /** What has it, by its name of today. */
  readonly now: string;
  readonly origin: Node;
  readonly root: Root;
}

/** Compares the names that are kept although their things have others: who uses one breaks when it goes. */
export function compareOldNames(context: Context): Edit[] {
  const [was, is] = [context.before.api, context.after.api].map(oldNamesOf) as [OldNames, OldNames];
  const [before, after] = [context.before.api, context.after.api].map(namesOf) as [Set<string>, Set<string>];
  const gone = [...was].filter(([subject]) => !is.has(subject) && !after.has(subject));
  // A name that is the main one again means what it meant only if its thing has been renamed back.
  const other = [...was].filter(
    ([subject, { now }]) => after.has(subject) && after.has(now) && context.renamed.get(now) !== subject,
  );
  const come = [...is].filter(([subject]) => !was.has(subject) && !before.has(subject));
  const taken = [...is].filter(
    ([subject, { now }]) => before.has(subject) && before.has(now) && context.renamed.get(subject) !== now,
  );
  return [
    ...[...gone, ...other].map(([subject, old]) =>
      editAt(siteOf(subject, old, "before"), "old-name-removed", { before: `${subject}, now ${old.now}` }),
    ),
    ...[...come, ...taken].map(([subject, old]) =>
      editAt(siteOf(subject, old, "after"), "old-name-added", { after: `${subject}, now ${old.now}` }),
    ),
  ];
}

type OldNames = ReadonlyMap<string, OldName>;

function siteOf(subject: string, { origin, root }: OldName, side: "before" | "after"): Site {
  const none = { before: undefined, after: undefined };
  return { subject, direction: "none", root, ...none, [side]: origin, show: () => subject };
}

function oldNamesOf(api: Api): OldNames {
  const declared = [...api.types, ...api.enums].flatMap(({ name, oldName, origin }) =>
    oldName === undefined ? [] : [[oldName, { now: name, origin, root: rootOf(name) }] as const],
  );
  const members = api.enums.flatMap(({ name, oldMembers = [], origin }) =>
    oldMembers.map(
      (old) => [`${name}.${old.name}`, { now: `${name}.${old.now}`, origin, root: rootOf(name) }] as const,
    ),
  );
  const methods = placedOperations(api).flatMap((placed) => {
    const { resource, operation } = placed;
    const now = callName(placed);
    const root: Root = { kind: "operations", names: [now] };
    return operation.oldName === undefined
      ? []
      : [[`${resource.name}.${operation.oldName}`, { now, origin: operation.origin, root }] as const];
  });
  return new Map<string, OldName>([...declared, ...members, ...methods]);
}

function rootOf(name: string): Root {
  return { kind: "declaration", name };
}

/** Everything that has a name of its own. */
function namesOf(api: Api): Set<string> {
  return new Set([
    ...[...api.types, ...api.enums].map(({ name }) => name),
    ...api.enums.flatMap(({ name, members }) => members.map((member) => `${name}.${member.name}`)),
    ...placedOperations(api).map(callName),
  ]);
}
