import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatTable } from "./formatTable.js";
import { median } from "./median.js";

/**
 * What the compiler says of a program: medians, memory in MB, times in seconds.
 *
 * @typedef {{ files: number, lines: number, megabytes: number, checkSeconds: number, seconds: number }} Types
 */

const root = fileURLToPath(new URL("../../..", import.meta.url));
const rounds = 3;

/**
 * Makes a folder one in which programs are compiled as ES modules of Node.
 *
 * @param {string} folder absolute path
 */
export function prepareTypes(folder) {
  mkdirSync(join(folder, "node_modules/@types"), { recursive: true });
  for (const name of ["@types/node", "undici-types"]) {
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
  }
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
}

/**
 * Compiles programs, each on its own. Throws with the compiler's words when it refuses one.
 *
 * @param {string} folder one that is prepared
 * @param {Readonly<Record<string, string>>} programs name → source text, that of an empty one first
 * @returns {Map<string, Types>} by name
 */
export function measureTypes(folder, programs) {
  return new Map(Object.entries(programs).map(([name, program]) => [name, measure(folder, program)]));
}

/**
 * @param {string} title
 * @param {Map<string, Types>} measured the empty program first
 * @returns {string} a table, in which `+` is beyond the empty program
 */
export function tabulateTypes(title, measured) {
  const [base] = measured.values();
  const rows = [[title, "files", "+files", "+lines", "MB", "+MB", "+s checking", "s"]];
  for (const [name, { files, lines, megabytes, checkSeconds, seconds }] of measured) {
    const added = [files - base.files, lines - base.lines].map((count) => count.toLocaleString("en"));
    const memory = [megabytes, megabytes - base.megabytes].map((count) => count.toFixed(0));
    const times = [checkSeconds - base.checkSeconds, seconds].map((time) => time.toFixed(2));
    rows.push([name, String(files), ...added, ...memory, ...times]);
  }
  return formatTable(rows);
}

/**
 * @param {string} folder
 * @param {string} program source text
 * @returns {Types}
 */
function measure(folder, program) {
  writeFileSync(join(folder, "program.ts"), program);
  const flags = "--noEmit --strict --target es2022 --module nodenext --types node --extendedDiagnostics";
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const runs = Array.from({ length: rounds }, () => {
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...flags.split(" "), "program.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`tsc refuses the program:\n${stdout}`);
    return (/** @type {RegExp} */ figure) => Number(figure.exec(stdout)?.[1] ?? NaN);
  });
  const middle = (/** @type {RegExp} */ figure) => median(runs.map((read) => read(figure)));
  return {
    files: middle(/^Files: +(\d+)/m),
    lines: middle(/^Lines of Definitions: +(\d+)/m),
    megabytes: middle(/^Memory used: +(\d+)K/m) / 1000,
    checkSeconds: middle(/^Check time: +([\d.]+)s/m),
    seconds: middle(/^Total time: +([\d.]+)s/m),
  };
}
