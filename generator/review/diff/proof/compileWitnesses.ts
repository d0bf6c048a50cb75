import { Project, ts } from "ts-morph";
import { emitPackage } from "../../../emit/emitPackage.ts";
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

/** Compiles programs against two packages. */
export interface Judge {
  hear(before: Api, after: Api, witnesses: readonly Witness[]): Testimony[];
}

/**
 * Makes a judge: a compiler with its library, which is kept from one hearing to the next.
 *
 * @throws Error from `hear` if the compiler does not know its library, for then nearly everything fits, or if a package has errors of
 * its own: whatever it said then would be worth nothing
 */
export function createJudge(runtime: Runtime): Judge {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: false,
    compilerOptions: options,
  });
  return {
    hear: (before, after, witnesses) => {
      for (const file of project.getSourceFiles()) project.removeSourceFile(file);
      const sides = [
        { folder: "/before", api: before },
        { folder: "/after", api: after },
      ];
      for (const { folder, api } of sides) {
        for (const { path, text } of sourcesOf(api, runtime))
          project.createSourceFile(`${folder}/${path}`, text, { overwrite: true });
        witnesses.forEach((witness, index) => {
          const isLost = witness.isByName && api.packageName !== before.packageName;
          const text = printWitness(witness, isLost ? before.packageName : "./src/index.js");
          project.createSourceFile(`${folder}/w${index}.ts`, text, { overwrite: true });
        });
        project.createSourceFile(`${folder}/canary.ts`, canary, { overwrite: true });
      }
      const program = project.getProgram().compilerObject;
      const errorsOf = (path: string): readonly ts.Diagnostic[] => {
        const file = program.getSourceFile(path);
        if (!file) throw new Error(`the compiler has lost ${path}`);
        return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      };
      for (const { folder, api } of sides) checkSanity(folder, api, errorsOf);
      return witnesses.flatMap((witness, index): Testimony[] => {
        if (errorsOf(`/before/w${index}.ts`).length > 0) return [];
        const [error] = errorsOf(`/after/w${index}.ts`);
        return [
          { witness, text: printWitness(witness, before.packageName), error: error && describeError(error) },
        ];
      });
    },
  };
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

function checkSanity(folder: string, api: Api, errorsOf: (path: string) => readonly ts.Diagnostic[]): void {
  const found = errorsOf(`${folder}/canary.ts`).map(({ code }) => code);
  if (found.join() !== "2322")
    throw new Error(
      `the compiler takes a text for a date, or knows no dates (${found.join()}): it cannot judge`,
    );
  const modules = [
    "index",
    "types",
    "enums",
    "client",
    ...api.resources.map(({ fileName }) => `resources/${fileName}`),
  ];
  for (const module of modules) {
    const path = `${folder}/src/${module}.ts`;
    const [error] = hasFile(api, module) ? errorsOf(path) : [];
    if (error)
      throw new Error(`the package has an error of its own in ${path}: ${describeError(error).message}`);
  }
}

function hasFile(api: Api, module: string): boolean {
  if (module === "types") return api.types.length > 0;
  return module !== "enums" || api.enums.length > 0;
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
