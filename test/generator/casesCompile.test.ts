import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../support/makeFolder.ts";
import { expectedFolder, expectedPaths, generateCases } from "./support/cases.ts";
import { checkTypes } from "./support/checkTypes.ts";
import { putFiles } from "./support/putFiles.ts";
import { templates } from "./support/templates.ts";

test("all cases type-check together with the runtime", { timeout: 120_000 }, async () => {
  const root = makeFolder();
  putFiles(root, [{ path: "package.json", text: JSON.stringify({ type: "module" }) }]);
  for (const [name, { files }] of await generateCases()) {
    const folder = join(root, name);
    const sources = [...files].filter(([path]) => path.startsWith("src/"));
    putFiles(
      folder,
      sources.map(([path, text]) => ({ path, text })),
    );
    const pinned = expectedPaths(name).filter((path) => path.endsWith(".ts"));
    putFiles(
      folder,
      pinned.map((path) => ({ path, text: readFileSync(join(expectedFolder(name), path), "utf8") })),
    );
    symlinkSync(join(templates, "src/runtime"), join(folder, "src/runtime"));
  }
  expect(checkTypes(root)).toEqual([]);
});
