import type { Origin } from "../../problems/problem.ts";

/** What in the document gives a name. */
export type NameRule =
  | "sdkgen.json"
  | "operationId"
  | "x-sdk-method"
  | "method and path"
  | "tag"
  | "x-sdk-resource"
  | "group in the operationId"
  | "first fixed segment of the path"
  | "key of the component"
  | "last segment of the reference"
  | "name of the file"
  | "parameter whose values are listed";

/** Why something is called what it is called. */
export interface Naming {
  /** The rule that gave the name. */
  readonly by: NameRule;
  /** The text that the rule found, as it stands in the document. */
  readonly from: string;
  /** Set where another thing has the name that this text gives. */
  readonly clash: Clash | undefined;
}

/** The reason for a name that is longer than it would have to be. */
export interface Clash {
  readonly wanted: string;
  /** What has that name; `undefined` for the package itself. */
  readonly winner: Origin | undefined;
}
