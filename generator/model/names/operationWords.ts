import type { OperationSource } from "../sources/collectOperations.ts";
import { camelCase, sameWords, shortTitle } from "./casing.ts";
import { unusableMembers } from "./reserved.ts";

/** What of an operation its names are made from. */
type Named = Pick<OperationSource, "id" | "method" | "path" | "node">;

/** Whether an operation is called by the document, and not by its method and path. */
export function hasOwnId({ id, node }: Named): boolean {
  return node.string("operationId") === id;
}

/**
 * The words that say what an operation is, among all operations: its id without what frameworks add to it, or its method and the
 * segments of its path. For names of what belongs to it: params, lists of values.
 */
export function operationTitle(operation: Named): string {
  return shortTitle(
    hasOwnId(operation) ? plainId(operation) : pathTitle(operation, fixedSegments(operation.path)),
  );
}

/**
 * The words that say what an operation does within its resource: those of its id that do not repeat the resource, as far as the
 * separators of the id tell them apart (`groups.list`, `groups/list-members`, `GroupsController_list`).
 *
 * @param resource the text that the resource is called after
 */
export function actionTitle(operation: Named, resource: string): string {
  if (!hasOwnId(operation)) {
    const segments = fixedSegments(operation.path);
    const isRepeated = sameWords(segments[0] ?? "", resource);
    return shortTitle(pathTitle(operation, isRepeated ? segments.slice(1) : segments));
  }
  const id = plainId(operation);
  if (id.length > longestId) return shortTitle(id);
  const parts = [...id.matchAll(/[\p{L}\p{Nd}\p{M}]+/gu)];
  const action = parts
    .slice(1)
    .map(({ index }) => ({ before: id.slice(0, index), rest: id.slice(index) }))
    .findLast(({ before, rest }) => endsWithGroup(before, resource) && isAction(rest));
  return shortTitle(action?.rest ?? id);
}

/**
 * The group that an id begins with, where its form says so (`group.action`, `group/action`, `Group_action`): what an operation
 * without tags belongs to. `undefined` for an id that is one word, or words among which nothing stands out.
 */
export function groupInId(operation: Named): string | undefined {
  if (!hasOwnId(operation)) return undefined;
  const { id } = operation;
  const end = Math.max(...[".", "/", ":", "#"].map((sign) => id.lastIndexOf(sign)));
  const group = end > 0 && end < id.length - 1 ? id.slice(0, end) : capitalGroup.exec(id)?.[1];
  return group !== undefined && /\p{L}/u.test(group) ? withoutFramework(group) : undefined;
}

/** Without what frameworks add to the name of a group (`pet-controller`, `PetController`). */
export function withoutFramework(group: string): string {
  return group.replace(/(?<=[\p{L}\p{Nd}])(?:[-_ ]+controller|(?<=\p{Ll})Controller)$/iu, "") || group;
}

/** Segments of a path that say something: no parameters, no versions and numbers before others, no `api`, no file endings, no fragment. */
export function fixedSegments(path: string): string[] {
  const segments = segmentsOf(path)
    .map((segment) => segment.replace(/\{[^{}]*\}/g, " ").replace(/\.(?:json|xml)$/i, ""))
    .filter((segment) => /[\p{L}\p{Nd}]/u.test(segment));
  const first = segments.findIndex((segment) => !isVersion.test(segment));
  return first === -1 ? [] : segments.slice(first);
}

function segmentsOf(path: string): string[] {
  return (path.split(/[?#]/)[0] ?? "").split("/").filter((segment) => segment !== "");
}

/** Longer ids are no words that somebody chose. */
const longestId = 300;

const isVersion = /^\s*(?:apis?|rest|v|v?\d+(?:[._-]\d+)*|v\d+[a-z]*\d*)\s*$/i;

const capitalGroup = /^(\p{Lu}[\p{L}\p{Nd}]*)_+\p{L}[^_]*$/u;

/**
 * An id without what frameworks add: FastAPI ends it with path and method, each sign of them an underscore, and NestJS begins it with
 * the class of a controller.
 */
function plainId({ id, method, path }: Named): string {
  const suffix = `${path.replace(/\W/g, "_")}_${method.toLowerCase()}`;
  const own = id.endsWith(suffix) && id.length > suffix.length ? id.slice(0, -suffix.length) : id;
  return own.replace(/(?<=\p{Ll})Controller(?=[^\p{L}\p{Nd}])/u, "");
}

function pathTitle({ method, path }: Named, segments: readonly string[]): string {
  const all = segmentsOf(path);
  const isParameter = (segment: string): boolean => /^\{[^{}]*\}(?:\.(?:json|xml))?$/i.test(segment);
  const last = all.slice(all.findLastIndex((segment) => !isParameter(segment)) + 1);
  const parameters =
    last.length > 0 ? ["by", last.map((segment) => segment.replace(/\.\w+$/, "")).join(" and ")] : [];
  const fragment = path.includes("#") ? [path.slice(path.search(/[#=][^=]*$/))] : [];
  return [method.toLowerCase(), ...segments, ...parameters, ...fragment].join(" ");
}

/** Whether what stands before an action is the resource: all of it, or after a sign that parts groups. */
function endsWithGroup(before: string, resource: string): boolean {
  const starts = [0, ...[...before.matchAll(/[./:#]+/g)].map(({ index, 0: sign }) => index + sign.length)];
  const group = withoutFramework(resource);
  return starts.some((start) =>
    sameWords(withoutFramework(before.slice(start).replace(/[^\p{L}\p{Nd}]$/u, "")), group),
  );
}

function isAction(text: string): boolean {
  return /^\p{L}/u.test(text) && !unusableMembers.has(camelCase(text));
}
