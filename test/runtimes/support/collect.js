import { spawn } from "node:child_process";

/**
 * Runs a program to its end. Rejects when it fails, or when it is not done in time.
 *
 * @param {string} file executable
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: Readonly<Record<string, string>> }} options `env` is added to this process's own
 * @returns {Promise<string>} what it wrote to its standard output
 */
export function collect(file, args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, timeout: 180_000 });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (errors += chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(new Error(`${file} ended with ${signal ?? code}: ${(errors || output).trim().slice(-2000)}`));
    });
  });
}
