import { join, resolve } from "node:path";
import type { FileSource } from "../read/files/fileSource.ts";
import type { OptionEdit } from "../review/diff/change.ts";
import { reportPath } from "../review/printReport.ts";
import { configurationPaths } from "./configuration/chooseDocuments.ts";
import { compareOptions } from "./configuration/compareOptions.ts";
import { readConfiguration } from "./configuration/readConfiguration.ts";
import type { DocumentSettings, Settings } from "./settings.ts";

/** What a package was made with, and is made with now. */
export interface BaseOptions {
  readonly settings: Settings;
  /** What differs; nothing where it is not known. */
  readonly edits: readonly OptionEdit[];
  /** Why it is not known. */
  readonly unknown?: string;
}

/** What is looked at in a commit to know which options a package had. */
export function optionFiles({ origin, out }: Settings): string[] {
  return origin ? [origin.file.path, ...configurationPaths, out] : [];
}

/**
 * Finds out which options the package of a document had in a commit. Flags are taken for what they are now: nothing in a commit says
 * them.
 */
export function readBaseOptions(settings: Settings, source: FileSource): BaseOptions {
  const { origin } = settings;
  if (!origin) return { settings, edits: [] };
  const there = (path: string): boolean => source.realPath(resolve(path)) !== undefined;
  const path = [origin.file.path, ...configurationPaths].find(there);
  // A package that some configuration was for, which is nowhere to be found.
  const hidden = {
    settings,
    edits: [],
    unknown: "the base has a package, and no configuration where one is looked for",
  };
  if (path === undefined && there(join(settings.out, reportPath))) return hidden;
  const { documents, problems } = path === undefined ? nothing : readConfiguration(path, source);
  if (problems.length > 0)
    return { settings, edits: [], unknown: "the configuration of the base is none that can be read" };
  const was = findDocument(documents, settings);
  const edits = compareOptions(was?.origin, origin);
  const isFlag = settings.openapiTypes && origin.boolean("openapiTypes") !== true;
  const { spec, out, roots } = was ?? settings;
  return {
    settings: {
      ...settings,
      spec,
      out,
      roots: [...settings.roots, ...roots],
      openapiTypes: isFlag || (was?.openapiTypes ?? false),
      overrides: was?.overrides ?? {},
    },
    edits,
  };
}

const nothing = { documents: [], problems: [] };

/** The same document, also where it was moved or renamed: then it is what its package is made of. */
function findDocument<Document extends Pick<DocumentSettings, "spec" | "out">>(
  documents: readonly Document[],
  { spec, out }: Settings,
): Document | undefined {
  return (
    documents.find((document) => resolve(document.spec) === resolve(spec)) ??
    documents.find((document) => resolve(document.out) === resolve(out))
  );
}
