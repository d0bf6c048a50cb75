import type { Api } from "../../model/api.ts";
import { hasClient } from "./index.ts";

/**
 * Keeps a package without its built files from being packed or published: git has no `dist/`, so a clone lacks it. Runs where npm packs,
 * never where the package is installed, and needs nothing but Node. No character in it means something to one shell and not to another.
 */
const prepack = `node -e "${[
  "const { existsSync, readdirSync } = require('fs')",
  "const { exports } = require('./package.json')",
  "const named = Object.values(exports).flatMap((entry) => typeof entry === 'string' ? entry : Object.values(entry))",
  "const sources = readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.ts'))",
  "const built = sources.flatMap((file) => ['.js', '.d.ts'].map((end) => 'dist/' + file.slice(0, -3) + end))",
  "const isMissing = (file) => !existsSync(file)",
  "if ([...named, ...built].some(isMissing)) { console.error('dist/ is not built: run sdkgen build first'); process.exit(1) }",
].join("; ")}"`;

/** A part of the package with a path of its own, and its module in `src/`. */
interface Subpath {
  readonly subpath: string;
  readonly module: string;
}

/**
 * `package.json`: ESM only, an export for the whole and one for each resource.
 *
 * @param openapiTypes whether there is one for the types of the document, too
 */
export function emitPackageJson(api: Api, openapiTypes: boolean): string {
  const entry = (module: string): object => ({
    types: `./dist/${module}.d.ts`,
    default: `./dist/${module}.js`,
  });
  const modules: Subpath[] = [
    ...api.resources.map(({ fileName }) => ({ subpath: fileName, module: `resources/${fileName}` })),
    ...(openapiTypes ? [{ subpath: "openapi", module: "openapi" }] : []),
  ];
  const manifest = {
    name: api.packageName,
    version: packageVersion(api.version),
    description: plainText(`${hasClient(api) ? "Client for" : "Types of"} ${api.title}`),
    keywords: keywords(api),
    license: plainText(api.license ?? "UNLICENSED"),
    repository: api.repository,
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    main: "./dist/index.js",
    types: "./dist/index.d.ts",
    exports: {
      ".": entry("index"),
      ...Object.fromEntries(modules.map(({ subpath, module }) => [`./${subpath}`, entry(module)])),
      "./package.json": "./package.json",
    },
    // For those who look for types without reading the exports: module resolution `node10`, which jest's TypeScript uses, too.
    ...(modules.length > 0 && { typesVersions: { "*": Object.fromEntries(modules.map(typesOf)) } }),
    files: ["dist", "!dist/.sdkgen.*", "src", "API.md", "CHANGELOG.md", "REFERENCE.md"],
    scripts: { prepack },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function typesOf({ subpath, module }: Subpath): [string, string[]] {
  return [subpath, [`./dist/${module}.d.ts`]];
}

/** What the package is, and the words of the title. */
function keywords(api: Api): string[] {
  const words = api.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...new Set(["api", ...(hasClient(api) ? ["client", "openapi", "sdk"] : ["openapi", "types"]), ...words]),
  ];
}

/** Text on one line that every reader of JSON takes: no controls, no halves of surrogate pairs. */
function plainText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/[\p{Cc}\p{Cf}\s]+/gu, " ");
}

/** The document's version if npm would take it (SemVer 2.0), else its first numbers filled up with zeros. */
export function packageVersion(version: string): string {
  if (/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$/.test(version)) return version;
  const numbers = version.match(/\d+/g)?.map(Number) ?? [];
  return [0, 1, 2].map((index) => Math.min(numbers[index] ?? 0, 99_999_999)).join(".");
}
