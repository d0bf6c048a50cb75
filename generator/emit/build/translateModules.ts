import type { Job } from "../../ground/secondThread.ts";
import type { TextFile } from "../../ground/textFile.ts";
import type { BuiltModule } from "./buildTypeModule.ts";
import { compileModules } from "./compileModules.ts";

/** Translates TypeScript modules of `src/`, each from its own text alone, by path. */
export const translateModules: Job<readonly TextFile[], Map<string, BuiltModule>> = {
  name: "build",
  run: compileModules,
};
