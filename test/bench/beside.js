// The figures beside the official package that the README of ours shows: what its two programs of "Coming from cloudflare" cost in a
// bundle, in node_modules and in the compiler. Fails if one of them does not compile.
//
//   npm run bench:beside [-- --package DIR]
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bringPackages } from "./support/bringPackages.js";
import { bundle } from "./support/bundle.js";
import { findPackage } from "./support/findPackage.js";
import { linkPackage } from "./support/linkPackage.js";
import { median } from "./support/median.js";
import { peerVersions } from "./support/versions.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "bench-beside-"));
try {
  const source = findPackage();
  const official = join(bringPackages("cloudflare", { cloudflare: peerVersions.cloudflare }), "node_modules");
  prepare(source, official);
  const [theirs, ours] = readPrograms(source);
  const rows = [
    ["", "`realtimekit-participants`", `\`cloudflare\` ${peerVersions.cloudflare}`],
    ["---", "---:", "---:"],
    ["bundled, minified and compressed", await weigh(ours), await weigh(theirs)],
    ["installed files", sizeOf(packed(source)), sizeOf(filesIn(official))],
    ["memory of the compiler that checks it", ...[ours, theirs].map((program) => check(program))],
  ];
  process.stdout.write(`${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} source folder of our package
 * @param {string} official `node_modules` of the official one
 */
function prepare(source, official) {
  linkPackage(folder, source);
  mkdirSync(join(folder, "node_modules/@types"));
  const links = [
    [official, "cloudflare"],
    [join(root, "node_modules"), "@types/node"],
    [join(root, "node_modules"), "undici-types"],
  ];
  for (const [from, name] of links)
    symlinkSync(join(from, name), join(folder, "node_modules", name), "junction");
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
}

/**
 * @param {string} source folder of our package
 * @returns {string[]} the two programs of its README, that of the official package first
 */
function readPrograms(source) {
  const readme = readFileSync(join(source, "README.md"), "utf8");
  const [, section = ""] = readme.split(/^## Coming from `cloudflare`$/m);
  const programs = [...section.split(/^## /m)[0].matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);
  if (programs.length !== 2) throw new Error("the README does not show two programs");
  return programs;
}

/**
 * @param {string} program source text
 * @returns {Promise<string>} what it weighs
 */
async function weigh(program) {
  const { gzipped } = await bundle(program, folder);
  return `${(gzipped / 1000).toFixed(1)} kB`;
}

/**
 * @param {string} program source text, which must compile
 * @returns {string} memory that the compiler takes
 */
function check(program) {
  writeFileSync(join(folder, "program.ts"), program);
  const flags = "--noEmit --strict --target es2022 --module nodenext --types node --extendedDiagnostics";
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const used = Array.from({ length: 3 }, () => {
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...flags.split(" "), "program.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`a program of the README does not compile:\n${stdout}`);
    return Number(/^Memory used:\s+(\d+)K$/m.exec(stdout)?.[1]) / 1000;
  });
  return `${Math.round(median(used))} MB`;
}

/**
 * @param {string} source folder of our package
 * @returns {number[]} bytes of each file that npm would install
 */
function packed(source) {
  const { status, stdout, stderr } = spawnSync("npm", ["pack", "--dry-run", "--json"], {
    cwd: source,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm cannot pack: ${stderr}`);
  return JSON.parse(stdout)[0].files.map(({ size }) => size);
}

/**
 * @param {string} path of a folder
 * @returns {number[]} bytes of each file in it
 */
function filesIn(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).size);
}

/** @param {number[]} sizes bytes */
function sizeOf(sizes) {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
