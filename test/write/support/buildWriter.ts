import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { TextFile } from "../../../generator/ground/textFile.ts";

/** The arguments for `node` that start a writer process for the versions. */
export type Writer = (out: string, versions: readonly (readonly TextFile[])[], rounds?: number) => string[];

/** Bundles the writer process, into the folder, so that it can be started (and killed) quickly. */
export async function buildWriter(folder: string): Promise<Writer> {
  const program = join(folder, "writer.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, "writerProcess.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  let count = 0;
  return (out, versions, rounds = 1) => {
    count += 1;
    const versionsPath = join(folder, `versions-${count}.json`);
    writeFileSync(versionsPath, JSON.stringify(versions));
    return [program, out, versionsPath, String(rounds)];
  };
}
