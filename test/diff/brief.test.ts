import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { callHere } from "../commands/support/callHere.ts";
import { soundDocument as before } from "../commands/support/sdkgen.ts";
import { enterRepository, put } from "./support/repository.ts";

const after = before.replace("[cat, dog]", "[cat, dog, fish]");
const removed = after.replace("operationId: getPet", "operationId: findPet");

let folder = "";

beforeEach(() => {
  folder = enterRepository({ "spec.yaml": before });
});

async function lastLine(...args: readonly string[]): Promise<string | undefined> {
  return (await callHere(...args, "--spec", "spec.yaml")).lines.at(-1);
}

async function brief(command: string): Promise<unknown> {
  return Object((await callHere(command, "--spec", "spec.yaml")).result).diff;
}

test("generate, and check of a stale package, end with one line of what has changed for users", async () => {
  expect(await lastLine("generate")).toMatch(/^generated: .*ms$/);
  put(folder, { "spec.yaml": after });
  expect(await lastLine("check")).toBe("1 change, none breaks; sdkgen diff");
  expect(await lastLine("generate")).toBe("1 change, none breaks; sdkgen diff");
  expect(await lastLine("generate")).toMatch(/^generated is up to date/);
  put(folder, { "spec.yaml": removed, "package.json": '{ "scripts": { "diff": "sdkgen diff" } }' });
  process.env["npm_package_json"] = join(folder, "package.json");
  expect(await lastLine("check")).toBe("2 changes, 1 breaks; npm run diff");
  const found = { changes: 2, silent: 0, breaks: 1, bump: "major" };
  expect(await brief("check")).toEqual({ ...found, base: expect.stringMatching(/^main \([0-9a-f]{7}\)$/) });
  expect(await brief("generate")).toMatchObject(found);
});

test("without a change, a commit or a document there, there is no such line", async () => {
  put(folder, { "spec.yaml": before.replace("A small API.", "A small API. ") });
  expect(await lastLine("generate")).toMatch(/ms$/);
  put(folder, { "new.yaml": after });
  expect((await callHere("generate", "--spec", "new.yaml", "--out", "new")).lines.at(-1)).toMatch(/ms$/);
  put(folder, { ".git/HEAD": "nothing" });
  put(folder, { "spec.yaml": after });
  expect(await brief("generate")).toBeUndefined();
});
