import type { Options, Plugin } from "prettier";
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

/** How files with an ending are parsed, and what that needs. Markdown's parser is slow to load, so only when asked for. */
const languages: ReadonlyMap<string, () => Promise<Options>> = new Map<string, () => Promise<Options>>([
  [".ts", async () => ({ parser: "babel-ts", plugins: [babel, estree] })],
  [".js", async () => ({ parser: "babel", plugins: [babel, estree] })],
  [
    ".md",
    async () => ({
      parser: "markdown",
      plugins: [await import("prettier/plugins/markdown"), babel, estree, typeScriptInMarkdown],
      // Code in a document of its own is code to format, unlike text in a template literal.
      embeddedLanguageFormatting: "auto",
    }),
  ],
]);

/** Lets code that Markdown marks as `ts` go through the parser that is loaded anyway. */
const typeScriptInMarkdown: Plugin = {
  languages: [{ name: "TypeScript", aliases: ["ts"], parsers: ["babel-ts"] }],
};

/**
 * Formats the TypeScript, JavaScript and Markdown files, each once; other files pass through.
 * Gives the files in the order they came. Throws if a file cannot be parsed: emitting it was a bug.
 */
export async function formatFiles(files: readonly TextFile[]): Promise<TextFile[]> {
  const formatted: TextFile[] = [];
  for (const file of files) formatted.push(await formatFile(file));
  return formatted;
}

async function formatFile({ path, text }: TextFile): Promise<TextFile> {
  const language = languages.get(path.slice(path.lastIndexOf(".")));
  if (language === undefined) return { path, text };
  try {
    const options = { ...formatOptions, ...(await language()) };
    return {
      path,
      text: path.endsWith(".ts") ? await formatRest(text, options) : await format(text, options),
    };
  } catch (error) {
    throw new Error(`The emitted file ${path} cannot be parsed.`, { cause: error });
  }
}

/** Formats the statements of a file that are not settled, which are few, in one go, and puts them back. */
async function formatRest(text: string, options: Options): Promise<string> {
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
