import type { Options } from "prettier";
import * as babel from "prettier/plugins/babel";
import * as estree from "prettier/plugins/estree";
import { format } from "prettier/standalone";
import type { TextFile } from "../ground/textFile.ts";
import { isSettled } from "./isSettled.ts";

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

const options: Options = { ...formatOptions, parser: "babel-ts", plugins: [babel, estree] };

/** Formats the statements of a file that are not settled, which are few, in one go, and puts them back. */
async function formatRest(text: string): Promise<string> {
  const pieces = text.trimEnd().split(betweenPieces);
  const settled = pieces.map((piece) => isSettled(piece, formatOptions.printWidth));
  const rest = pieces.filter((_piece, index) => settled[index] === false);
  if (rest.length === 0) return `${pieces.join("\n\n")}\n`;
  const formatted = (await format(rest.join("\n\n"), options)).trimEnd().split(betweenPieces);
  if (formatted.length !== rest.length) return format(text, options);
  const next = formatted.values();
  const all = pieces.map((piece, index) => (settled[index] === true ? piece : next.next().value));
  return `${all.join("\n\n")}\n`;
}

/** Blank lines at the outermost level. */
const betweenPieces = /\n{2,}(?=\S)/;
