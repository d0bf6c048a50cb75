import { readFileSync } from "node:fs";
import { generatedFolder } from "./generatedFolder.ts";

/** A piece of sample code in the docs of the package. */
export interface Example {
  /** Where it stands: the method or heading, and its number there. */
  readonly name: string;
  readonly code: string;
}

/**
 * The TypeScript blocks of the package's README, named like the headings that they stand under. Those for another package, which
 * is not installed here, are compiled by `test/bench/beside.js`.
 */
export function readReadmeExamples(): Example[] {
  const readme = readFileSync(`${generatedFolder}README.md`, "utf8");
  return readme.split(/^#+ /m).flatMap((section) => {
    const heading = section.split("\n", 1)[0] ?? "";
    const blocks = [...section.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);
    return blocks
      .filter((code) => !code.includes('from "cloudflare"'))
      .map((code, index) => ({ name: `${heading} ${index + 1}`, code }));
  });
}
