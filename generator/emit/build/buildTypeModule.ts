/** What a module is built into: its JavaScript, and its declarations. */
export interface BuiltModule {
  readonly script: string;
  readonly declaration: string;
}

/**
 * Builds a module of types and re-exports without a compiler: it is its own declaration, and its script is the re-exports of
 * values.
 *
 * @param text formatted TypeScript, so that whatever starts a statement starts a line
 * @returns `undefined` if there is any other statement in it
 */
export function buildTypeModule(text: string): BuiltModule | undefined {
  const lines = text.split("\n");
  if (!lines.every((line) => isInside.test(line) || isTypeStatement.test(line) || isReexport.test(line))) {
    return undefined;
  }
  const reexports = lines.filter((line) => isReexport.test(line));
  return {
    script: reexports.length > 0 ? `${reexports.join("\n")}\n` : "export {};\n",
    declaration: text.replace(leadingComment, ""),
  };
}

/** Nothing, the middle or the end of a statement, or a comment. */
const isInside = /^(?:$|[ }]|\/\/|\/\*\*)/;

const isTypeStatement = /^(?:import type |export type |export interface )/;

const isReexport = /^export \{ \w+(?:, \w+)* \} from "[^"]*";$/;

/** Says where the source comes from, which is not where this file comes from. */
const leadingComment = /^\/\/.*\n+/;
