import { onTestFinished } from "vitest";
import { putFiles } from "../../generator/support/putFiles.ts";
import { commitAll } from "../../support/git.ts";
import { makeFolder } from "../../support/makeFolder.ts";

/** Makes a repository with these files as its first commit, and works in it until the test ends. */
export function enterRepository(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  put(folder, files);
  commitAll(folder);
  const [home, manifest] = [process.cwd(), process.env["npm_package_json"]];
  onTestFinished(() => {
    process.chdir(home);
    if (manifest !== undefined) process.env["npm_package_json"] = manifest;
  });
  delete process.env["npm_package_json"]; // of whoever runs the tests
  process.chdir(folder);
  return folder;
}

/** Writes files into a folder. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  putFiles(
    folder,
    Object.entries(files).map(([path, text]) => ({ path, text })),
  );
}
