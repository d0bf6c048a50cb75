import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Path of the emitted package, its build output included; throws when that is missing. */
export const generatedFolder: string = builtFolder();

function builtFolder(): string {
  const folder = fileURLToPath(new URL("../../../generated/", import.meta.url));
  if (existsSync(`${folder}dist/index.js`)) return folder;
  throw new Error("generated/dist is missing: run `npm run generate` before the tests of the package");
}
