import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/**
 * The built package: `generated/`, or the folder that `--package DIR` on the command line names. Throws when it is not
 * built.
 *
 * @returns {string} absolute path
 */
export function findPackage() {
  const { values } = parseArgs({ options: { package: { type: "string" } }, strict: false });
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const folder = resolve(typeof values.package === "string" ? values.package : join(root, "generated"));
  if (!existsSync(join(folder, "dist/index.js"))) {
    throw new Error(`${folder} holds no built package: run npm run generate first`);
  }
  return folder;
}
