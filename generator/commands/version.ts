import { statSync } from "node:fs";
import { posix, resolve } from "node:path";
import { type ProblemRecord, recordFileProblem, recordProblem } from "../problems/printProblems.ts";
import { createProblem, type Fix } from "../problems/problem.ts";
import { disk } from "../read/files/fileSource.ts";
import { type ReadApi, readApi } from "../readApi.ts";
import { lastRelease } from "../review/diff/base/lastRelease.ts";
import type { Diff } from "../review/diff/change.ts";
import { addChangelogEntry } from "../review/diff/print/changelog.ts";
import { count, sayDue } from "../review/diff/print/sayChange.ts";
import { isBelow, numbersOf } from "../review/diff/verdicts/bump.ts";
import { replaceFile } from "../write/replaceFile.ts";
import { writeWhole } from "../write/writeWhole.ts";
import type { WriteProblem } from "../write/writeProblem.ts";
import { compareWith, lazyJudge } from "./compareWith.ts";
import { fixFile } from "./fixDocument.ts";
import { failure, findings, type Outcome, refusal } from "./outcome.ts";
import type { CommandLine } from "./parseCommand.ts";
import type { Settings } from "./settings.ts";

/** What a look at the version is asked for beside the document. */
export type VersionCall = Pick<CommandLine, "since" | "write" | "protect">;

/** The changelog of a package, which belongs to those who release it: no other command touches it. */
const changelogName = "CHANGELOG.md";

/**
 * Compares the version of a document with the one that is due since the last release; fails where it is too low. With `--write`, sets it
 * in the document, and adds what the version brings to the changelog of the package.
 */
export async function version(
  settings: Settings,
  { since = lastRelease(), write, protect }: VersionCall,
): Promise<Outcome> {
  const head = await readApi(settings);
  if (!head.api || !head.document) return failure(settings, head);
  if (since === undefined) {
    const message =
      "no tag behind this commit is a version such as v1.2.3; name the last release: sdkgen version --since REF, where REF is what sdkgen diff takes for a BASE";
    return refusal([recordFileProblem({ path: settings.spec, rule: "diff-base", message })]);
  }
  const comparison = { base: since, label: settings.spec, protect, judge: lazyJudge(settings) };
  const compared = await compareWith(settings, head, comparison);
  if ("outcome" in compared) return compared.outcome;
  const { diff } = compared;
  const { problem, isTooLow } = judgeVersion(settings, head, diff);
  if (problem && !(write && isTooLow)) return { ...refusal([problem]), ...resultOf(head, diff) };
  const done = write ? release(settings, head, diff, isTooLow) : { written: [], problems: [] };
  if (done.problems.length > 0) return refusal(done.problems.map(recordFileProblem));
  return {
    code: 0,
    ...findings(settings, head),
    ...resultOf(head, diff, done.written),
    lines: [...done.written.map((path) => `${path} is written`), sayVersion(head, diff, isTooLow)],
  };
}

function resultOf(
  { api }: ReadApi,
  { base, bump, due, changes }: Diff,
  written: readonly string[] = [],
): Pick<Outcome, "result"> {
  return { result: { version: api?.version, since: base, bump, due, changes: changes.length, written } };
}

function sayVersion({ api }: ReadApi, diff: Diff, isRaised: boolean): string {
  const version = isRaised ? diff.due : (api?.version ?? "");
  const next = isRaised ? "; run sdkgen generate" : "";
  return `${version} is high enough: ${sayDue(diff)} since ${diff.base.label}, ${count(diff.changes.length, "change")}${next}`;
}

/** Whether the version is too low, and what to say then; of one that is no version by numbers, nothing can be said. */
function judgeVersion(
  { spec, overrides }: Settings,
  { api, document }: ReadApi,
  diff: Diff,
): { readonly problem?: ProblemRecord; readonly isTooLow: boolean } {
  const { bump, due, base } = diff;
  const version = api?.version ?? "";
  const say = (message: string): ProblemRecord => {
    const node = overrides?.version === undefined ? document?.root.get("info", "version") : undefined;
    return node
      ? recordProblem(createProblem("version-due", node, message))
      : recordFileProblem({ path: spec, rule: "version-due", message });
  };
  if (bump === "none") return { isTooLow: false };
  if (!numbersOf(version) || !numbersOf(base.version))
    return {
      problem: say(`"${version}" after "${base.version}": versions are three numbers, as in 1.2.3`),
      isTooLow: false,
    };
  if (!isBelow(version, due)) return { isTooLow: false };
  if (overrides?.version !== undefined)
    return {
      problem: say(`the configuration says version "${version}"; write ${due} there: ${reasonOf(diff)}`),
      isTooLow: false,
    };
  return {
    problem: say(`"${version}" is too low; write ${due}, or run sdkgen version --write: ${reasonOf(diff)}`),
    isTooLow: true,
  };
}

function reasonOf({ base, changes }: Diff): string {
  const named = changes.slice(0, 3).map(({ subject }) => subject);
  return `${count(changes.length, "change")} since ${base.label}, ${named.join(", ")}${changes.length > 3 ? " and others" : ""}`;
}

/** Sets the version and writes the entry; both texts are made before either is written. */
function release(
  { spec, out, roots }: Settings,
  { api, document }: ReadApi,
  { due, changes, bump }: Diff,
  isTooLow: boolean,
): { readonly written: readonly string[]; readonly problems: readonly WriteProblem[] } {
  if (bump === "none") return { written: [], problems: [] };
  const refuse = (path: string, message: string): WriteProblem => ({ rule: "write-failed", path, message });
  if (!statSync(out, { throwIfNoEntry: false })?.isDirectory())
    return {
      written: [],
      problems: [refuse(out, "there is no package to release; run sdkgen generate first")],
    };
  const path = posix.join(out, changelogName);
  const old = disk.read(resolve(path));
  const before = old === undefined ? "" : Buffer.from(old).toString();
  const after = addChangelogEntry(before, {
    version: isTooLow ? due : (api?.version ?? due),
    date: new Date().toISOString().slice(0, 10),
    changes,
  });
  const node = document?.root.get("info", "version");
  const written: string[] = [];
  if (isTooLow && node) {
    const { file } = node;
    const fix: Fix = [{ kind: "replace", at: node, value: due }];
    const fixed = fixFile(file, [{ ...createProblem("version-due", node, ""), fix }]);
    if (fixed.made.length === 0)
      return {
        written,
        problems: [refuse(file.path, `there is no safe way to write ${due} here; write it by hand`)],
      };
    const folders = [posix.dirname(spec), ...roots];
    const problem = replaceFile({ path: file.path, before: file.bytes, after: fixed.after }, folders);
    if (problem) return { written, problems: [problem] };
    written.push(file.path);
  }
  if (after === before) return { written, problems: [] };
  const problem = old ? replaceFile({ path, before: old, after }, [out]) : writeWhole(path, after);
  return problem ? { written, problems: [problem] } : { written: [...written, path], problems: [] };
}
