// Times whole processes on the project's own document: this generator beside @hey-api/openapi-ts, in turns.
//
//   npm run bench:generate [-- rounds]
//   npm run bench:generate -- --documents    beside it on documents of every size, in ../shared/specs
//
// Cold means a new process and an empty output folder, with the generator built and its compiled code kept, as on
// every run but the first after an install. The first run is timed once, on its own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchDocuments } from "./support/benchDocuments.js";
import { bringNode } from "./support/bringNode.js";
import { bringPackages } from "./support/bringPackages.js";
import { formatTable } from "./support/formatTable.js";
import { median } from "./support/median.js";
import { nodeVersions, peerVersions } from "./support/versions.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const document = "spec/participants.openapi.yaml";
const ofDocuments = process.argv.includes("--documents");
const rounds = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 9);
const node20 = bringNode(nodeVersions[20]);
const node24 = bringNode(nodeVersions[24]);
const peers = bringPackages("hey-api", {
  "@hey-api/openapi-ts": peerVersions["@hey-api/openapi-ts"],
  typescript: "5.9.3",
});
const heyApi = join(peers, "node_modules/@hey-api/openapi-ts/bin/run.js");
if (ofDocuments) {
  const sdkgen = join(root, "generator/sdkgen.js");
  const published = [
    ["openai", "openai/openapi.yaml"],
    ["stripe", "stripe/spec3.json"],
    ["github", "github/api.github.com.json"],
    ["cloudflare", "cloudflare/openapi.json"],
  ];
  const large = published.map(([name, path]) => ({
    name,
    path: join(root, "../shared/specs", path),
    rounds: 3,
  }));
  const documents = [{ name: "own", path: join(root, document), rounds: 7 }, ...large];
  const table = benchDocuments(documents, { node: node24, sdkgen, heyApi });
  process.stdout.write(
    `Node 24, medians; goals: own 0.80x, large 1.00x; edited 0.50x and 0.35x; unchanged 0.10x\n${table}\n`,
  );
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "bench-generate-"));

/** @type {Record<string, { command: string[], out: string, fresh: boolean }>} */
const contestants = {
  "hey-api, Node 24": {
    command: [node24, heyApi, "--input", `./${document}`, "--output", join(folder, "hey"), "--no-log-file"],
    out: "hey",
    fresh: true,
  },
  "sdkgen, Node 24": { command: sdkgen(node24, "ours24"), out: "ours24", fresh: true },
  "sdkgen, Node 20": { command: sdkgen(node20, "ours20"), out: "ours20", fresh: true },
  "sdkgen unchanged, Node 24": { command: sdkgen(node24, "same24"), out: "same24", fresh: false },
  "sdkgen unchanged, Node 20": { command: sdkgen(node20, "same20"), out: "same20", fresh: false },
};

try {
  // Bundles, fills caches, and writes what the unchanged runs find.
  for (const contestant of Object.values(contestants)) run(contestant);
  const times = new Map(Object.keys(contestants).map((name) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, contestant] of Object.entries(contestants)) times.get(name)?.push(run(contestant));
  }
  report(times);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} node executable
 * @param {string} out name of the output folder
 * @returns {string[]}
 */
function sdkgen(node, out) {
  return [node, join(root, "generator/sdkgen.js"), "generate", "--strict", "--out", join(folder, out)];
}

/**
 * @param {{ command: string[], out: string, fresh: boolean }} contestant
 * @returns {number} wall time in ms
 */
function run({ command, out, fresh }) {
  if (fresh) rmSync(join(folder, out), { recursive: true, force: true });
  const [file, ...args] = command;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: root, encoding: "utf8" });
  const elapsed = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${stdout}${stderr}`);
  return elapsed;
}

/** @param {Map<string, number[]>} times */
function report(times) {
  const base = times.get("hey-api, Node 24") ?? [];
  const rows = [["whole process, ms", "median", "min", "max", "of hey-api"]];
  for (const [name, values] of times) {
    // Ratios of neighbours: the noise of a shared machine hits both.
    const ratio = median(values.map((value, round) => value / base[round]));
    const numbers = [median(values), Math.min(...values), Math.max(...values)];
    rows.push([name, ...numbers.map((value) => value.toFixed(0)), `${ratio.toFixed(2)}x`]);
  }
  process.stdout.write(`${document}, ${rounds} rounds in turns; goals: 1.00x, unchanged 0.25x\n`);
  process.stdout.write(`${formatTable(rows)}\n`);
}
