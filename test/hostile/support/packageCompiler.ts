import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "../../../generator/ground/textFile.ts";
import { writeFiles } from "../../../generator/write/writeFiles.ts";
import { checkTypesAside } from "../../generator/support/checkTypes.ts";
import { preparedRuntime } from "../../generator/support/generateText.ts";
import { putFiles } from "../../generator/support/putFiles.ts";
import { readTree } from "../../write/support/readTree.ts";

/** Compiles packages while others are generated. */
export interface PackageCompiler {
  /** Writes a package, and says what of it is not there, and what else is; waits while the packages before it are many. */
  add(index: number, files: readonly TextFile[]): Promise<string[]>;
  /** Compiles those that are left: what the compiler says about any, and how many of them it says something about. */
  finish(): Promise<{ complaints: readonly string[]; failing: number }>;
}

/** Enough that reading the library of the compiler again costs little, and few enough for its memory. */
const batchSize = 100;

/** Packages that are compiled together. */
interface Batch {
  readonly folder: string;
  size: number;
}

/** Makes a compiler of packages. Each batch of them is removed when it is compiled. */
export async function packageCompiler(root: string): Promise<PackageCompiler> {
  const { built } = await preparedRuntime();
  putFiles(join(root, "runtime"), built);
  writeFileSync(join(root, "package.json"), JSON.stringify({ type: "module" }));
  const complaints: string[] = [];
  const failing = new Set<string>();
  const compile = async ({ folder, size }: Batch): Promise<void> => {
    if (size === 0) return;
    for (const line of await checkTypesAside(folder)) {
      complaints.push(line);
      failing.add(/\bp\d+\//.exec(line)?.[0] ?? line);
    }
    rmSync(folder, { recursive: true });
  };
  let count = 0;
  const open = (): Batch => {
    const folder = join(root, `batch-${count++}`);
    mkdirSync(folder);
    return { folder, size: 0 };
  };
  let batch = open();
  let compiling = Promise.resolve();
  const close = (): Promise<void> => {
    const [full, before] = [batch, compiling];
    batch = open();
    compiling = before.then(() => compile(full));
    return before;
  };
  return {
    add: async (index, files) => {
      const faults = writeWhole(join(batch.folder, `p${index}`), files, join(root, "runtime/dist/runtime"));
      if (++batch.size === batchSize) await close();
      return faults;
    },
    finish: async () => {
      await close();
      await compiling;
      return { complaints, failing: failing.size };
    },
  };
}

/** Writes a package, and looks whether all of it is there, and nothing else. */
function writeWhole(out: string, files: readonly TextFile[], runtime: string): string[] {
  const { problems } = writeFiles(out, files, { inputs: [], force: false });
  const tree = new Map(Object.entries(readTree(out)));
  const torn = files.filter(({ path, text }) => tree.get(path) !== text);
  // The declarations of the runtime are enough for both: it is compiled itself with our own package. One of types alone has none.
  const parts = files.some(({ path }) => path === "src/client.ts") ? ["src", "dist"] : [];
  for (const part of parts) symlinkSync(runtime, join(out, part, "runtime"));
  return [
    ...problems.map(({ message }) => `not written: ${message}`),
    ...torn.map(({ path }) => `torn file ${path}`),
  ];
}
