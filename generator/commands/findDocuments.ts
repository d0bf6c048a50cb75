import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { sortedBy } from "../ground/order.ts";
import { isMap } from "../ground/values.ts";
import { parseText } from "../read/text/parseText.ts";
import { decodeText } from "../read/text/text.ts";
import { manifestName } from "../write/manifest.ts";

/** An OpenAPI document, as far as its name is concerned. */
export interface FoundDocument {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly title: string | undefined;
  /** What the document itself calls the package. */
  readonly packageName: string | undefined;
}

/**
 * Finds the OpenAPI documents in a folder and the folders in it, sorted by path; installed packages, generated ones and hidden
 * folders are not looked into. Of a file, finds that.
 */
export function findDocuments(path: string): FoundDocument[] {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return readFacts(path);
  if (existsSync(join(path, manifestName))) return [];
  const entries = tryList(path).filter(({ name }) => !name.startsWith(".") && name !== "node_modules");
  return sortedBy(entries, ({ name }) => name).flatMap((entry) => {
    const inside = posix.join(path, entry.name);
    if (entry.isDirectory()) return findDocuments(inside);
    return entry.isFile() && /\.(ya?ml|json)$/i.test(entry.name) ? readFacts(inside) : [];
  });
}

function readFacts(path: string): FoundDocument[] {
  const text = tryRead(path);
  // Most files are something else, and parsing them takes long.
  if (text === undefined || !/(?:^|[{,\s])["']?openapi["']?\s*:\s*["']?3\./.test(text)) return [];
  const { value } = parseText(path, text);
  if (!isMap(value) || value["openapi"] === undefined) return [];
  const info = isMap(value["info"]) ? value["info"] : {};
  return [{ path, title: textOf(info["title"]), packageName: textOf(info["x-sdk-package"]) }];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function tryList(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

function tryRead(path: string): string | undefined {
  try {
    const text = decodeText(readFileSync(path));
    return typeof text === "string" ? text : undefined;
  } catch {
    return undefined;
  }
}
