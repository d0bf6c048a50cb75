import { readFileSync } from "node:fs";

/** The example answer of a page of Cloudflare's API reference, as printed there. */
export function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../spec/fixtures/${name}.json`, import.meta.url), "utf8"));
}
