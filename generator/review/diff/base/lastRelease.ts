import { resolve } from "node:path";
import { runGit } from "./runGit.ts";

/** The nearest tag behind the commit that is checked out which is a version, `v1.2.3` or `1.2.3`; nothing where there is none. */
export function lastRelease(): string | undefined {
  const patterns = ["v[0-9]*.[0-9]*.[0-9]*", "[0-9]*.[0-9]*.[0-9]*"];
  const { ok, text } = runGit(
    resolve(""),
    "describe",
    "--tags",
    "--abbrev=0",
    ...patterns.map((pattern) => `--match=${pattern}`),
    "HEAD",
  );
  return ok && text !== "" ? text : undefined;
}
