import { posix, relative } from "node:path";
import { Project, type SourceFile, ts } from "ts-morph";
import { emitPackageJson } from "../../../emit/files/packageJson.ts";
import type { Api } from "../../../model/api.ts";
import type { Runtime } from "../../runtime.ts";
import { type CompilerError, describeError, sourcesOf } from "../proof/compileWitnesses.ts";
import { type Named, namesAt, packageFolder } from "./namesAt.ts";

/** An error of the compiler in a file of a project. */
export interface ProjectError extends CompilerError {
  /** From the working directory. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where it is in the file, in characters. */
  readonly start: number;
  readonly length: number;
}

/** What the compiler says of a project with one package. */
export interface Compiled {
  readonly errors: readonly ProjectError[];
  /** Whether a file of it imports the package. */
  readonly isUser: boolean;
  /** What is named of the package where an error is. */
  named(error: ProjectError): Named;
}

/**
 * Compiles a project with a package in the place of the one that it has installed. The package is held in memory; the project is read.
 *
 * @param configFile its `tsconfig.json`
 * @param name by which it imports the package
 * @throws Error if its configuration cannot be read
 */
export function compileProject(configFile: string, name: string, api: Api, runtime: Runtime): Compiled {
  const project = openProject(configFile, name, modulesOf(api));
  const own = project.getSourceFiles().filter((file) => !file.isDeclarationFile() && !file.isInNodeModules());
  for (const { path, text } of sourcesOf(api, runtime))
    project.createSourceFile(`${packageFolder}/${path}`, text, { overwrite: true });
  const program = project.getProgram().compilerObject;
  const files = new Map(own.map((file) => [pathOf(file), file]));
  return {
    errors: own.flatMap((file) =>
      [
        ...program.getSyntacticDiagnostics(file.compilerNode),
        ...program.getSemanticDiagnostics(file.compilerNode),
      ].map((found) => describe(file, found)),
    ),
    isUser: own.some((file) => file.getImportStringLiterals().some((to) => isOf(name, to.getLiteralText()))),
    named: (error) => {
      const file = files.get(error.file);
      return file ? namesAt(file, error, api) : { there: [], around: [] };
    },
  };
}

function openProject(configFile: string, name: string, modules: ReadonlyMap<string, string>): Project {
  return new Project({
    tsConfigFilePath: configFile,
    // What was built earlier must not answer for the sources.
    compilerOptions: { noEmit: true, composite: false, incremental: false, skipLibCheck: true },
    resolutionHost: (host, getOptions) => ({
      resolveModuleNames: (specifiers, from, _reused, _redirected, _options, file) =>
        specifiers.map((specifier) => {
          if (isOf(name, specifier)) return resolved(modules.get(specifier));
          if (from.startsWith(`${packageFolder}/`))
            return resolved(posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts"));
          const mode = file?.impliedNodeFormat;
          return ts.resolveModuleName(specifier, from, getOptions(), host, undefined, undefined, mode)
            .resolvedModule;
        }),
    }),
  });
}

function resolved(path: string | undefined): ts.ResolvedModuleFull | undefined {
  return path === undefined ? undefined : { resolvedFileName: path, extension: ts.Extension.Ts };
}

function isOf(name: string, specifier: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}

/** The source of everything that can be imported from a package, by what is written to import it. */
function modulesOf(api: Api): Map<string, string> {
  const { exports }: { exports: Record<string, string | { types: string }> } = JSON.parse(
    emitPackageJson(api, false),
  );
  return new Map(
    Object.entries(exports).flatMap(([subpath, target]): [string, string][] =>
      typeof target === "string"
        ? []
        : [
            [
              `${api.packageName}${subpath.slice(1)}`,
              `${packageFolder}/${target.types.replace(/^\.\/dist\/(.*)\.d\.ts$/, "src/$1.ts")}`,
            ],
          ],
    ),
  );
}

function describe(file: SourceFile, found: ts.Diagnostic): ProjectError {
  const { start = 0, length = 0 } = found;
  const { line, column } = file.getLineAndColumnAtPos(start);
  return { file: pathOf(file), line, column, ...describeError(found), start, length };
}

function pathOf(file: SourceFile): string {
  return relative(process.cwd(), file.getFilePath()).replaceAll("\\", "/");
}
