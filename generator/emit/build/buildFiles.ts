import type { TextFile } from "../../ground/textFile.ts";
import { buildTypeModule } from "./buildTypeModule.ts";
import { compileModules } from "./compileModules.ts";
import { escapeLines } from "./escapeLines.ts";

/**
 * The JavaScript and the declarations of the package's TypeScript: what consumers import.
 *
 * @param files all files of the package, formatted; those in `src/` that end in `.ts` are built into `dist/`
 * @throws Error if a file cannot be built on its own; a bug of the generator or a template
 */
export function buildFiles(files: readonly TextFile[]): TextFile[] {
  const sources = files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".ts"));
  const typeModules = new Map(sources.map(({ path, text }) => [path, buildTypeModule(text)]));
  const compiled = compileModules(sources.filter(({ path }) => typeModules.get(path) === undefined));
  return sources.flatMap(({ path }) => {
    const built = typeModules.get(path) ?? compiled.get(path);
    if (built === undefined) throw new Error(`${path} was not built`);
    const base = path.replace(/^src\//, "dist/").replace(/\.ts$/, "");
    return [
      { path: `${base}.js`, text: built.script },
      { path: `${base}.d.ts`, text: escapeLines(dropRepeated(built.declaration)) },
    ];
  });
}

/** TypeScript 5.9 declares a static member whose name is a symbol twice when it transpiles file by file. */
function dropRepeated(text: string): string {
  return text.replace(/^( +static readonly \[Symbol\.\w+\]:).*\n(?=\1)/gm, "");
}
