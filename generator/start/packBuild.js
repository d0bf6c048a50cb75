// Puts the build where a package of the generator holds it; npm runs this before it packs, from a checkout or from git.
import { cpSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { findBuild } from "./findBuild.js";

const packed = fileURLToPath(new URL("../../.build/package", import.meta.url));
const built = await findBuild();
rmSync(packed, { recursive: true, force: true });
// Compiled code, the stamp and the seal belong to this machine.
const own = ["code", "stamp", "seal.json"];
cpSync(built, packed, { recursive: true, filter: (path) => !own.includes(basename(path)) });
