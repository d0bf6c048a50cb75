/** The text of a list of files: `{ "files": { path: sha256 } }`, sorted, one line per file so that git can merge it. */
export function printManifest(hashes: ReadonlyMap<string, string>): string {
  const paths = [...hashes.keys()].sort();
  const lines = paths.map((path) => `    ${JSON.stringify(path)}: ${JSON.stringify(hashes.get(path))}`);
  return `{\n  "files": {\n${lines.join(",\n")}\n  }\n}\n`;
}
