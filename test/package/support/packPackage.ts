import { readdirSync } from "node:fs";
import { join } from "node:path";
import { generatedFolder } from "./generatedFolder.ts";
import { run } from "./run.ts";

/** Packs the emitted package into a folder, as for publishing, and gives the path of the tarball. */
export async function packPackage(folder: string): Promise<string> {
  const args = ["pack", generatedFolder, "--pack-destination", folder, "--ignore-scripts"];
  const outcome = await run("npm", args, { cwd: folder });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (outcome.code !== 0 || tarball === undefined) throw new Error(outcome.output);
  return join(folder, tarball);
}
