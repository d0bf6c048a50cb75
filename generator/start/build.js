import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as esbuild } from "esbuild";
import { describeLicenses } from "./describeLicenses.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Builds what the generator runs from:
 *
 * - `cli.js` and its chunks: the commands, which start at once;
 * - `thread.js`: what a second thread starts with;
 * - `generate.cjs`: all that makes a package, with names and source maps, so that stack traces can be read;
 * - `ts-morph.cjs`: ts-morph with its compiler, the only one that is ever loaded;
 * - `libraries.cjs`: the declarations of JavaScript itself and of browsers, which ts-morph holds, and few commands ask for;
 * - `runtime.json`: the client runtime in the form in which it goes into every package;
 * - `build.json`: the hash and the version;
 * - `LICENSES.txt`: those of the libraries in it;
 * - `code/`: where `loadScript()` keeps compiled code; a package is made without it.
 *
 * Libraries are bundled rather than declared: their exact versions decide about the bytes of the output, and one compiler instead of
 * two is loaded.
 *
 * @param {string} folder absolute path of an empty folder
 * @param {string} hash of the sources
 * @returns {Promise<void>}
 * @throws Error if a source or a template cannot be built
 */
export async function build(folder, hash) {
  const bundled = [
    await esbuild({
      ...compiler,
      outfile: join(folder, "ts-morph.cjs"),
      plugins: [librariesApart(join(folder, "libraries.cjs"))],
    }),
    await esbuild({ ...generate, outfile: join(folder, "generate.cjs") }),
    await esbuild({ ...commands, outdir: folder }),
  ];
  const { prepareRuntime } = createRequire(import.meta.url)(join(folder, "generate.cjs"));
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const inputs = bundled.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(join(folder, "runtime.json"), JSON.stringify(await prepareRuntime(join(root, "templates"))));
  writeFileSync(join(folder, "build.json"), JSON.stringify({ build: hash, version }));
  writeFileSync(join(folder, "LICENSES.txt"), describeLicenses(root, inputs));
  mkdirSync(join(folder, "code"));
}

/** @satisfies {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  mainFields: ["module", "main"],
  target: "node20.19",
  logLevel: "warning",
  legalComments: "none",
  charset: "ascii", // `loadScript()` relies on it
  metafile: true,
};

/** @satisfies {import("esbuild").BuildOptions} */
const compiler = {
  ...options,
  entryPoints: ["ts-morph"],
  format: "cjs",
  minify: true,
  external: ["./libraries.cjs"],
};

/**
 * Takes the declarations of JavaScript and of browsers out of ts-morph: they are two fifths of it, which every run would load.
 *
 * @param {string} file absolute path of the script that gets them
 * @returns {import("esbuild").Plugin}
 */
function librariesApart(file) {
  const begin = "const libFiles = [";
  const end = "}];\n\nfunction getLibFiles() {";
  return {
    name: "libraries-apart",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]ts-morph-common\.js$/ }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        const [from, to] = [text.indexOf(begin), text.indexOf(end)];
        if (from < 0 || to < from) throw new Error(`${path} holds its libraries in another way`);
        writeFileSync(file, `module.exports = ${text.slice(from + begin.length - 1, to + 2)};\n`);
        const lazy = 'const libFiles = { *[Symbol.iterator]() { yield* require("./libraries.cjs"); } };';
        return { contents: `${text.slice(0, from)}${lazy}${text.slice(to + "}];".length)}` };
      });
    },
  };
}

/** @satisfies {import("esbuild").BuildOptions} */
const readable = {
  ...options,
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: "linked",
  sourcesContent: false,
};

/** What a run does that makes a package, and few others do: commands import these modules, and get them from the script. */
const scriptModules = ["./generate.ts", "./jobs.ts", "./commands/briefDiff.ts"];

/** @satisfies {import("esbuild").BuildOptions} */
const generate = {
  ...readable,
  stdin: {
    contents: [...scriptModules, "./start/prepareRuntime.ts"]
      .map((path) => `export * from "${path}";`)
      .join("\n"),
    resolveDir: join(root, "generator"),
  },
  format: "cjs",
  alias: {
    // Whatever asks for a compiler gets the one of ts-morph: loading another takes longer than all the rest.
    "ts-morph": "./generator/start/tsMorph.js",
    typescript: "./generator/start/typescript.js",
    // openapi-typescript has Redocly's core check and bundle what it gets, which our reader has done before.
    "@redocly/openapi-core/lib/ref-utils.js": "./generator/start/redocly.ts",
    "@redocly/openapi-core": "./generator/start/redocly.ts",
  },
  // Where this is set, openapi-typescript prints what it does.
  define: { "process.env.DEBUG": "undefined" },
};

/** @satisfies {import("esbuild").BuildOptions} */
const commands = {
  ...readable,
  entryPoints: ["generator/cli.ts", "generator/start/thread.js"],
  entryNames: "[name]",
  format: "esm",
  splitting: true,
  plugins: [
    {
      name: "generate-from-script",
      setup({ onResolve }) {
        const path = join(root, "generator/start/loadGenerate.js");
        const inScript = scriptModules.map((module) => join(root, "generator", module));
        onResolve({ filter: /\.ts$/ }, (found) =>
          inScript.includes(join(found.resolveDir, found.path)) ? { path } : undefined,
        );
      },
    },
  ],
  // yaml is CommonJS, and expects to find this in a module.
  banner: { js: 'const require = process.getBuiltinModule("node:module").createRequire(import.meta.url);' },
};
