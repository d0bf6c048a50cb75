// Says how the cost of `sdkgen generate` grows with the document, in CPU time of whole processes: of a busy machine, too, it says the
// same. The exponent is that of size in cost: 1 is twice the cost for twice the document.
//
//   npm run bench:growth [-- 250 1000 4000 16000]      documents with so many operations
//   npm run bench:growth -- --shapes [2500 10000]      documents of one shape each, in all sizes
//
// Exit code 1 when the exponent between the two largest sizes is over 1.1.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatTable } from "./support/formatTable.js";
import { describeOperations, shapes } from "./support/growingDocuments.js";
import { measureProcess } from "./support/measureProcess.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sdkgen = join(root, "generator/sdkgen.js");
const limit = 1.1;
const ofShapes = process.argv.includes("--shapes");
const given = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const sizes = given.length > 0 ? given : ofShapes ? [2500, 10_000] : [250, 1000, 4000, 16_000];
const makers = ofShapes ? Object.entries(shapes) : [["operations", describeOperations]];
const folder = mkdtempSync(join(tmpdir(), "bench-growth-"));

try {
  // The first run builds the generator.
  measure("first", describeOperations(4));
  // Starting, and what is done for the smallest document, does not grow.
  const idle = measure("idle", describeOperations(4)).cpu;
  const rows = [["", "size", "CPU s", "peak MB", "exponent"]];
  for (const [name, make] of makers) {
    let before = { size: 0, cpu: 0 };
    for (const size of sizes) {
      const { cpu, peak } = measure(`${rows.length}`, make(size));
      const own = Math.max(1, cpu - idle);
      const exponent =
        before.size > 0 ? Math.log(own / before.cpu) / Math.log(size / before.size) : undefined;
      rows.push([name, `${size}`, (cpu / 1000).toFixed(1), peak.toFixed(0), exponent?.toFixed(2) ?? ""]);
      process.stderr.write(`${rows.at(-1)?.join("  ")}\n`);
      if (exponent !== undefined && exponent > limit && size === sizes.at(-1)) process.exitCode = 1;
      before = { size, cpu: own };
    }
  }
  process.stdout.write(
    `goal: exponent ${limit}; what does not grow is taken off, ${(idle / 1000).toFixed(1)} s\n${formatTable(rows)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} document
 * @returns {{ cpu: number, peak: number }}
 */
function measure(name, document) {
  const spec = join(folder, `${name}.json`);
  writeFileSync(spec, JSON.stringify(document));
  try {
    return measureProcess(
      [process.execPath, sdkgen, "generate", "--spec", spec, "--out", join(folder, name)],
      root,
    );
  } finally {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
