import { readFileSync, realpathSync, statSync } from "node:fs";

/** What files are read from: the disk, a commit of git, an archive. Paths are absolute. */
export interface FileSource {
  /** Where a path leads, through links; `undefined` if nothing is there. */
  realPath(path: string): string | undefined;
  /** How many bytes a file has; `undefined` for what is no file. */
  sizeOf(path: string): number | undefined;
  /** The bytes of a file; `undefined` if they cannot be read. */
  read(path: string): Uint8Array | undefined;
}

/** The files of this machine. */
export const disk: FileSource = {
  realPath: (path) => attempt(() => realpathSync(path)),
  sizeOf: (path) => {
    const stat = attempt(() => statSync(path));
    return stat?.isFile() ? stat.size : undefined;
  },
  read: (path) => attempt(() => readFileSync(path)),
};

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
