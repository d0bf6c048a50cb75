import type { RuleId } from "../../problems/rules.ts";

/** A `$ref` taken apart. */
export interface SplitReference {
  /** Path to another file, percent-decoded, as the referring file writes it; `""` is the referring file itself. */
  readonly path: string;
  /** JSON Pointer within that file, percent-decoded; `undefined` if the fragment is something else, such as an anchor. */
  readonly pointer: string | undefined;
  /** What stands after the `#`, as it is written. */
  readonly fragment: string;
}

/** Takes the URI reference of a `$ref` apart (RFC 3986, RFC 6901 section 6), or says why it cannot lead to a file. */
export function splitReference(reference: string): SplitReference | Refusal {
  const [location = "", ...rest] = reference.split("#");
  if (reference === "") return refuse("the reference is empty; write where it leads to");
  if (/^[a-z][a-z0-9+.-]*:/i.test(location) || location.startsWith("//")) {
    return {
      rule: "ref-outside",
      message: `${JSON.stringify(reference)} is not fetched; save it beside the document, or in a folder that --ref-root allows, and refer to that file`,
    };
  }
  const path = decode(location);
  const fragment = rest.join("#");
  const pointer = decode(fragment);
  if (path === undefined || pointer === undefined) {
    return refuse(
      "the reference has a % without two hexadecimal digits of UTF-8; write %25 for a percent sign",
    );
  }
  if (/[\0\\]/.test(path)) return refuse("the path has a backslash or NUL; separate folders by slashes");
  return { path, pointer: pointer === "" || pointer.startsWith("/") ? pointer : undefined, fragment };
}

function refuse(message: string): Refusal {
  return { rule: "ref-unresolved", message };
}

/** Decodes percent signs (RFC 3986, 2.1); `undefined` where they do not stand for UTF-8. */
export function decode(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Why a reference, or the path of a document, leads nowhere. */
export interface Refusal {
  readonly rule: RuleId;
  /** What is wrong, then what to write instead. */
  readonly message: string;
  /** The cause is already among the problems of the files. */
  readonly reported?: boolean;
}
