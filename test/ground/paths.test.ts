import { resolve } from "node:path";
import { expect, test } from "vitest";
import { isInside } from "../../generator/ground/paths.ts";
import { generateText } from "../generator/support/generateText.ts";

test.each([
  ["/work/spec", "/work/spec", true],
  ["/work/spec/a.yaml", "/work/spec", true],
  ["/work/spec/more/a.yaml", "/work/spec", true],
  ["/work/spec/..a.yaml", "/work/spec", true],
  ["/work", "/work/spec", false],
  ["/work/other/a.yaml", "/work/spec", false],
  ["/work/spec-old/a.yaml", "/work/spec", false],
  ["/", "/work", false],
])("%s in %s: %s", (path, folder, wanted) => {
  expect(isInside(resolve(path), resolve(folder))).toBe(wanted);
});

test.each(["nul", "com0", "LPT9"])("a resource called %s gets a file that Windows can hold", async (tag) => {
  const { files } = await generateText({
    openapi: "3.1.0",
    info: { title: "Devices", version: "1.0.0" },
    paths: { "/a": { get: { tags: [tag], responses: { "204": { description: "Done." } } } } },
  });
  const paths = [...files.keys()].filter((path) => path.startsWith("src/resources/"));
  expect(paths).toEqual([expect.stringMatching(/^src\/resources\/\w+--[0-9a-f]{8}\.ts$/)]);
});
