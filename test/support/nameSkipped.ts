import type { TestProject } from "vitest/node";
import { needs } from "./needs.ts";

/** After a run in which tests were skipped, says how many, and what this machine lacks for them. */
export default function setUp({ vitest }: TestProject): () => void {
  return () => {
    const skipped = vitest.state
      .getTestModules()
      .flatMap((module) => [...module.children.allTests("skipped")]);
    // A run of tests by name skips all others.
    if (skipped.length === 0 || vitest.config.testNamePattern) return;
    const missing = needs.filter(({ isThere }) => !isThere()).map(({ what }) => `\n  - ${what}`);
    if (missing.length === 0) return;
    process.stdout.write(`${skipped.length} tests were skipped. This machine lacks:${missing.join("")}\n\n`);
  };
}
