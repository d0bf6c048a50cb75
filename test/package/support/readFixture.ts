import { readFileSync } from "node:fs";

/** A published example answer, as printed; `spec/README.md` names where. */
export function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../spec/fixtures/${name}.json`, import.meta.url), "utf8"));
}
