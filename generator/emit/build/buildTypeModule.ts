import { mapLines } from "./mapLines.ts";

/** What a module is built into: its JavaScript and its declarations, each with the map that leads back to the source. */
export interface BuiltModule {
  readonly script: string;
  readonly scriptMap: string;
  readonly declaration: string;
  readonly declarationMap: string;
}

/**
 * Builds a module of types and re-exports without a compiler: it is its own declaration, and its script is the re-exports of
 * values.
 *
 * @param name of the module, without its ending
 * @param text formatted TypeScript, so that whatever starts a statement starts a line
 * @param source path of the module as seen from what it is built into
 * @returns `undefined` if there is any other statement in it
 */
export function buildTypeModule(name: string, text: string, source: string): BuiltModule | undefined {
  const lines = text.split("\n");
  if (!lines.every((line) => isInside.test(line) || isTypeStatement.test(line) || isReexport.test(line))) {
    return undefined;
  }
  const reexports = lines.flatMap((line, index) => (isReexport.test(line) ? [{ line, index }] : []));
  const script = reexports.length > 0 ? reexports.map(({ line }) => `${line}\n`).join("") : "export {};\n";
  const declaration = text.replace(leadingComment, "");
  const length = declaration.split("\n").length - 1;
  const first = lines.length - 1 - length;
  const declared = Array.from({ length }, (_, index) => first + index);
  return {
    script: `${script}//# sourceMappingURL=${name}.js.map`,
    scriptMap: mapLines(
      `${name}.js`,
      source,
      reexports.map(({ index }) => index),
    ),
    declaration: `${declaration}//# sourceMappingURL=${name}.d.ts.map`,
    declarationMap: mapLines(`${name}.d.ts`, source, declared),
  };
}

/** Nothing, the middle or the end of a statement, or a comment. */
const isInside = /^(?:$|[ }]|\/\/|\/\*\*)/;

const isTypeStatement = /^(?:import type |export type |export interface )/;

const isReexport = /^export \{ \w+(?:, \w+)* \} from "[^"]*";$/;

/** Says where the source comes from, which is not where this file comes from. */
const leadingComment = /^\/\/.*\n+/;
