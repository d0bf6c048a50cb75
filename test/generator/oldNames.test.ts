import { readFileSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../support/makeFolder.ts";
import { checkTypes } from "./support/checkTypes.ts";
import { generateText } from "./support/generateText.ts";
import { putFiles } from "./support/putFiles.ts";
import { projectFolder, templates } from "./support/templates.ts";

const spec = readFileSync(join(projectFolder, "test/cases/renamed/spec.yaml"), "utf8");

/** Somebody who has not moved to the new names, and reads and gives what there is. */
const consumer = `
import { type Animal, type GetPetParams, Pets, Species } from "./src/index.js";
export async function run(pets: Pets): Promise<[string, Species]> {
  const params: GetPetParams = { kind: Species.Feline };
  const kind: Species = Species.Canine;
  const all: Record<Species, 0> = { cat: 0, dog: 0 };
  const pet: Animal = await pets.getPet("a b", params);
  void all;
  return [pet.name, kind];
}
`;

/** The errors of a consumer of the package of a document. */
async function errorsOf(document: string): Promise<string[]> {
  const { files, problems } = await generateText(document);
  expect(problems).toEqual([]);
  const root = makeFolder();
  putFiles(root, [
    { path: "package.json", text: '{ "type": "module" }' },
    { path: "consumer.ts", text: consumer },
    ...[...files].filter(([path]) => path.startsWith("src/")).map(([path, text]) => ({ path, text })),
  ]);
  symlinkSync(join(templates, "src/runtime"), join(root, "src/runtime"));
  return checkTypes(root);
}

test("code that uses the old names compiles as long as the document keeps them", async () => {
  expect(await errorsOf(spec)).toEqual([]);
  const without = spec.replaceAll(/^ *x-sdk-renamed-.*\n/gm, "");
  expect((await errorsOf(without)).join("\n")).toMatch(/Animal.*GetPetParams.*Species/s);
});

test("a call by the old name sends the same request", async () => {
  const { files } = await generateText(spec, { runtime: true });
  const root = makeFolder();
  putFiles(
    root,
    [...files]
      .filter(([path]) => path.startsWith("dist/") || path === "package.json")
      .map(([path, text]) => ({ path, text })),
  );
  const seen: unknown[] = [];
  const server = createServer(({ method, url }, response) => {
    seen.push([method, url]);
    response.setHeader("content-type", "application/json").end('{ "name": "Rex" }');
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const { Pets, Species, PetKind } = await import(pathToFileURL(join(root, "dist/index.js")).href);
  const pets = new Pets({ baseUrl: `http://127.0.0.1:${port}`, allowInsecure: true });
  expect(Species).toBe(PetKind);
  expect(await pets.getPet("a b", { kind: Species.Feline })).toEqual({ name: "Rex" });
  await pets.readPet("a b", { kind: PetKind.Cat });
  expect(seen).toEqual(Array(2).fill(["GET", "/pets/a%20b?kind=cat"]));
});

describe("an old name", () => {
  test.each([
    ["is that of another schema", ["x-sdk-renamed-from: Animal", "x-sdk-renamed-from: PetKind"]],
    ["is that of something of the runtime", ["x-sdk-renamed-from: Animal", "x-sdk-renamed-from: ApiError"]],
    ["is that of two", ["x-sdk-renamed-from: Animal", "x-sdk-renamed-from: Species"]],
    ["is that of another constant", ["cat: Feline", "cat: Dog"]],
    ["cannot be a member", ["renamed-from: getPet", "renamed-from: constructor"]],
  ] as const)("that %s is an error at its place", async (_, [from, to]) => {
    const { problems } = await generateText(spec.replace(from, to));
    expect(problems.map(({ rule, line }) => [rule, line > 5])).toEqual([["renamed-from-taken", true]]);
  });

  test.each([
    ["of a value that there is not", "{ cow: Bovine }"],
    ["that is no name", "{ cat: 'a b' }"],
    ["in a list", "[Feline]"],
  ])("%s is an error", async (_, values) => {
    const { problems } = await generateText(spec.replace("{ cat: Feline, dog: Canine }", values));
    expect(problems.map(({ rule }) => rule)).toEqual(["extension-value"]);
  });
});
