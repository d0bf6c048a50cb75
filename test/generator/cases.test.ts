import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkTypes } from "./support/checkTypes.ts";
import { type GeneratedText, generateText } from "./support/generateText.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { putFiles } from "./support/putFiles.ts";
import { projectFolder, templates } from "./support/templates.ts";

// Each folder of test/cases is a document and, in `expected`, the emitted files that the case is about. `npx vitest run -u` writes
// them anew; to have another file compared, put an empty one of its name there first. Read the diff before you commit it.

const casesFolder = join(projectFolder, "test/cases");
const cases = readdirSync(casesFolder).sort();
const generated = new Map<string, GeneratedText>();
let root = "";

beforeAll(async () => {
  root = makeFolder(afterAll);
  for (const name of cases) {
    const folder = join(casesFolder, name);
    const others = filesBelow(folder)
      .filter((path) => path !== "spec.yaml" && !path.startsWith("expected/"))
      .map((path) => ({ path: `spec/${path}`, text: readFileSync(join(folder, path), "utf8") }));
    const spec = readFileSync(join(folder, "spec.yaml"), "utf8");
    generated.set(name, await generateText(spec, { others }));
  }
}, 120_000);

describe.each(cases)("%s", (name) => {
  const expected = join(casesFolder, name, "expected");
  const paths = existsSync(expected) ? filesBelow(expected) : [];

  test("is a sound document", () => {
    const problems = generated.get(name)?.problems ?? [];
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(paths).not.toEqual([]);
  });

  test.each(paths)("%s", async (path) => {
    const text = generated.get(name)?.files.get(path);
    await expect(text ?? "").toMatchFileSnapshot(join(expected, path));
  });
});

test("the complete case lists every emitted source file and document", () => {
  const paths = [...(generated.get("complete")?.files.keys() ?? [])].filter(
    (path) => !path.startsWith("dist/"),
  );
  expect(filesBelow(join(casesFolder, "complete/expected"))).toEqual(paths.sort());
});

test("all cases type-check together with the runtime", { timeout: 60_000 }, () => {
  putFiles(root, [{ path: "package.json", text: JSON.stringify({ type: "module" }) }]);
  for (const [name, { files }] of generated) {
    const folder = join(root, name);
    const expected = join(casesFolder, name, "expected");
    const sources = [...files].filter(([path]) => path.startsWith("src/"));
    putFiles(
      folder,
      sources.map(([path, text]) => ({ path, text })),
    );
    const pinned = existsSync(expected) ? filesBelow(expected).filter((path) => path.endsWith(".ts")) : [];
    putFiles(
      folder,
      pinned.map((path) => ({ path, text: readFileSync(join(expected, path), "utf8") })),
    );
    symlinkSync(join(templates, "src/runtime"), join(folder, "src/runtime"));
  }
  expect(checkTypes(root)).toEqual([]);
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
