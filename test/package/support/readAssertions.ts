import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { repositoryRoot } from "./repositoryRoot.ts";

/** A statement of a file of type assertions. */
export interface Assertion {
  /** The statement on one line; for one that must fail, the reason. */
  readonly name: string;
  /** Code of the error that the statement must have, such as 2322. */
  readonly expected: number | undefined;
  /** Codes and messages of the errors that it has. */
  readonly errors: readonly { readonly code: number; readonly message: string }[];
}

const folder = `${repositoryRoot}test/package/types/assertions/`;
const directive = /\/\/ @ts-expect-error TS(\d+): (.*)\n$/;

/**
 * Compiles the files of type assertions, with the options of the repository, and gives the statements of each file. Expected
 * errors are reported like all others.
 */
export function readAssertions(): Map<string, Assertion[]> {
  const names = readdirSync(folder).toSorted();
  const { config } = ts.readConfigFile(`${repositoryRoot}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, repositoryRoot);
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, target, ...rest) =>
    path.startsWith(folder)
      ? ts.createSourceFile(path, withoutDirectives(path), target, true)
      : getSourceFile(path, target, ...rest);
  const program = ts.createProgram(
    names.map((name) => folder + name),
    options,
    host,
  );
  return new Map(names.map((name) => [name, statementsOf(program, folder + name)]));
}

function withoutDirectives(path: string): string {
  // Of the same length, so that positions stay.
  return readFileSync(path, "utf8").replaceAll("@ts-expect-error", "must-not-compile");
}

function statementsOf(program: ts.Program, path: string): Assertion[] {
  const file = program.getSourceFile(path);
  if (!file) throw new Error(`${path} was not compiled`);
  const errors = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  const source = readFileSync(path, "utf8");
  return file.statements.map((statement) => {
    const [start, end] = [statement.getStart(file), statement.end];
    const [, code, reason] = directive.exec(source.slice(0, start)) ?? [];
    return {
      name: reason ?? statement.getText(file).replaceAll(/\s+/g, " "),
      expected: code === undefined ? undefined : Number(code),
      errors: errors
        .filter(({ start: at = -1 }) => start <= at && at < end)
        .map((error) => ({
          code: error.code,
          message: ts.flattenDiagnosticMessageText(error.messageText, "\n"),
        })),
    };
  });
}
