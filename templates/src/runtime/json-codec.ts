/** Reads and writes JSON, as the global `JSON` does. */
export interface JsonCodec {
  readonly parse: (text: string) => unknown;
  readonly stringify: (value: unknown) => string | undefined;
}
