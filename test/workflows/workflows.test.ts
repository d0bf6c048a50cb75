import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { projectFolder } from "../generator/support/templates.ts";

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
}

const folder = join(projectFolder, ".github/workflows");
const workflows = readdirSync(folder).map((name): [string, Workflow] => {
  const document = parseDocument(readFileSync(join(folder, name), "utf8"));
  expect(document.errors).toEqual([]);
  return [name, document.toJS()];
});

test("no text of a pull request becomes a command", () => {
  const runs = workflows.flatMap(([, { jobs }]) =>
    Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = "" }) => run)),
  );
  expect(runs.length).toBeGreaterThan(5);
  expect(runs.filter((run) => run.includes("${{"))).toEqual([]);
});

test("what may write runs nothing that a pull request brings", () => {
  const writing = workflows.filter(([, { permissions }]) => Object.values(permissions).includes("write"));
  expect(writing.map(([name, { on }]) => [name, Object.keys(on)])).toEqual([
    ["diff-comment.yml", ["workflow_run"]],
  ]);
  const steps = writing.flatMap(([, { jobs }]) => Object.values(jobs).flatMap((job) => job.steps));
  expect(steps.flatMap(({ run = [] }) => run)).toEqual([
    'node .github/scripts/commentDiff.js "$RUNNER_TEMP/sdkgen-diff"',
  ]);
  // Without a ref, a checkout after another workflow is of the default branch.
  const checkout = steps.find(({ uses }) => uses?.startsWith("actions/checkout@"));
  expect(checkout?.with).toEqual({ "sparse-checkout": ".github/scripts", "persist-credentials": false });
  const jobs = workflows.flatMap(([, workflow]) => Object.values(workflow.jobs));
  expect(jobs.filter(({ permissions }) => permissions !== undefined)).toEqual([]);
});

test("nothing that is used can become something else, and no checkout keeps a token", () => {
  const steps = workflows.flatMap(([, { jobs }]) => Object.values(jobs).flatMap((job) => job.steps));
  const used = steps.flatMap(({ uses = [] }) => uses);
  expect(used.filter((uses) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(uses))).toEqual([]);
  const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  expect(checkouts.length).toBeGreaterThan(3);
  for (const { with: options } of checkouts) expect(options).toMatchObject({ "persist-credentials": false });
  // Whoever runs on something that has secrets must not run what a fork brings.
  const events = workflows.flatMap(([, { on }]) => Object.keys(on));
  expect(events.toSorted()).toEqual(["pull_request", "push", "workflow_run"]);
});

test("one workflow leaves what the other comments", () => {
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  const [ci, comment] = [text("ci.yml"), text("diff-comment.yml")];
  expect(comment).toContain(`workflows: [${/^name: (.*)$/m.exec(ci)?.[1]}]`);
  expect(ci).toMatch(/actions\/upload-artifact@.*\n\s+with:\n\s+name: sdkgen-diff\n/);
  expect(comment).toMatch(/actions\/download-artifact@.*\n[^]*?name: sdkgen-diff\n/);
  expect(ci).toContain("--out sdkgen-diff/diff.md");
});
