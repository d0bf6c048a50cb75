import ts from "typescript";
import type { Example } from "./readReadmeExamples.ts";
import { generatedFolder } from "./generatedFolder.ts";
import { repositoryRoot } from "./repositoryRoot.ts";

/** The errors of examples, by their names; each is a module of its own that imports the package by its name. */
export function compileExamples(examples: readonly Example[]): Map<string, string[]> {
  const folder = `${generatedFolder}examples/`;
  const sources = new Map(examples.map(({ name, code }, index) => [`${folder}${index}.ts`, { name, code }]));
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    types: ["node"],
    typeRoots: [`${repositoryRoot}node_modules/@types`],
    skipLibCheck: true,
    paths: { "realtimekit-participants": [`${generatedFolder}dist/index.d.ts`] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.getSourceFile = (path, target, ...rest) => {
    const source = sources.get(path);
    if (!source) return getSourceFile(path, target, ...rest);
    return ts.createSourceFile(path, source.code, target);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return new Map([...sources].map(([path, { name }]) => [name, errorsOf(program, path)]));
}

function errorsOf(program: ts.Program, path: string): string[] {
  const file = program.getSourceFile(path);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
    ({ code, messageText }) => `TS${code} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
  );
}
