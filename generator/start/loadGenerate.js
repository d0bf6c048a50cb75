// What `import("../generate.ts")` and `import("./briefDiff.ts")` become in the commands of a build, see build.js.
import { join } from "node:path";
import { loadScript } from "./loadScript.ts";

const folder = import.meta.dirname;

/** @type {typeof import("../generate.ts") & typeof import("../jobs.ts") & typeof import("../commands/briefDiff.ts")} */
const script = loadScript(join(folder, "generate.cjs"), join(folder, "code"));

export const { briefDiff, createJudge, generate, jobs, measureImpact, printBriefDiff } = script;
