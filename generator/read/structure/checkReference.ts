import { isMap } from "../../ground/values.ts";
import { type Notation, yamlNotation } from "../../problems/notation.ts";
import type { SourceFile } from "../../problems/problem.ts";
import type { RuleId, Severity } from "../../problems/rules.ts";
import type { Target } from "../createNode.ts";
import type { OpenFiles } from "../files/openFiles.ts";
import { parsePointer } from "../references/pointer.ts";
import type { Refusal } from "../references/reference.ts";
import { suggestReference } from "../references/suggestReference.ts";
import { describeShape, describeValue, fitsShape, quote } from "./describe.ts";
import { objectRules } from "./objectRules.ts";
import type { ObjectName, Shape } from "./shapes.ts";

/** What is wrong with a reference. */
export interface ReferenceFinding {
  readonly rule: RuleId;
  readonly message: string;
  /** Where it is not that of the rule. */
  readonly severity?: Severity | undefined;
  readonly assumed?: string;
}

/** What a reference leads to, if anything, and what is wrong with it. */
interface CheckedReference {
  readonly target: Target | undefined;
  readonly findings: readonly ReferenceFinding[];
}

/** Checks the `$ref` of a map at a place where a shape is wanted, and where OpenAPI has a reference or not (`isStandard`). */
export type CheckReference = (place: Target, shape: Shape, isStandard: boolean) => CheckedReference;

/** Makes the check of a document's references: their own form, their place, where they lead, and whether they lead back to themselves. */
export function referenceChecker(files: OpenFiles): CheckReference {
  const leadsBack = circleFinder(files);
  const suggest = suggester();
  return (place, shape, isStandard) => {
    const reference = referenceOf(place.value);
    if (typeof reference !== "string")
      return failed({ rule: "struct-type", message: explainNoText(reference, place.file.notation) });
    const target = files.find(place, reference);
    if ("rule" in target)
      return failed(...(target.reported ? [] : [suggest(place.file, reference) ?? withSeverity(target)]));
    if (leadsBack(place)) {
      return failed({
        rule: "ref-circular",
        message: "the reference leads back to itself; let one of them be an object",
      });
    }
    const wrongKind = kindFinding(target, shape);
    if (wrongKind !== undefined) return failed(wrongKind);
    const isElsewhere = reference.startsWith("#") && target.file !== place.file;
    return {
      target,
      findings: [...(isStandard ? [] : [misplaced]), ...(isElsewhere ? [elsewhere(target)] : [])],
    };
  };
}

/** All but what stood in a file that is missing is there, so that it stops no more than another reference that leads nowhere. */
function withSeverity({ rule, message }: Refusal): ReferenceFinding {
  return { rule, message, ...(rule === "file-missing" && { severity: "warning" }) };
}

/** In YAML, `$ref: #/components/…` is a key without a value, and a comment. */
function explainNoText(written: unknown, notation: Notation): string {
  const wanted = notation.entry("$ref", "#/components/schemas/<name>");
  return written === null && notation === yamlNotation
    ? `there is nothing here, because # starts a comment; put quotes around the reference: ${wanted}`
    : `the value of $ref must be text; write where it leads to, such as ${wanted}`;
}

/** Looks for what was meant by references that lead nowhere; by the first hundred, since each is compared with many names. */
function suggester(): (file: SourceFile, reference: string) => ReferenceFinding | undefined {
  let left = 100;
  return (file, reference) => {
    if (left-- <= 0) return undefined;
    const meant = suggestReference(file.value, reference);
    if (meant === undefined) return undefined;
    const message = `${quote(reference)} leads to nothing; did you mean ${quote(meant)}?`;
    return { rule: "ref-unresolved", message };
  };
}

function elsewhere({ file, pointer }: Target): ReferenceFinding {
  const message = `there is nothing at #${pointer} in this file, but in ${file.path}; write the way to that file before the #`;
  return { rule: "ref-unresolved", message, assumed: "what is there is meant" };
}

const misplaced: ReferenceFinding = {
  rule: "ref-place",
  message: "OpenAPI has no reference here, and other tools may not follow it; write out what it leads to",
};

function failed(...findings: readonly ReferenceFinding[]): CheckedReference {
  return { target: undefined, findings };
}

function referenceOf(value: unknown): unknown {
  return isMap(value) ? value["$ref"] : undefined;
}

/** Tells whether following references from a place comes to the place again. Another circle on the way is not this one's mistake. */
function circleFinder(files: OpenFiles): (start: Target) => boolean {
  // Maps whose references are known to end somewhere: a long chain is walked once, not once from each of its links.
  const ending = new WeakSet<object>();
  return (start) => {
    const seen = new Set<unknown>();
    let place = start;
    for (;;) {
      const reference = referenceOf(place.value);
      if (typeof reference !== "string" || ending.has(Object(place.value))) break;
      const target = files.find(place, reference);
      if ("rule" in target) break;
      if (target.value === start.value) return true;
      if (seen.has(target.value)) return false;
      seen.add(target.value);
      place = target;
    }
    for (const value of [start.value, ...seen]) ending.add(Object(value));
    return false;
  };
}

/** Components say what they are by where they are, other places by their value. */
function kindFinding({ pointer, value }: Target, shape: Shape): ReferenceFinding | undefined {
  const segments = parsePointer(pointer) ?? [];
  const [first, section = ""] = segments;
  const actual = segments.length === 3 && first === "components" ? sections.get(section) : undefined;
  if (actual === undefined) return valueFinding(value, shape) ?? wholeFileFinding(pointer, value, shape);
  if (shape.kind !== "object" || actual === shape.name) return undefined;
  return explainKind(actual, shape);
}

/** Says that a reference leads to another kind of object than is wanted. */
export function explainKind(actual: ObjectName, shape: Shape): ReferenceFinding {
  const wanted = shape.kind === "object" ? `a ${objectRules[shape.name].title}` : describeShape(shape);
  const message = `the reference leads to a ${objectRules[actual].title}, and ${wanted} is wanted; refer to one of those`;
  return { rule: "ref-kind", message };
}

function valueFinding(value: unknown, shape: Shape): ReferenceFinding | undefined {
  const isOne = shape.kind === "list" && fitsShape(shape.of, value);
  if (isOne || fitsShape(shape, value) || typeof value === "boolean") return undefined;
  const message = `the reference leads to ${describeValue(value)}, and ${describeShape(shape)} is wanted; refer to one of those`;
  return { rule: "ref-kind", message };
}

/** A file may hold several things, each under its name, and a reference to it then lacks the name. */
function wholeFileFinding(pointer: string, value: unknown, shape: Shape): ReferenceFinding | undefined {
  if (pointer !== "" || shape.kind !== "object" || !isMap(value)) return undefined;
  const { fields, others, title } = objectRules[shape.name];
  const keys = Object.keys(value);
  const isOther = others === undefined && keys.every((key) => !fields.has(key) && isMap(value[key]));
  if (!isOther || keys.length === 0) return undefined;
  const message = `the reference leads to a whole file, and a ${title} is wanted; write which part of it, such as "#/${keys[0]}" at its end`;
  return { rule: "ref-kind", message };
}

const sections: ReadonlyMap<string, ObjectName> = new Map([
  ["schemas", "schema"],
  ["responses", "response"],
  ["parameters", "parameter"],
  ["examples", "example"],
  ["requestBodies", "requestBody"],
  ["headers", "header"],
  ["securitySchemes", "securityScheme"],
  ["links", "link"],
  ["callbacks", "callback"],
  ["pathItems", "pathItem"],
  ["mediaTypes", "mediaType"],
]);
