import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { cases, expectedFolder, expectedPaths, generateCases } from "./support/cases.ts";
import type { GeneratedText } from "./support/generateText.ts";

// Each folder of test/cases is a document and, in `expected`, the emitted files that the case is about. `npm run test:update` writes
// them anew; to have another file compared, put an empty one of its name there first. Read the diff before you commit it.

let generated: ReadonlyMap<string, GeneratedText> = new Map();

beforeAll(async () => {
  generated = await generateCases();
}, 120_000);

describe.each(cases)("%s", (name) => {
  const paths = expectedPaths(name);

  test("is a sound document", () => {
    const problems = generated.get(name)?.problems ?? [];
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(paths).not.toEqual([]);
  });

  test.each(paths)("%s", async (path) => {
    const text = generated.get(name)?.files.get(path);
    await expect(text ?? "").toMatchFileSnapshot(join(expectedFolder(name), path));
  });
});

test("the complete case lists every emitted source file and document", () => {
  const paths = [...(generated.get("complete")?.files.keys() ?? [])].filter(
    (path) => !path.startsWith("dist/"),
  );
  expect(expectedPaths("complete")).toEqual(paths.sort());
});
