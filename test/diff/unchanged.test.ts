import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { onPhase } from "../../generator/ground/trace.ts";
import { callHere } from "../commands/support/callHere.ts";
import { soundDocument } from "../commands/support/sdkgen.ts";
import { commitAll } from "../support/git.ts";
import { enterRepository, put } from "./support/repository.ts";

const document = soundDocument
  .replace(/^ {4}Kind: .*\n/m, "")
  .replace('"#/components/schemas/Kind"', "kind.yaml");
const kind = "description: A kind of pet.\ntype: string\nenum: [cat, dog]\n";
const configuration = '{ "documents": [{ "spec": "spec.yaml", "out": "generated", "strict": true }] }';

let folder = "";
let phases: string[] = [];

beforeAll(() => onPhase(({ name }) => phases.push(name)));

beforeEach(async () => {
  folder = enterRepository({ "spec.yaml": document, "kind.yaml": kind, "sdkgen.json": configuration });
  put(folder, { "old/spec.yaml": document, "old/kind.yaml": kind });
  put(folder, { "release/openapi.yaml": soundDocument, "release/package.json": "{}" });
  await generated();
  commitAll(folder);
});

async function generated(...args: readonly string[]): Promise<void> {
  expect(await callHere("generate", ...args)).toMatchObject({ code: 0, problems: [] });
}

/** What a diff says, and the steps that it took. */
async function diff(...args: readonly string[]): Promise<{ said: unknown; steps: string[] }> {
  phases = [];
  const said = await callHere("diff", ...args);
  return { said, steps: phases };
}

/** As the diff is without what the last run left: by reading both documents. */
async function anew(...args: readonly string[]): Promise<{ said: unknown; steps: string[] }> {
  rmSync(join(folder, "generated/dist/.sdkgen.json"));
  return diff(...args);
}

test.each([
  { name: "the default branch", args: [] },
  { name: "a commit", args: ["HEAD"] },
  { name: "the document itself", args: ["./spec.yaml"] },
  { name: "another document", args: ["old/spec.yaml"] },
  { name: "a folder", args: ["./old", "--format", "markdown"] },
  { name: "a commit, with more that is protected", args: ["HEAD", "--protect", "mocks"] },
])("what is as in $name is not read again: only files are compared", async ({ args }) => {
  const again = await diff(...args);
  expect(again.steps).toEqual(["look"]);
  const { said, steps } = await anew(...args);
  expect(steps).toContain("model");
  expect(again.said).toEqual(said);
});

test("approvals that nothing needs are told of all the same", async () => {
  put(folder, { "approved.yaml": "0123456789abcdef: It had to be.\n" });
  const again = await diff("HEAD");
  expect(again).toMatchObject({ steps: ["look"], said: { problems: [{ rule: "approval-unused" }] } });
  expect(again.said).toEqual((await anew("HEAD")).said);
});

test.each([
  { name: "the document", files: { "spec.yaml": `${document}# more\n` } },
  { name: "a file that it refers to", files: { "kind.yaml": `${kind}# more\n` } },
  { name: "an option", files: { "sdkgen.json": configuration.replace("true", 'true, "clientName": "Zoo"') } },
  { name: "the package", files: { "generated/API.md": "# Other\n" } },
])("where $name differs from the commit, both documents are read", async ({ files }) => {
  put(folder, files);
  await generated("--force");
  if ("generated/API.md" in files) put(folder, files);
  const { said, steps } = await diff("HEAD");
  expect(steps).toContain("model");
  expect(said).toMatchObject({ code: 0 });
});

test("a document of another name that names itself is not the same", async () => {
  put(folder, { "spec.yaml": soundDocument, "release/openapi.yaml": soundDocument });
  await generated("--force");
  expect((await diff("./release")).steps).toEqual(["look"]);
  const selfish = soundDocument.replace("#/components/schemas/Kind", "spec.yaml#/components/schemas/Kind");
  put(folder, { "spec.yaml": selfish, "release/openapi.yaml": selfish, "release/spec.yaml": soundDocument });
  await generated("--force");
  expect((await diff("release/openapi.yaml")).steps).toContain("model");
});
