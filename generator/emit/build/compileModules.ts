import { ts } from "ts-morph";
import { present } from "../../ground/present.ts";
import type { TextFile } from "../../ground/textFile.ts";
import { builtPath } from "./builtPath.ts";
import type { BuiltModule } from "./buildTypeModule.ts";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  newLine: ts.NewLineKind.LineFeed,
  rootDir: "src",
  outDir: "dist",
  noCheck: true,
  noResolve: true,
};

/** Consumers read comments in the declarations, and run the scripts. */
const scriptOptions: ts.CompilerOptions = { ...options, removeComments: true, sourceMap: true };

const declarationOptions: ts.CompilerOptions = {
  ...options,
  declaration: true,
  declarationMap: true,
  emitDeclarationOnly: true,
  isolatedDeclarations: true,
};

/**
 * Translates TypeScript modules of `src/`, by path. No module is looked up and no type is checked, which `isolatedDeclarations` makes possible;
 * all go through one compiler, because preparing one for each takes longer than translating.
 *
 * @throws Error if a module cannot be translated on its own
 */
export function compileModules(files: readonly TextFile[]): Map<string, BuiltModule> {
  const sources = new Map(
    files.map(({ path, text }) => [path, ts.createSourceFile(path, text, ts.ScriptTarget.ES2022)]),
  );
  sources.set(libraryName, ts.createSourceFile(libraryName, library, ts.ScriptTarget.ES2022));
  const scripts = emit(sources, scriptOptions);
  const declarations = emit(sources, declarationOptions);
  return new Map(
    files.map(({ path }) => {
      const base = builtPath(path);
      const built: BuiltModule = {
        script: present(scripts.get(`${base}.js`), `the script of ${path}`),
        scriptMap: present(scripts.get(`${base}.js.map`), `the source map of ${path}`),
        declaration: present(declarations.get(`${base}.d.ts`), `the declarations of ${path}`),
        declarationMap: present(
          declarations.get(`${base}.d.ts.map`),
          `the map of the declarations of ${path}`,
        ),
      };
      return [path, built];
    }),
  );
}

/** What the compiler writes, by path. */
function emit(
  sources: ReadonlyMap<string, ts.SourceFile>,
  compilerOptions: ts.CompilerOptions,
): Map<string, string> {
  const written = new Map<string, string>();
  const program = ts.createProgram([...sources.keys()], compilerOptions, {
    getSourceFile: (path) => sources.get(path),
    writeFile: (path, text) => written.set(path, text),
    fileExists: (path) => sources.has(path),
    readFile: () => undefined,
    getDefaultLibFileName: () => libraryName,
    useCaseSensitiveFileNames: () => true,
    getCanonicalFileName: (path) => path,
    getCurrentDirectory: () => "",
    getNewLine: () => "\n",
  });
  const [diagnostic] = [
    ...program.getSyntacticDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.emit().diagnostics,
  ];
  if (diagnostic) {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
    throw new Error(`${diagnostic.file?.fileName ?? "The package"} cannot be built: ${message}`);
  }
  return written;
}

/** The one library that modules of their own need: without it, the compiler adds members for computed names that it cannot resolve. */
const libraryName = "src/lib.d.ts";
const library = `interface SymbolConstructor {
  readonly asyncIterator: unique symbol;
  readonly iterator: unique symbol;
  readonly toStringTag: unique symbol;
}
declare const Symbol: SymbolConstructor;
`;
