import { build } from "esbuild";
import { gzipSync } from "node:zlib";

/**
 * Bundles and minifies a program as an application would.
 *
 * @param {string} program source text, TypeScript or JavaScript
 * @param {string} folder where it stands, for what it imports
 * @param {Pick<import("esbuild").BuildOptions, "alias" | "nodePaths">} [places] where else imports lead
 * @returns {Promise<{ minified: number, gzipped: number }>} bytes
 */
export async function bundle(program, folder, places = {}) {
  const { outputFiles } = await build({
    ...places,
    stdin: { contents: program, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    target: "es2022",
    legalComments: "none",
    external: ["node:*"],
  });
  const { contents } = outputFiles[0];
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}
