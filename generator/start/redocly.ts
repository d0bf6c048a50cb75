import { parsePointer } from "../read/references/pointer.ts";

// What openapi-typescript imports from Redocly's core, which the bundle has this file in the place of. Its use is to check a document
// and to put its files together, and our reader has done both. The original looks for settings in the working directory, would
// follow any reference to disk and network, and takes longer to load and run than all the rest of openapi-typescript.

interface Parsed {
  readonly parsed: object;
}

/** Makes no settings: none of them would be read. */
export function createConfig(): object {
  return {};
}

/** Resolves nothing: there is nothing outside. */
export class BaseResolver {}

/** The text of a document, which nobody asks for. */
export class Source {}

/** Refuses text that is no JSON. */
export function makeDocumentFromString(): never {
  throw new Error("a document reached openapi-typescript that is not JSON");
}

/** Finds no problems. */
export function lintDocument(): readonly never[] {
  return [];
}

/** Gives a document back as it is. */
export function bundle({ doc }: { readonly doc: Parsed }): {
  readonly bundle: Parsed;
  readonly problems: readonly never[];
} {
  return { bundle: doc, problems: [] };
}

/** The segments of a reference within the document; none if it is no reference. */
export function parseRef(reference: string): { readonly pointer: string[] } {
  return { pointer: reference.startsWith("#/") ? (parsePointer(reference.slice(1)) ?? []) : [] };
}

/** One segment of a JSON Pointer (RFC 6901), encoded. */
export function escapePointer(segment: string | number): string {
  return String(segment).replaceAll("~", "~0").replaceAll("/", "~1");
}
