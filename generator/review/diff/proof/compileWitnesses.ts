import { posix } from "node:path";
import { Project, ts } from "ts-morph";
import { emitPackage } from "../../../emit/emitPackage.ts";
import { hasClient } from "../../../emit/files/index.ts";
import { printFile } from "../../../emit/planFile.ts";
import type { Api } from "../../../model/api.ts";
import type { Runtime } from "../../runtime.ts";
import { printWitness, type Witness } from "./witness.ts";

/** A witness that compiles with the old package, and what the compiler says about it with the new one. */
export interface Testimony {
  readonly witness: Witness;
  /** The whole program. */
  readonly text: string;
  /** The error with the new package; `undefined` where there is none. */
  readonly error: CompilerError | undefined;
}

/** An error in the words of the compiler. */
export interface CompilerError {
  readonly code: string;
  /** Its first line. */
  readonly message: string;
  readonly whole: string;
}

/** Compiles programs against packages. */
export interface Judge {
  /**
   * Compiles programs with the package that they are written for, and says how they fare with others: what does not compile with the
   * first says nothing.
   */
  prepare(before: Api, witnesses: readonly Witness[]): Hearing;
}

/** Programs that compile with one package, and wait for others. */
export interface Hearing {
  against(after: Api): Testimony[];
}

/**
 * Makes a judge: a compiler with its library. What it has parsed is kept from one package to the next, as far as that has the same files.
 *
 * @throws Error from `prepare` and `against` if the compiler does not know its library, for then nearly everything fits, or if a package
 * has errors of its own: whatever it said then would be worth nothing
 */
export function createJudge(runtime: Runtime): Judge {
  const compiler = createCompiler();
  const compile = (api: Api, programs: readonly Program[]): ((path: string) => readonly ts.Diagnostic[]) => {
    const texts = new Map(sourcesOf(api, runtime).map(({ path, text }) => [`${folder}/${path}`, text]));
    const roots = [...programs, { path: canaryPath, text: canary }];
    for (const { path, text } of roots) texts.set(path, text);
    const modules = modulesOf(api);
    const program = compiler([...modules, ...roots.map(({ path }) => path)], texts);
    const errorsOf = (path: string): readonly ts.Diagnostic[] => {
      const file = program.getSourceFile(path);
      if (!file) throw new Error(`the compiler has lost ${path}`);
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    };
    checkSanity(modules, errorsOf);
    return errorsOf;
  };
  return {
    prepare: (before, witnesses) => {
      const programs = witnesses.map((witness, index) => {
        return { witness, path: `${folder}/w${index}.ts`, text: printWitness(witness, ownModule) };
      });
      const errorsBefore = compile(before, programs);
      const sound = programs.filter(({ path }) => errorsBefore(path).length === 0);
      return {
        against: (after) => {
          const isRenamed = after.packageName !== before.packageName;
          const errorsAfter = compile(
            after,
            sound.map(({ witness, path, text }) => {
              const isLost = isRenamed && witness.isByName;
              return { path, text: isLost ? printWitness(witness, before.packageName) : text };
            }),
          );
          return sound.map(({ witness, path }): Testimony => {
            const [error] = errorsAfter(path);
            const text = printWitness(witness, before.packageName);
            return { witness, text, error: error && nameModule(describeError(error), before.packageName) };
          });
        },
      };
    },
  };
}

/** An error that calls the package what its users do. */
function nameModule(error: CompilerError, packageName: string): CompilerError {
  const named = (text: string): string => text.replaceAll(`"${ownModule}"`, `"${packageName}"`);
  return { ...error, message: named(error.message), whole: named(error.whole) };
}

/** A file that is compiled beside a package. */
interface Program {
  readonly path: string;
  readonly text: string;
}

/** Where each package stands in turn, so that files that two of them have in common are parsed once. */
const folder = "/package";
const ownModule = "./src/index.js";
const canaryPath = `${folder}/canary.ts`;

