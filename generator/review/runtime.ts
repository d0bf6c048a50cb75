import type { TextFile } from "../ground/textFile.ts";
import type { Signature } from "./declaredSignatures.ts";

/** The files that every package has, ready to be copied. */
export interface Runtime {
  /** As committed, with the path that they have in the package. */
  readonly sources: readonly TextFile[];
  /** The same as JavaScript and declarations, in `dist/`. */
  readonly built: readonly TextFile[];
  /** Exported declarations, by module (`runtime/call`) and by name. */
  readonly signatures: Readonly<Record<string, Readonly<Record<string, readonly Signature[]>>>>;
}
