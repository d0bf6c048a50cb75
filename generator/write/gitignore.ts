import type { TextFile } from "../ground/textFile.ts";
import { stagingPrefix } from "./findLeftovers.ts";
import { lockName } from "./lockFolder.ts";
import { builtFolder } from "./manifest.ts";

/** Keeps what is built, and what a run leaves while it goes on, out of git in every repository. */
export const gitignore: TextFile = {
  path: ".gitignore",
  text: `/${builtFolder}\n/${lockName}\n/${stagingPrefix}*\n`,
};
