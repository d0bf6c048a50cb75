/** What a run depends on beside its input files. Two runs with equal keys and equal input files do the same. */
export interface RunKey {
  /** Identifies the code: a hash over the generator and everything that it copies into the package. */
  readonly build: string;
  /** The options of the run in one text that is equal only if they are. */
  readonly options: string;
}

/** A file that a run read. */
export interface RunInput {
  /** Absolute, or relative to the working directory. */
  readonly path: string;
  /** What was read: not what is there now. */
  readonly bytes: Uint8Array;
}

/** The state file: every hash is sha256 in hex, every path relative to the output folder with forward slashes. */
export interface RunRecord extends RunKey {
  readonly inputs: readonly (readonly [path: string, hash: string])[];
  readonly outputs: readonly (readonly [path: string, hash: string])[];
  /** What the caller wants to say again when nothing changed: any JSON. */
  readonly report: unknown;
}

/** Where the state file is, in the output folder: a place that neither git nor npm looks at. */
export const runFile = "node_modules/.cache/sdkgen.json";
