import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Gathers the licences of bundled libraries, sorted by name; their terms ask that they go with every copy.
 *
 * @param {string} root folder below which the paths are
 * @param {readonly string[]} inputs paths of bundled files, relative to it
 * @returns {string}
 */
export function describeLicenses(root, inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  // @ts-morph/common holds a copy of TypeScript, and not its licence.
  folders.add("node_modules/typescript");
  const texts = [...folders].map((folder) => describe(join(root, folder)));
  return [...new Set(texts)].sort().join(`\n${"-".repeat(80)}\n\n`);
}

/**
 * @param {string} folder of an installed library
 * @returns {string} its name and its licence; with the names in its manifest alone if it brings no text
 */
function describe(folder) {
  const { name, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|third-?party)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), "utf8").trim());
  const holder = typeof author === "object" ? author?.name : author;
  const stated = [license, holder].filter(Boolean).join(", ");
  return `${[`${name}: ${stated}`, ...texts].join("\n\n")}\n`;
}
