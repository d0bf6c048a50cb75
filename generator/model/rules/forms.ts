import { isReservedClient } from "../names/reserved.ts";

/** What a value must be: for editors in words of JSON Schema, for people in their own. */
export interface Form {
  readonly schema: { readonly type: "boolean" } | { readonly type: "string"; readonly pattern: string };
  /** Whether a text of that form is the name of something else already. */
  readonly isTaken?: (text: string) => boolean;
  /** What to write, as the end of a sentence. */
  readonly wanted: string;
}

/** Tells whether a value has a form. */
export function fitsForm({ schema, isTaken }: Form, value: unknown): boolean {
  if (schema.type === "boolean") return typeof value === "boolean";
  return (
    typeof value === "string" && new RegExp(schema.pattern, "u").test(value) && isTaken?.(value) !== true
  );
}

/** The name of the root class. */
export const className: Form = {
  ...text("^[A-Z][A-Za-z0-9]*$", "a name in PascalCase that no class of the runtime has"),
  isTaken: isReservedClient,
};

/** The name of a method, a property or an option. */
export const memberName: Form = text("^[a-z][A-Za-z0-9]*$", "a name in camelCase");

/** The name of a value of an enum. */
export const constantMember: Form = text(
  "^[A-Za-z][A-Za-z0-9_]*$",
  "a name of letters, digits and underscores",
);

/** A choice. */
export const flag: Form = { schema: { type: "boolean" }, wanted: "true or false" };

/** What npm takes for a new package (package.json, "name"). */
export const packageName: Form = text(
  "^(?=.{1,214}$)(@[a-z0-9-~][a-z0-9-._~]*/)?[a-z0-9-~][a-z0-9-._~]*$",
  "a package name in small letters",
);

/** A name on the wire. */
export const fieldName: Form = text(".", "the name of a field");

/** The name of a header is a token (RFC 9110, 5.6.2). */
export const headerName: Form = text("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", "the name of a header");

/** What shells take for a variable. */
export const environmentName: Form = text("^[A-Za-z_][A-Za-z0-9_]*$", "the name of an environment variable");

/** A version that npm takes (SemVer 2.0, without build metadata, which npm drops). */
export const packageVersion: Form = text(
  "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$",
  "a version of three numbers, such as 1.0.0",
);

/** Where a package's code is, as npm takes it: an address, or `owner/name` on GitHub (package.json, "repository"). */
export const repository: Form = text(
  '^((git\\+)?https?://[^\\s"@]+|[A-Za-z0-9-]+/[A-Za-z0-9._-]+)$',
  "an https address, or owner/name",
);

/** One line of text. */
export const line: Form = text("^[^\\p{Cc}\\u2028\\u2029]+$", "text on one line");

function text(pattern: string, wanted: string): Form {
  return { schema: { type: "string", pattern }, wanted };
}
