import { spawnSync } from "node:child_process";

/** Builds the generator before all tests, so that none of them waits for it or sees that it is built. */
export default function buildGenerator(): void {
  const { status, stderr } = spawnSync(process.execPath, ["generator/sdkgen.js", "--version"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}
