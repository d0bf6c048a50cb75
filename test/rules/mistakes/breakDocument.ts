import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { libraryMistakes } from "./library.ts";
import type { Mistake } from "./mistake.ts";
import { roomMistakes } from "./rooms.ts";
import { shopMistakes } from "./shop.ts";
import { trialMistakes } from "./trials.ts";

/** A sound document, which mistakes are made in. */
export interface Base {
  /** The path of the entry document in the folder. */
  readonly entry: string;
  /** The texts of its files by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A line of a file of a document. */
interface Line {
  readonly file: string;
  readonly line: number;
}

/** A document with one mistake. */
export interface BrokenDocument extends Base {
  readonly mistake: Mistake;
  /** Where the mistake is; `undefined` where it is none to us. */
  readonly marked: Line | undefined;
}

/** Stands at the start of a mistake. */
const mark = "▶";

/** The sound documents, by their folders in `bases/`. */
export const bases: ReadonlyMap<string, Base> = new Map([
  ["rooms", readBase("rooms", "rooms.yaml")],
  ["shop", readBase("shop", "shop.json")],
  ["library", readBase("library", "library.yaml")],
]);

/** Every mistake, made. */
export const brokenDocuments: readonly BrokenDocument[] = [
  ...trialMistakes.map((mistake) => breakDocument("rooms", mistake)),
  ...roomMistakes.map((mistake) => breakDocument("rooms", mistake)),
  ...shopMistakes.map((mistake) => breakDocument("shop", mistake)),
  ...libraryMistakes.map((mistake) => breakDocument("library", mistake)),
];

function readBase(name: string, entry: string): Base {
  const folder = join(import.meta.dirname, "bases", name);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name));
  const files = paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")] as const);
  return { entry, files: new Map(files) };
}

function breakDocument(name: string, mistake: Mistake): BrokenDocument {
  const { entry = "", files = new Map<string, string>() } = bases.get(name) ?? {};
  const [found, another] = [...files].filter(([, text]) => text.includes(mistake.find));
  const parts = found?.[1].split(mistake.find) ?? [];
  if (!found || another || parts.length !== 2) throw new Error(`"${mistake.name}" is not one edit`);
  const [file] = found;
  const [before = "", after = ""] = parts;
  const [start = "", end] = mistake.write.split(mark);
  const line = `${before}${start}`.split("\n").length;
  const marked = end === undefined ? undefined : { file, line };
  const text = `${before}${start}${end ?? ""}${after}`;
  return {
    entry,
    files: new Map([...files, [file, text]]),
    mistake,
    marked: mistake.at === undefined ? marked : lineFrom(mistake.at),
  };
}

function lineFrom(at: string): Line {
  const [file = "", line] = at.split(":");
  return { file, line: Number(line) };
}

/** Writes a document into a folder. */
export function writeBase({ files }: Base, folder: string): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
