// Puts the build where a package of the generator holds it. npm runs this before it packs, from a checkout or from git, and when it has
// installed what builds it: "prepare" would do both, but would ask those who install the package whether it may run.
import { cpSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { findBuild } from "./findBuild.js";

const packed = fileURLToPath(new URL("../../.build/package", import.meta.url));
// Compiled code, the stamp and the seal belong to this machine.
const own = ["code", "stamp", "seal.json"];
try {
  const built = await findBuild();
  rmSync(packed, { recursive: true, force: true });
  cpSync(built, packed, { recursive: true, filter: (path) => !own.includes(basename(path)) });
} catch (error) {
  process.stderr.write(`sdkgen cannot be built: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
