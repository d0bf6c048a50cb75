/** A file of the package, finished: what is on disk after the run is exactly this. */
export interface TextFile {
  /** Path inside the output folder, with forward slashes, never with `.` or `..` segments. */
  readonly path: string;
  /** UTF-8, LF line ends. */
  readonly text: string;
}