/** Compiles files that are held in memory, by their paths. */
type Compiler = (roots: readonly string[], texts: ReadonlyMap<string, string>) => ts.Program;

function createCompiler(): Compiler {
  const library = readLibrary();
  const parsed = new Map(library.map((file) => [file.fileName, file]));
  const [first] = library;
  const libraryFolder = posix.dirname(first?.fileName ?? "");
  return (roots, texts) => {
    const parse = (path: string): ts.SourceFile | undefined => {
      const [known, text] = [parsed.get(path), texts.get(path)];
      if (text === undefined) return posix.dirname(path) === libraryFolder ? known : undefined;
      if (known?.text === text) return known;
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
      parsed.set(path, file);
      return file;
    };
    const host: ts.CompilerHost = {
      fileExists: (path) => texts.has(path) || parsed.has(path),
      readFile: (path) => texts.get(path) ?? parsed.get(path)?.text,
      getSourceFile: parse,
      getDefaultLibFileName: () => `${libraryFolder}/lib.d.ts`,
      getCurrentDirectory: () => folder,
      getCanonicalFileName: (path) => path,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => "\n",
      writeFile: () => {},
      resolveModuleNameLiterals: (literals, from) =>
        literals.map(({ text }) => {
          const path = posix.join(posix.dirname(from), text.replace(/\.js$/, ".ts"));
          const isOwn = text.startsWith(".") && texts.has(path);
          return { resolvedModule: isOwn ? { resolvedFileName: path, extension: ".ts" } : undefined };
        }),
    };
    return ts.createProgram({ rootNames: roots, options, host });
  };
}

/** The declarations of the language itself, which come with the compiler, parsed. */
function readLibrary(): readonly ts.SourceFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: false,
    compilerOptions: options,
  });
  // Without a file of its own, a program has none of them either.
  const own = project.createSourceFile("/empty.ts", "").compilerNode;
  const program = project.getProgram().compilerObject;
  return program.getSourceFiles().filter((file) => file !== own);
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.esnext.disposable.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Has one error exactly, in a compiler that knows what a `Date` is. */
const canary = "export const date: Date = new Date();\nexport const canary: Date = `a`;\n";

function checkSanity(modules: readonly string[], errorsOf: (path: string) => readonly ts.Diagnostic[]): void {
  const found = errorsOf(canaryPath).map(({ code }) => code);
  if (found.join() !== "2322")
    throw new Error(
      `the compiler takes a text for a date, or knows no dates (${found.join()}): it cannot judge`,
    );
  for (const path of modules) {
    const [error] = errorsOf(path);
    if (error)
      throw new Error(`the package has an error of its own in ${path}: ${describeError(error).message}`);
  }
}

/** The modules of a package that are made from its document. */
function modulesOf(api: Api): string[] {
  const { types, enums, resources } = api;
  const names = [
    "index",
    ...(types.length > 0 ? ["types"] : []),
    ...(enums.length > 0 ? ["enums"] : []),
    ...(hasClient(api) ? ["client"] : []),
    ...resources.map(({ fileName }) => `resources/${fileName}`),
  ];
  return names.map((name) => `${folder}/src/${name}.ts`);
}

/** The sources of a package: each says the types of what it exports, so that no body is looked at. */
export function sourcesOf(api: Api, runtime: Runtime): { path: string; text: string }[] {
  const printed = emitPackage(api).map((file) => ({ path: file.path, text: printFile(file, "") }));
  const paths = new Set(printed.map(({ path }) => path));
  return [...printed, ...runtime.sources.filter(({ path }) => !paths.has(path))].filter(({ path }) =>
    path.endsWith(".ts"),
  );
}

/** What the compiler says, in its words. */
export function describeError({ code, messageText }: ts.Diagnostic): CompilerError {
  const whole = ts.flattenDiagnosticMessageText(messageText, "\n");
  const [message = ""] = whole.split("\n");
  return { code: `TS${code}`, message, whole };
}
