import { afterAll, beforeAll, expect, test } from "vitest";
import { generatedFolder } from "./support/generatedFolder.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { packPackage } from "./support/packPackage.ts";
import { repositoryRoot } from "./support/repositoryRoot.ts";
import { run } from "./support/run.ts";

const folder = makeFolder(afterAll);
const tools = `${repositoryRoot}node_modules/`;
let tarball: string;
beforeAll(async () => {
  tarball = await packPackage(folder);
}, 60_000);

test("publint has nothing to say", { timeout: 60_000 }, async () => {
  const args = [`${tools}publint/src/cli.js`, generatedFolder, "--strict", "--pack", "npm"];
  const outcome = await run(process.execPath, args, { cwd: folder, env: { NO_COLOR: "1" } });

  expect(outcome.code, outcome.output).toBe(0);
  expect(outcome.output).toContain("All good!");
});

test("the types are found by every resolution that finds ESM", { timeout: 60_000 }, async () => {
  const attw = `${tools}@arethetypeswrong/cli/dist/index.js`;
  const args = [attw, tarball, "--profile", "esm-only", "--format", "json"];
  const outcome = await run(process.execPath, args, { cwd: folder });

  expect(outcome.code, outcome.output).toBe(0);
  expect(Object.keys(JSON.parse(outcome.output).analysis.entrypoints)).toEqual(
    expect.arrayContaining([".", "./active-session", "./meetings", "./sessions"]),
  );
});
