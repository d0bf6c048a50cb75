import type { Options } from "prettier";
import type { TextFile } from "../ground/textFile.ts";
import { layoutPiece } from "./layout/layoutPiece.ts";

/**
 * How everything that we emit looks. The standalone build looks up no configuration and no plugins on disk.
 * `babel-ts` prints the same bytes as the `typescript` parser and is faster to load and to run.
 */
export const formatOptions: Readonly<Options> & { readonly printWidth: number } = {
  printWidth: 100,
  embeddedLanguageFormatting: "off",
  endOfLine: "lf",
};

/**
 * Formats the TypeScript files, each once; other files pass through: whoever emits them sets them in lines.
 * Gives the files in the order they came. Throws if a file cannot be parsed: emitting it was a bug.
 */
export async function formatFiles(files: readonly TextFile[]): Promise<TextFile[]> {
  const formatted: TextFile[] = [];
  for (const file of files) formatted.push(await formatFile(file));
  return formatted;
}

async function formatFile({ path, text }: TextFile): Promise<TextFile> {
  if (!path.endsWith(".ts")) return { path, text };
  try {
    return { path, text: await formatRest(text) };
  } catch (error) {
    throw new Error(`The emitted file ${path} cannot be parsed.`, { cause: error });
  }
}

/** Sets most statements of a file in lines, has Prettier format the others, which are few, in one go, and puts them back. */
async function formatRest(text: string): Promise<string> {
  const pieces = text.trimEnd().split(betweenPieces);
  const laid = pieces.map((piece) => layoutPiece(piece, formatOptions.printWidth));
  const rest = pieces.filter((_piece, index) => laid[index] === undefined);
  if (rest.length === 0) return `${laid.join("\n\n")}\n`;
  const formatted = (await askPrettier(rest.join("\n\n"))).trimEnd().split(betweenPieces);
  if (formatted.length !== rest.length) return askPrettier(text);
  const next = formatted.values();
  return `${laid.map((piece) => piece ?? next.next().value).join("\n\n")}\n`;
}

/** Blank lines at the outermost level. */
const betweenPieces = /\n{2,}(?=\S)/;

/** Loads Prettier only when there is something to ask, which is seldom. */
async function askPrettier(text: string): Promise<string> {
  const [{ format }, babel, estree] = await Promise.all([
    import("prettier/standalone"),
    import("prettier/plugins/babel"),
    import("prettier/plugins/estree"),
  ]);
  return format(text, { ...formatOptions, parser: "babel-ts", plugins: [babel, estree] });
}
