import { readFileSync } from "node:fs";
import { generatedFolder } from "./generatedFolder.ts";

/** A piece of sample code in the docs of the package. */
export interface Example {
  /** Where it stands: the method or heading, and its number there. */
  readonly name: string;
  readonly code: string;
}

/** The TypeScript blocks of the package's README, named like the headings that they stand under. */
export function readReadmeExamples(): Example[] {
  const readme = readFileSync(`${generatedFolder}README.md`, "utf8");
  return readme.split(/^#+ /m).flatMap((section) => {
    const heading = section.split("\n", 1)[0] ?? "";
    return [...section.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""], index) => ({
      name: `${heading} ${index + 1}`,
      code,
    }));
  });
}
