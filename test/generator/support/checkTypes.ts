import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./templates.ts";

/** The options under which every package has to compile. */
const compilerOptions = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable", "esnext.disposable"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
};

/** Type-checks every TypeScript file below a folder, in one run of the TypeScript 7 compiler; its complaints, one each. */
export function checkTypes(folder: string, more: Readonly<Record<string, unknown>> = {}): string[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, prepare(folder, more), {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return complaintsOf(`${stdout}${stderr}`, status);
}

/** Does the same while other things are done. */
export async function checkTypesAside(folder: string): Promise<string[]> {
  const compiler = spawn(process.execPath, prepare(folder, {}), { cwd: folder });
  let output = "";
  const add = (text: string): void => void (output += text);
  compiler.stdout.setEncoding("utf8").on("data", add);
  compiler.stderr.setEncoding("utf8").on("data", add);
  await once(compiler, "close");
  return complaintsOf(output, compiler.exitCode);
}

/** Writes the configuration, and gives what the compiler is called with. */
function prepare(folder: string, more: Readonly<Record<string, unknown>>): string[] {
  const path = join(folder, "tsconfig.json");
  writeFileSync(
    path,
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...more }, include: ["**/*.ts"] }),
  );
  return [join(projectFolder, "node_modules/typescript-7/bin/tsc"), "--project", path, "--pretty", "false"];
}

function complaintsOf(output: string, status: number | null): string[] {
  const complaints = output.split("\n").filter((line) => line !== "");
  return status === 0 || complaints.length > 0
    ? complaints
    : [`the compiler ended with status ${String(status)}`];
}
