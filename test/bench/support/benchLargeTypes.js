import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateHeyApi } from "./generateHeyApi.js";
import { measureTypes, prepareTypes, tabulateTypes } from "./measureTypes.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The same two calls of GitHub's API, of 1,223 operations. */
const programs = {
  "an empty program": "export {};",
  "ours, one resource": `
    import { Gists } from "./ours/dist/resources/gists.js";
    const gists = new Gists({ apiToken: "token" } as never);
    export const one = gists.gistsGet("id");
    export const all = gists.gistsList({ per_page: 3 });`,
  "hey-api": `
    import { gistsGet, gistsList } from "./hey-api/sdk.gen.js";
    export const one = gistsGet({ path: { gist_id: "id" } });
    export const all = gistsList({ query: { per_page: 3 } });`,
  "openapi-typescript, openapi-fetch": `
    import createClient from "openapi-fetch";
    import type { paths } from "./ours/dist/openapi.js";
    const client = createClient<paths>();
    export const one = client.GET("/gists/{gist_id}", { params: { path: { gist_id: "id" } } });
    export const all = client.GET("/gists", { params: { query: { per_page: 3 } } });`,
};

/**
 * What two calls of a large API cost the compiler of their user: with this generator's package, with hey-api's, and with the types
 * of openapi-typescript.
 *
 * @param {string} document absolute path of GitHub's document
 * @param {string} folder an empty one to work in
 * @returns {string} a table
 */
export function benchLargeTypes(document, folder) {
  prepareTypes(folder);
  for (const name of ["openapi-fetch", "openapi-typescript-helpers"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
  const out = join(folder, "ours");
  const sdkgen = join(root, "generator/sdkgen.js");
  const generate = [sdkgen, "generate", "--openapi-types", "--spec", document, "--out", out];
  const { status, stderr } = spawnSync(process.execPath, generate, { encoding: "utf8" });
  if (status !== 0) throw new Error(`sdkgen failed:\n${stderr}`);
  generateHeyApi(document, join(folder, "hey-api"));
  return tabulateTypes("tsc, two calls of a large API", measureTypes(folder, programs));
}
