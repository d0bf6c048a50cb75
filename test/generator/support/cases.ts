import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type GeneratedText, generateText } from "./generateText.ts";
import { projectFolder } from "./templates.ts";

const casesFolder = join(projectFolder, "test/cases");

/** The names of the folders of test/cases, sorted. */
export const cases: readonly string[] = readdirSync(casesFolder).sort();

/** Absolute path of the folder of a case that holds what is expected. */
export function expectedFolder(name: string): string {
  return join(casesFolder, name, "expected");
}

/** The files that are expected of a case, sorted, relative to their folder. */
export function expectedPaths(name: string): string[] {
  const folder = expectedFolder(name);
  return existsSync(folder) ? filesBelow(folder) : [];
}

/** Generates the package of each case, by name. */
export async function generateCases(): Promise<ReadonlyMap<string, GeneratedText>> {
  const generated = new Map<string, GeneratedText>();
  for (const name of cases) {
    const folder = join(casesFolder, name);
    const others = filesBelow(folder)
      .filter((path) => path !== "spec.yaml" && !path.startsWith("expected/"))
      .map((path) => ({ path: `spec/${path}`, text: readFileSync(join(folder, path), "utf8") }));
    const spec = readFileSync(join(folder, "spec.yaml"), "utf8");
    generated.set(name, await generateText(spec, { others }));
  }
  return generated;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
