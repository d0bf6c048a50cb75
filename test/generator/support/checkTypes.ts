import { spawnSync } from "node:child_process";
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
  const path = join(folder, "tsconfig.json");
  writeFileSync(
    path,
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...more }, include: ["**/*.ts"] }),
  );
  const compiler = join(projectFolder, "node_modules/typescript-7/bin/tsc");
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [compiler, "--project", path, "--pretty", "false"],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 100_000_000,
    },
  );
  const complaints = `${stdout}${stderr}`.split("\n").filter((line) => line !== "");
  return status === 0 || complaints.length > 0
    ? complaints
    : [`the compiler ended with status ${String(status)}`];
}
