import { memberKey } from "../../../ground/key.ts";
import type { Node } from "../../../read/document.ts";
import { printType } from "../../../model/types/printType.ts";
import type { TypeExpression } from "../../../model/types/type.ts";
import type { Edit, Places, Root } from "../change.ts";
import type { Context } from "./context.ts";
import type { DiffRuleId } from "../verdicts/rules.ts";
import type { Direction } from "../verdicts/ruleRow.ts";

/** Where two schemas are compared, and what an edit there is about. */
export interface Site {
  readonly subject: string;
  readonly direction: Direction;
  readonly root: Root;
  /** The schemas, not followed; `undefined` where the type stands in the document in no one place. */
  readonly before: Node | undefined;
  readonly after: Node | undefined;
  /** Where to point at, if it is not the schemas. */
  readonly places?: Places;
  /** What is compared as a parameter is judged as one. */
  readonly isParameter?: boolean;
  /** Pairs of named types whose members are being compared around it. */
  readonly inside?: ReadonlySet<string>;
  /** Prints a type as the whole line that it stands in. */
  show(type: TypeExpression, side: "before" | "after"): string;
}

/** Compares the schemas of a place on both sides. */
export type CompareValue = (
  site: Site,
  before: TypeExpression,
  after: TypeExpression,
  context: Context,
) => Edit[];

/** What an edit has beside its rule, where it is not as the site says. */
type Details = Partial<Pick<Edit, "subject" | "before" | "after" | "places" | "note" | "common">>;

/** Makes the edit of a site. */
export function editAt(site: Site, rule: DiffRuleId, details: Details = {}): Edit {
  return {
    rule,
    subject: site.subject,
    direction: site.direction,
    root: site.root,
    places: site.places ?? { before: site.before, after: site.after },
    before: undefined,
    after: undefined,
    ...details,
  };
}

/** The line of a member of an object. */
export function memberLine(name: string, optional: boolean, type: TypeExpression): string {
  return `${memberKey(name)}${optional ? "?" : ""}: ${printType(type)}`;
}
