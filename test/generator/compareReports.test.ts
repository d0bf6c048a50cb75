import { describe, expect, test } from "vitest";
import { compareReports } from "../../generator/review/compareReports.ts";
import { generateText } from "./support/generateText.ts";

/** The API report of a document with these schemas and one operation. */
async function reportOf(schemas: object, tag = "pets"): Promise<string> {
  const { files, problems } = await generateText({
    openapi: "3.1.0",
    info: { title: "Zoo", version: "1.0.0" },
    paths: {
      "/pets": {
        get: { operationId: "listPets", tags: [tag], responses: { 204: { description: "Nothing." } } },
      },
    },
    components: { schemas },
  });
  expect(problems).toEqual([]);
  return files.get("API.md") ?? "";
}

const pet = { type: "object", properties: { name: { type: "string" } } };
const kind = { type: "string", enum: ["cat", "dog"] };
const odd = { type: "string", const: "` ` ``" };

describe("the changes from one API report to another", () => {
  test("are the names that came, went or are declared otherwise", async () => {
    const before = await reportOf({ Pet: pet, Kind: kind, Same: pet, Odd: odd });
    const after = await reportOf({ Pet: { ...pet, required: ["name"] }, Same: pet, Odd: odd, Owner: pet });
    expect(compareReports(before, after)).toEqual({ added: ["Owner"], removed: ["Kind"], changed: ["Pet"] });
    expect(compareReports(after, after)).toEqual({ added: [], removed: [], changed: [] });
  });

  test("reach every kind of declaration: classes, params, enums, functions", async () => {
    const { added } = compareReports("", await reportOf({ Kind: kind, Odd: odd }));
    expect(added).toEqual(expect.arrayContaining(["Kind", "Odd", "Pets", "Zoo", "ZooOptions", "logBodies"]));
    expect(compareReports(await reportOf({}), await reportOf({}, "animals"))).toEqual({
      added: ["Animals"],
      removed: ["Pets"],
      changed: ["Zoo"],
    });
  });

  test("has a name for every item under the heading, so that none is lost", async () => {
    const report = await reportOf({ Pet: pet, Kind: kind, Odd: odd });
    const [, exported = ""] = report.split("\n## Exports\n");
    const items = exported.split("\n").filter((line) => line.startsWith("- "));
    const { added } = compareReports("", report);
    const unnamed = items.filter((item) => !added.some((name) => item.includes(` ${name}`)));
    expect(unnamed).toEqual([]);
    // A class with the members of an interface of its name, and an enum, have two items each.
    expect(new Set(added).size).toBe(added.length);
  });

  test("are none where there is no report", () => {
    expect(compareReports("", "")).toEqual({ added: [], removed: [], changed: [] });
    expect(compareReports("<<<<<<< HEAD\n- `class A {}`\n", "")).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });
});
