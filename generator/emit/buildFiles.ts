import { ts } from "ts-morph";
import type { TextFile } from "../read/textFile.ts";
import { escapeInvisible } from "./encode/literal.ts";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
  newLine: ts.NewLineKind.LineFeed,
  removeComments: false,
};

/**
 * The JavaScript and the declarations of the package's TypeScript: what consumers import. Each file is translated on its own,
 * which `isolatedDeclarations` makes possible without checking types.
 *
 * @param files all files of the package; those in `src/` that end in `.ts` are built into `dist/`
 * @throws Error if a file cannot be built on its own; a bug of the generator or a template
 */
export function buildFiles(files: readonly TextFile[]): TextFile[] {
  const sources = files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".ts"));
  return sources.flatMap(({ path, text }) => {
    const base = path.replace(/^src\//, "dist/").replace(/\.ts$/, "");
    const script = ts.transpileModule(text, {
      compilerOptions: { ...options, removeComments: true },
      fileName: path,
    });
    const declaration = ts.transpileDeclaration(text, {
      compilerOptions: options,
      fileName: path,
      reportDiagnostics: true,
    });
    const [diagnostic] = declaration.diagnostics ?? [];
    if (diagnostic)
      throw new Error(
        `${path} cannot be built: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`,
      );
    return [
      { path: `${base}.js`, text: script.outputText },
      { path: `${base}.d.ts`, text: escapeLines(withoutRepetitions(declaration.outputText)) },
    ];
  });
}

/** TypeScript prints the types of literals with escapes of its own, which leave invisible characters as they are. */
function escapeLines(text: string): string {
  return text.split("\n").map(escapeInvisible).join("\n");
}

/**
 * Without the lines that TypeScript adds for methods with a computed name, such as `[Symbol.asyncIterator]`, when it sees one file
 * alone: a property of the same name, which a compiler that reads the declarations takes for a duplicate.
 */
function withoutRepetitions(declaration: string): string {
  const source = ts.createSourceFile("module.d.ts", declaration, ts.ScriptTarget.ESNext);
  const repeated = source.statements.filter(ts.isClassDeclaration).flatMap(({ members }) => {
    const computed = members.filter(({ name }) => name && ts.isComputedPropertyName(name));
    const methods = new Set(computed.filter(ts.isMethodDeclaration).map(({ name }) => name.getText(source)));
    return computed.filter(ts.isPropertyDeclaration).filter(({ name }) => methods.has(name.getText(source)));
  });
  return repeated.reduceRight((text, { pos, end }) => text.slice(0, pos) + text.slice(end), declaration);
}
