import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { documentsFolder, hasDocuments } from "../../support/needs.ts";
import type { Json } from "./edit.ts";

/** Published documents that are sound, by the rows of their list; none where there are none. */
export function publishedDocuments(): readonly ReadonlyMap<string, string>[] {
  const index = hasDocuments() ? readFileSync(join(documentsFolder, "INDEX.tsv"), "utf8") : "";
  const [header = "", ...lines] = index.trim().split("\n");
  const columns = header.split("\t");
  return lines
    .map((line) => new Map(line.split("\t").map((cell, column) => [columns[column] ?? "", cell])))
    .filter((cells) => cells.get("kind") === "real" || cells.get("kind") === "tooltest");
}

/** One of them, by its path. */
export function readPublished(path: string): Json {
  const text = readFileSync(join(documentsFolder, path), "utf8");
  return path.endsWith(".json") ? JSON.parse(text) : parse(text, { maxAliasCount: -1, logLevel: "silent" });
}
