import type { GivenName } from "./names/givenNames.ts";

/**
 * What somebody says about a package outside of its document, because the document is not theirs. It wins over what the document
 * says itself: the last word about a package is with those who make it. What is not set is left to the document.
 */
export interface PackageOverrides {
  /** Instead of `info.x-sdk-package`. */
  readonly packageName?: string | undefined;
  /** Instead of `info.version`. */
  readonly version?: string | undefined;
  /** Instead of `info.license`. */
  readonly license?: string | undefined;
  /** Where the code of the package is kept. No field of a document says it. */
  readonly repository?: string | undefined;
  /** Markdown that ends the README of the package: sections from level two on. No field of a document has it. */
  readonly readme?: string | undefined;
  /** Instead of `info.x-sdk-client`. */
  readonly clientName?: string | undefined;
  /** Instead of `info.x-sdk-request-id-header`. */
  readonly requestIdHeader?: string | undefined;
  /** Instead of `info.x-sdk-success-field`. */
  readonly successField?: string | undefined;
  /** Instead of names that the document gives or that are made from it. */
  readonly names?: readonly GivenName[] | undefined;
}
