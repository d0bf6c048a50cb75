import type { Node } from "../read/document.ts";
import type { ReadOptions } from "../readApi.ts";
import type { RunKey } from "../write/record.ts";
import type { Keep } from "./keep.ts";

/** What the launcher knows about the installation. */
export interface Installation {
  /** Folder of the installation. */
  readonly root: string;
  /** Hash over the code of the generator and its templates. */
  readonly build: string;
  readonly version: string;
  /** Path of the prepared runtime, the JSON of a `Runtime`. */
  readonly runtime: string;
  /** Path of the script of a second thread; there is none where the sources run as they are. */
  readonly thread?: string;
}

/** What is to be done with one document, however it was said. */
export interface DocumentSettings extends ReadOptions {
  /** The folder of the package. */
  readonly out: string;
  /** Whether the package has the types of openapi-typescript, too. */
  readonly openapiTypes: boolean;
  /** Where the configuration describes it; not there where flags alone do. */
  readonly origin?: Node;
}

/** All that a command needs to know to act on one document. */
export interface Settings extends Installation, DocumentSettings {
  /** Overwrite generated files that were edited by hand. */
  readonly force: boolean;
  /** List the places where a type says less than its schema. */
  readonly losses: boolean;
  /** Put right in the files of the document what has one right answer. */
  readonly fix: boolean;
  /** The one operation to show, by its id or by what callers write. */
  readonly operation: string | undefined;
  /** The one schema to show, by its name in the document or in the package. */
  readonly schema: string | undefined;
  /** What is kept in memory for the next run; nothing, if it is not given. */
  readonly keep?: Keep;
  /** When the command started, in the milliseconds of `performance.now()`. */
  readonly started: number;
}

/** What two runs must have in common for the second to have nothing to do. */
export function runKey({
  build,
  spec,
  strict,
  failOnLoss,
  roots,
  overrides,
  openapiTypes,
}: Settings): RunKey {
  const options = { spec, strict, failOnLoss, roots, overrides, openapiTypes };
  // Where a name was given says nothing about what comes out.
  return { build, options: JSON.stringify(options, (key, value) => (key === "origin" ? undefined : value)) };
}
