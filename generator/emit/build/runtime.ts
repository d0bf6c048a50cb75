import type { TextFile } from "../../ground/textFile.ts";

/** The files that every package has, ready to be copied. */
export interface Runtime {
  /** As committed, with the path that they have in the package. */
  readonly sources: readonly TextFile[];
  /** The same as JavaScript and declarations, in `dist/`. */
  readonly built: readonly TextFile[];
  /** Signatures on one line, by module (`runtime/call`) and by name. */
  readonly signatures: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
