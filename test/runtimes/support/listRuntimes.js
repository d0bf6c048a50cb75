import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bringNode } from "../../bench/support/bringNode.js";
import { bringPackages } from "../../bench/support/bringPackages.js";
import { nodeVersions } from "../../bench/support/versions.js";
import { findChromium } from "./findChromium.js";
import { runChromium } from "./runChromium.js";
import { runProgram } from "./runProgram.js";
import { runWorkerd } from "./runWorkerd.js";

const versions = { deno: "2.9.6", bun: "1.4.5", workerd: "1.20261117.1" };
const denoFlags = [
  "run",
  "--no-prompt",
  "--no-remote",
  "--node-modules-dir=manual",
  "--allow-env",
  "--allow-net=127.0.0.1",
];

/**
 * All runtimes that the package supports. Each brings itself when it is run, and rejects with the reason when it cannot.
 *
 * @returns {{ name: string, run: (place: { folder: string, origin: string, closed: string }) => Promise<{ passed: number, failures: string[] }> }[]}
 */
export function listRuntimes() {
  const nodes = Object.values(nodeVersions).map((version) => ({
    name: `Node ${version}`,
    run: async (place) => runProgram(bringNode(version), [], place),
  }));
  return [
    ...nodes,
    {
      name: `Deno ${versions.deno}`,
      run: async (place) => runProgram(bringBinary("deno"), denoFlags, place),
    },
    { name: `Bun ${versions.bun}`, run: async (place) => runProgram(bringBinary("bun"), [], place) },
    { name: `workerd ${versions.workerd}`, run: async (place) => runWorkerd(bringBinary("workerd"), place) },
    { name: "Chromium", run: async (place) => runChromium(findChromium(), place) },
  ];
}

/** The executable of this platform: a dependency of the package that bears the name. */
function bringBinary(name) {
  const folder = bringPackages(name, { [name]: versions[name] });
  const { dependencies, optionalDependencies } = createRequire(join(folder, "x.js"))(
    join(folder, "node_modules", name, "package.json"),
  );
  const candidates = Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((id) =>
    ["", "bin"].flatMap((place) =>
      ["", ".exe"].map((ending) => join(folder, "node_modules", id, place, name + ending)),
    ),
  );
  const file = candidates.find((path) => existsSync(path));
  if (!file) throw new Error(`${name}@${versions[name]} brought no executable for this platform`);
  return file;
}
