import type { TextFile } from "../../ground/textFile.ts";
import { Memo, resultKey } from "../../ground/memo.ts";
import { inPortions } from "../../ground/order.ts";
import { present } from "../../ground/present.ts";
import { offerJobs, type SecondThread } from "../../ground/secondThread.ts";
import { builtPath } from "./builtPath.ts";
import { type BuiltModule, buildTypeModule } from "./buildTypeModule.ts";
import { escapeLines } from "./escapeLines.ts";
import { translateModules } from "./translateModules.ts";

/**
 * The JavaScript and the declarations of the package's TypeScript: what consumers import. Each has a source map, so that editors and
 * debuggers show the readable source, which the package has, too.
 *
 * @param memo modules that were built before; each is built from its own text alone
 * @param thread builds some of the others, if there is one
 * @param files all files of the package, formatted; those in `src/` that end in `.ts` are built into `dist/`
 * @throws Error if a file cannot be built on its own; a bug of the generator or a template
 */
export async function buildFiles(
  files: readonly TextFile[],
  memo: Memo = new Memo(),
  thread?: SecondThread,
): Promise<TextFile[]> {
  const sources = files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".ts"));
  const typeModules = new Map(
    sources.map(({ path, text }) => {
      const name = path.slice(path.lastIndexOf("/") + 1, -".ts".length);
      const up = "../".repeat(path.split("/").length - 1);
      return [path, buildTypeModule(name, text, `${up}${path}`)];
    }),
  );
  const others = sources.filter(({ path }) => typeModules.get(path) === undefined);
  const compiled = await compileUnknown(others, memo, thread);
  return sources.flatMap(({ path }) => {
    const built = typeModules.get(path) ?? compiled.get(path);
    if (built === undefined) throw new Error(`${path} was not built`);
    const base = builtPath(path);
    return [
      { path: `${base}.js`, text: built.script },
      { path: `${base}.js.map`, text: built.scriptMap },
      { path: `${base}.d.ts`, text: escapeLines(blankRepeated(built.declaration)) },
      { path: `${base}.d.ts.map`, text: built.declarationMap },
    ];
  });
}

/** Compiles the modules that are not known, and gives all of them, by path. */
async function compileUnknown(
  files: readonly TextFile[],
  memo: Memo,
  thread: SecondThread | undefined,
): Promise<ReadonlyMap<string, BuiltModule>> {
  const keys = new Map(files.map(({ path, text }) => [path, resultKey("build", `${path}\n${text}`)]));
  const keyOf = ({ path }: TextFile): string => present(keys.get(path), `the key of ${path}`);
  const unknown = files.filter((file) => memo.find(keyOf(file)) === undefined);
  // Preparing the compiler alone takes as long as some modules.
  const portions = inPortions(unknown, ({ text }) => text.length, portionSize);
  const compiled = await offerJobs(translateModules, portions, thread)();
  const built = new Map(compiled.flatMap((modules) => [...modules]));
  for (const file of unknown) memo.add(keyOf(file), JSON.stringify(built.get(file.path)));
  return new Map(files.map((file) => [file.path, JSON.parse(memo.find(keyOf(file)) ?? "null")]));
}

/** In characters of source. */
const portionSize = 200_000;

/**
 * TypeScript 5.9 declares a static member whose name is a symbol twice when it transpiles file by file. An empty line takes the place
 * of the first, because the map counts lines.
 */
function blankRepeated(text: string): string {
  return text.replace(/^( +static readonly \[Symbol\.\w+\]:).*\n(?=\1)/gm, "\n");
}
