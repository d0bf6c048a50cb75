import type { TextFile } from "../../../generator/ground/textFile.ts";

function toFiles(texts: Readonly<Record<string, string>>): TextFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** Three versions of a package that share, change, add and drop files and folders. */
export const versionA: TextFile[] = toFiles({
  "package.json": "{}\n",
  "src/index.ts": "export const a = 1;\n",
  "src/types/old.ts": "export type Old = 1;\n",
  "src/same.ts": "export {};\n",
  "dist/index.js": "export const a = 1;\n",
});

export const versionB: TextFile[] = toFiles({
  "package.json": '{ "version": "2" }\n',
  "src/index.ts": "export const b = 2;\n",
  "src/added/new.ts": "export type New = 2;\n",
  "src/same.ts": "export {};\n",
  "dist/index.js": "export const b = 2;\n",
});

export const versionC: TextFile[] = toFiles({
  "package.json": '{ "version": "3" }\n',
  "src/index.ts": "export const c = 3;\n",
  "src/third.ts": "export type Third = 3;\n",
  "src/same.ts": "export {};\n",
});
