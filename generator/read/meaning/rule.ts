import type { Node, Origin, Severity } from "../document.ts";
import type { RuleId } from "../rules.ts";
import type { ObjectName } from "../structure/shapes.ts";

/** A place that breaks a rule. */
export interface Finding {
  readonly place: Origin;
  /** What is wrong, then what to write instead. */
  readonly message: string;
  /** Which end of a map entry it is about; `value` unless said otherwise. */
  readonly part?: "key" | "value";
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
}

/** Every object of the document by its kind, each once, in the order of the walk. */
export type Objects = ReadonlyMap<ObjectName, readonly Node[]>;

/** A rule about what a document means: its id, and the function that finds what breaks it. */
export type Rule = readonly [id: RuleId, findings: (objects: Objects) => Finding[]];
