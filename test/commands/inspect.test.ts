import { beforeEach, describe, expect, test } from "vitest";
import { putFiles } from "../generator/support/putFiles.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { type Call, sdkgen, soundDocument } from "./support/sdkgen.ts";

const document = `openapi: 3.1.0
info: { title: Zoo, version: 1.0.0 }
tags: [{ name: The pets }, { name: people, x-sdk-resource: keepers }]
paths:
  /pets/{pet_id}:
    get:
      tags: [The pets]
      operationId: get_pet
      parameters:
        - { name: pet_id, in: path, required: true, schema: { type: integer } }
        - { name: order, in: query, schema: { type: string, enum: [asc, desc] } }
      responses:
        "200": { description: A pet., content: { application/json: { schema: { $ref: "#/components/schemas/pet" } } } }
        default: { description: No., content: { application/json: { schema: { $ref: "problem.yaml" } } } }
    put:
      tags: [people]
      operationId: putPet
      x-sdk-method: feed
      parameters: [{ name: pet_id, in: path, required: true, schema: { type: integer } }]
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/pet" } } } }
      responses: { "204": { description: Fed. } }
  /v1/cages:
    post:
      responses: { "204": { description: Made. } }
components:
  schemas:
    pet: { type: object, properties: { name: { type: string }, kind: { $ref: "#/components/schemas/Pet" } } }
    Pet: { type: string, enum: [cat, dog] }
`;

let folder = "";

beforeEach(() => {
  folder = makeFolder();
  putFiles(folder, [
    { path: "spec.yaml", text: document },
    { path: "problem.yaml", text: "type: object\nproperties: { message: { type: string } }\n" },
  ]);
});

function run(...args: string[]): Call {
  return sdkgen(folder, ["inspect", "--spec", "spec.yaml", ...args]);
}

function shown(...args: string[]): unknown {
  const { status, stdout } = run(...args);
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

describe("inspect", { timeout: 60_000 }, () => {
  test("shows an operation: its name and why, its place, and all of its types", () => {
    expect(shown("--operation", "get_pet")).toEqual({
      operation: "get_pet",
      name: "thePets.getPet",
      namedBy: "operationId: get_pet",
      at: "spec.yaml:6:5",
      http: "GET /pets/{pet_id}",
      paramsInterface: "GetPetParams",
      arguments: [
        {
          name: "petId",
          in: "path",
          wireName: "pet_id",
          type: "number",
          required: true,
          given: "by the call",
          at: "spec.yaml:10:11",
        },
      ],
      params: [
        {
          name: "order",
          in: "query",
          wireName: "order",
          type: "GetPetOrder",
          required: false,
          given: "by the call",
          at: "spec.yaml:11:11",
        },
      ],
      result: "PetModel",
      error: "Problem",
      responses: [
        { status: "200", success: true, type: "PetModel" },
        { status: "default", success: false, type: "Problem" },
      ],
      permissions: [],
      secrets: [],
    });
    expect(shown("--operation", "thePets.getPet")).toEqual(shown("--operation", "get_pet"));
  });

  test.each([
    ["putPet", "keepers.feed", "x-sdk-method: feed"],
    ["post /v1/cages", "cages.post", "method and path: post /v1/cages"],
  ])("says why %s is called %s", (operation, name, namedBy) => {
    expect(shown("--operation", operation)).toMatchObject({ operation, name, namedBy });
  });

  test("shows a schema: which name it did not get, who has that, and what uses it", () => {
    expect(shown("--schema", "pet")).toEqual({
      schema: "pet",
      name: "PetModel",
      namedBy: "key of the component: pet",
      at: "spec.yaml:27:5",
      insteadOf: "Pet",
      because: "spec.yaml:28:5 has that name",
      kind: "type",
      type: "{ kind?: Pet | (string & {}); name?: string }",
      usedBy: [
        { operation: "putPet", as: "body" },
        { operation: "get_pet", as: "response 200" },
      ],
    });
    expect(shown("--schema", "PetModel")).toEqual(shown("--schema", "pet"));
  });

  test.each([
    [
      "Pet",
      {
        kind: "enum",
        values: [
          { name: "Cat", value: "cat" },
          { name: "Dog", value: "dog" },
        ],
        usedBy: [{ operation: "putPet", as: "body field kind" }, { schema: "PetModel" }],
      },
    ],
    ["GetPetOrder", { namedBy: "parameter whose values are listed: get_pet order", at: "spec.yaml:11:37" }],
    ["Problem", { namedBy: "name of the file: problem", at: "problem.yaml:1:1" }],
  ])("shows what stands elsewhere: %s", (name, expected) => {
    expect(shown("--schema", name)).toMatchObject({ name, ...expected });
  });

  test("shows everything, resources too, where nothing is chosen", () => {
    expect(shown()).toMatchObject({
      package: { name: "zoo", version: "1.0.0", document: "spec.yaml", client: "Zoo" },
      resources: [
        { name: "cages", namedBy: "first fixed segment of the path: cages", class: "Cages" },
        {
          name: "keepers",
          namedBy: "x-sdk-resource: keepers",
          at: "spec.yaml:3:28",
          file: "src/resources/keepers.ts",
        },
        { name: "thePets", namedBy: "tag: The pets", class: "ThePets" },
      ],
      operations: [{ operation: "post /v1/cages" }, { operation: "putPet" }, { operation: "get_pet" }],
      schemas: [{ name: "GetPetOrder" }, { name: "Pet" }, { name: "PetModel" }, { name: "Problem" }],
    });
  });

  test("is data with problems and losses, too, and obeys nothing that a document holds", () => {
    const text = soundDocument.replaceAll("getPet", '"get\\u009b31mPet\\u202e"');
    putFiles(folder, [{ path: "spec.yaml", text }]);
    const { status, stdout } = run("--format", "json");
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/[\u009b\u202e]/);
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [],
      losses: [],
      operations: [{ operation: "get\u009b31mPet\u202e" }],
    });
  });

  test.each([
    ["--operation", "get_pets", /no operation "get_pets" .*did you mean "get_pet"\?/],
    ["--operation", "nothing", /no operation "nothing" .*sdkgen inspect shows all/],
    ["--schema", "Pets", /no schema "Pets" .*did you mean "Pet"\?/],
  ])("knows no %s %s, and says what it knows", (flag, name, message) => {
    const { status, stdout, stderr } = run(flag, name);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^spec\.yaml:1:1 error .*\(inspect-name\)$/m);
    expect(stderr).toMatch(message);
  });

  test("reports the problems of a broken document instead", () => {
    putFiles(folder, [{ path: "spec.yaml", text: document.replace("feed", "feed it") }]);
    const { status, stdout, stderr } = run();
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^spec\.yaml:\d+:\d+ error .*\(extension-value\)$/m);
  });
});
