import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../generator/support/templates.ts";

/** What starts the command. */
export const launcher: string = join(projectFolder, "generator/sdkgen.js");

/** A document without mistakes: pets of two kinds, with one operation. */
export const soundDocument: string = readFileSync(
  join(projectFolder, "test/cases/complete/spec.yaml"),
  "utf8",
);

/** How a call ended, and what it printed. */
export interface Call {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to call the command otherwise than its users do. */
interface CallOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node. */
  readonly preload?: readonly string[];
  readonly launcher?: string;
}

/** Runs the command in a folder, as a process of its own. */
export function sdkgen(
  folder: string,
  args: readonly string[],
  { env = {}, preload = [], launcher: start = launcher }: CallOptions = {},
): Call {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...preload, start, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, SDKGEN_DEBUG: "", ...env },
  });
  return { status, stdout, stderr };
}
