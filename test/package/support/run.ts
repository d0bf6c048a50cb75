import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** How a process ended. */
export interface Outcome {
  readonly code: number | null;
  /** Standard output and standard error, one after the other. */
  readonly output: string;
}

/** Runs a program until it ends; `env` is added to the environment. */
export async function run(
  program: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Outcome> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [code, output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, output: output + errors };
}
