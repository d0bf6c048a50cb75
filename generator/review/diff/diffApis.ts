import { compareNames } from "../../ground/order.ts";
import {
  type Change,
  type Described,
  type Diff,
  type Edit,
  judgedChanges,
  type Kind,
  type OptionEdit,
  type Protected,
  type Side,
  type Verdicts,
} from "./change.ts";
import { compareApis } from "./compare/compareApis.ts";
import { createReach } from "./reach.ts";
import { spotOf } from "./spotOf.ts";
import { dueAfter } from "./verdicts/due.ts";
import { fingerprint } from "./verdicts/fingerprint.ts";
import { judge, weigh } from "./verdicts/judge.ts";

/** How many operations are named; the others are counted. */
const longestReach = 10;

/** The whole way from two models to what differs, and what that means: edits, then verdicts, worst first. */
export function diffApis(before: Side, after: Side): Diff {
  const reach = createReach([before, after]);
  const edits = compareApis(before, after).map((edit) => ({ edit, reached: reach.of(edit.root) }));
  const changes = sortChanges(edits.map(({ edit, reached }) => describeChange(edit, reached)));
  const { version } = before.api;
  const touched = new Set(edits.flatMap(({ reached }) => [...reached.keys()]));
  return {
    packageName: after.api.packageName,
    base: describeSide(before),
    head: describeSide(after),
    ...dueAfter(version, changes),
    changes,
    operations: { all: reach.all.size, touched: touched.size },
  };
}

/** The same changes with the verdicts that were proved, in their order. */
export function withVerdicts(diff: Diff, verdictsOf: (change: Change) => Verdicts): Diff {
  const changes = sortChanges(
    diff.changes.map((change): Change => {
      const verdicts = verdictsOf(change);
      const print = fingerprint(change, verdicts);
      return { ...change, ...weigh(change, verdicts), verdicts, fingerprint: print };
    }),
  );
  return { ...diff, ...dueAfter(diff.base.version, changes), changes };
}

/** The same changes for a package that promises more: what breaks those who are protected breaks. */
export function withProtection(diff: Diff, protect: readonly Protected[]): Diff {
  if (protect.length === 0) return diff;
  const changes = diff.changes.map((change): Change => {
    const { compile, exhaustive } = change.verdicts;
    const isBroken =
      (protect.includes("mocks") && compile.verdict === "second-class") ||
      (protect.includes("exhaustive") && exhaustive.verdict === "breaks");
    if (!isBroken) return change;
    return { ...change, bump: "major", kind: change.kind === "silent" ? "silent" : "breaks" };
  });
  return { ...diff, ...dueAfter(diff.base.version, changes), protect, changes: sortChanges(changes) };
}

/** The same changes with the version that is due since the last release: breaking what was never released breaks nobody. */
export function withRelease(diff: Diff, { base, bump, due }: Diff): Diff {
  return { ...diff, since: base, bump, due };
}

/**
 * The same changes, and apart from them what options do, which counts for the version, too.
 *
 * @param found how the document as it was differs from itself
 * @param edits the options that differ
 */
export function withOptions(diff: Diff, found: Diff, edits: readonly OptionEdit[]): Diff {
  if (found.changes.length === 0) return diff;
  const changes = found.changes.map((change): Change => {
    const [edit, ...others] = edits.filter((each) => isAbout(change, each));
    const isCause = edit !== undefined && others.length === 0;
    return {
      ...change,
      cause: "options",
      ...(isCause && { positions: edit.positions, note: sayOption(edit) }),
    };
  });
  const options = { edits, changes };
  return {
    ...diff,
    options,
    ...dueAfter(diff.base.version, judgedChanges({ ...diff, options })),
    ...(found.unproved !== undefined && { unproved: found.unproved }),
  };
}

/** Whether a change says what an option says, or is about what the option is about. */
function isAbout({ subject, before, after, title }: Change, edit: OptionEdit): boolean {
  const said = new Set(`${subject} ${before} ${after} ${title}`.match(/[\p{ID_Continue}$@/-]+/gu));
  const values = [edit.before, edit.after].flatMap((text) => text?.replaceAll('"', "") ?? []);
  return [...values, edit.option.split(".").at(-1) ?? ""].some((word) => said.has(word));
}

function sayOption({ option, after }: OptionEdit): string {
  return `because the option \`${option}\` is ${after === null ? "no longer set" : after}`;
}

function describeSide({ api, document, label }: Side): Described {
  return { label, spec: document.root.file.path, version: api.version };
}

/** @param operations that it is about or reaches, each with its HTTP line */
function describeChange(edit: Edit, operations: ReadonlyMap<string, string>): Change {
  const { title, verdicts, kind, bump } = judge(edit);
  const { rule, subject, direction, before, after, note } = edit;
  const reached = [...operations].sort(([a], [b]) => compareNames(a, b));
  const shown = reached.slice(0, longestReach);
  return {
    subject,
    rule,
    title,
    kind,
    bump,
    direction,
    verdicts,
    before: before ?? null,
    after: after ?? null,
    positions: positionsOf(edit),
    http: shown.map(([, line]) => line),
    reach: { operations: shown.map(([name]) => name), count: reached.length },
    cause: "document",
    ...(note !== undefined && { note }),
    ...deprecationOf(edit),
    fingerprint: fingerprint(
      { rule, subject, direction, before: before ?? null, after: after ?? null },
      verdicts,
    ),
  };
}

/** Where the document said of something that is removed that it was deprecated. */
function deprecationOf({ rule, places: { before } }: Edit): Pick<Change, "deprecated"> {
  const isRemoved = /(^|-)removed$/.test(rule) && before?.boolean("deprecated") === true;
  const node = isRemoved ? before.get("deprecated") : undefined;
  return node ? { deprecated: spotOf(node) } : {};
}

function positionsOf({ places: { before, after } }: Edit): Change["positions"] {
  return {
    ...(before && { before: spotOf(before) }),
    ...(after && { after: spotOf(after) }),
  };
}

const kinds: readonly Kind[] = ["silent", "breaks", "watch", "fine"];

/** Worst first, then by what it is about: the same order for the same changes, whatever the order of the document. */
function sortChanges(changes: readonly Change[]): Change[] {
  const keyOf = ({ subject, rule, before, after }: Change): string =>
    [subject, rule, before ?? "", after ?? ""].join("\n");
  return changes.toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareNames(keyOf(a), keyOf(b)),
  );
}
