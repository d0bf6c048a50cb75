// What `import("../generate.ts")` becomes in the commands of a build, see build.js.
import { join } from "node:path";
import { loadScript } from "./loadScript.ts";

const folder = import.meta.dirname;

/** @type {Pick<typeof import("../generate.ts"), "createJudge" | "generate" | "measureImpact">} */
const script = loadScript(join(folder, "generate.cjs"), join(folder, "code"));

export const { createJudge, generate, measureImpact } = script;
