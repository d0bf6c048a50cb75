import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Hash over everything that the output of the generator depends on beside its input: code, templates, versions of libraries.
 *
 * @param {string} root folder of the project
 * @returns {string} sha256 in hex
 */
export function hashSources(root) {
  const hash = createHash("sha256").update(readFileSync(join(root, "package.json")));
  for (const folder of ["generator", "templates"]) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) hash.update(`${path.slice(root.length)}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/**
 * Makes sure that there is a bundle of these sources, and with it the runtime in the form in which it goes into every package.
 *
 * @param {string} root folder of the project
 * @param {string} build hash of its sources
 * @returns {Promise<string>} folder that holds the bundled `cli.js` and what it loads, and the built runtime as `runtime.json`
 */
export async function bundle(root, build) {
  const folder = join(root, ".build", build.slice(0, 16));
  if (existsSync(folder)) return folder;
  const { build: esbuild } = await import("esbuild");
  mkdirSync(join(root, ".build"), { recursive: true });
  const staging = mkdtempSync(join(root, ".build", "new-"));
  const options = {
    outdir: staging,
    bundle: true,
    minify: true,
    platform: "node",
    mainFields: ["module", "main"],
    target: "node20.19",
    logLevel: "warning",
    legalComments: "none",
  };
  const command = { entryPoints: [join(root, "generator/cli.ts")], format: "esm", splitting: true };
  await esbuild({ ...options, ...command, plugins: [generateFromScript], banner: { js: commonJsGlobals } });
  const script = { stdin: { contents: scriptExports, resolveDir: join(root, "generator") }, format: "cjs" };
  await esbuild({
    ...options,
    ...script,
    entryNames: scriptName,
    outExtension: { ".js": ".cjs" },
    plugins: [oneTypeScript],
    alias: withoutRedocly(root),
    // Where this is set, openapi-typescript prints what it does.
    define: { "process.env.DEBUG": "undefined" },
  });
  const { prepareRuntime } = createRequire(import.meta.url)(join(staging, `${scriptName}.cjs`));
  writeFileSync(join(staging, "runtime.json"), JSON.stringify(prepareRuntime(join(root, "templates"))));
  try {
    renameSync(staging, folder);
  } catch (error) {
    // Another process was faster: its bundle is the same.
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  removeOthers(root, folder);
  return folder;
}

/** The script that holds the compiler and all that needs it. */
const scriptName = "generate";

const scriptExports = `export { generate } from "./generate.ts";
export { prepareRuntime } from "./start/prepareRuntime.ts";`;

/** Lets the command take `generate` from that script: only a script can be run with the code of an earlier run. */
const generateFromScript = {
  name: "generate-from-script",
  setup(esbuild) {
    esbuild.onResolve({ filter: /^\.\/generate\.ts$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: "generate-from-script",
      pluginData: resolveDir,
    }));
    esbuild.onLoad({ filter: /.*/, namespace: "generate-from-script" }, ({ pluginData }) => ({
      contents: `import { loadScript } from "./start/loadScript.js";
export const { generate } = loadScript(\`\${import.meta.dirname}/${scriptName}.cjs\`);`,
      resolveDir: pluginData,
    }));
  },
};

/** openapi-typescript and ts-morph bring a compiler each, and loading one takes longer than all the rest. */
const oneTypeScript = {
  name: "one-typescript",
  setup(esbuild) {
    esbuild.onResolve({ filter: /^typescript$/ }, ({ resolveDir }) => ({
      path: "typescript",
      namespace: "one-typescript",
      pluginData: resolveDir,
    }));
    esbuild.onLoad({ filter: /.*/, namespace: "one-typescript" }, ({ pluginData }) => ({
      contents: 'export { ts as default } from "@ts-morph/common";',
      resolveDir: pluginData,
    }));
  },
};

/**
 * openapi-typescript has Redocly's core check and bundle what it gets, which our reader has done before.
 *
 * @param {string} root folder of the project
 */
function withoutRedocly(root) {
  const replacement = join(root, "generator/start/redocly.ts");
  const replaced = ["@redocly/openapi-core/lib/ref-utils.js", "@redocly/openapi-core"];
  return Object.fromEntries(replaced.map((name) => [name, replacement]));
}

/** What bundled CommonJS modules expect to find in a module. */
const commonJsGlobals = `import { createRequire as sdkgenRequire } from "node:module";
const require = sdkgenRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`;

function removeOthers(root, kept) {
  for (const name of readdirSync(join(root, ".build"))) {
    const path = join(root, ".build", name);
    if (path !== kept && name !== "cache" && !name.startsWith("new-"))
      rmSync(path, { recursive: true, force: true });
  }
}
