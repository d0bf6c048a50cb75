import { isMap } from "../../ground/values.ts";
import { createProblem, type Problem, type ProblemDetails } from "../../problems/problem.ts";
import type { RuleId } from "../../problems/rules.ts";
import type { Target } from "../createNode.ts";
import type { OpenFiles } from "../files/openFiles.ts";
import {
  type CheckReference,
  explainKind,
  type ReferenceFinding,
  referenceChecker,
} from "./checkReference.ts";
import { describeMistake, fitsShape } from "./describe.ts";
import { isUsable, type Repair, standIn, type Substitute, substitute } from "./repair.ts";
import { explainMisplacedKey, type MisplacedKey } from "./misplacedKeys.ts";
import { objectRules } from "./objectRules.ts";
import { above, below, isReference, type JsonMap, type MapPlace, type Place } from "./place.ts";
import { explainSiblings } from "./referenceSiblings.ts";
import { unusableFields } from "./requiredFields.ts";
import { explainLaterBoolean, explainLaterWord, explainVersion } from "./versions.ts";
import { remember, Visits } from "./visits.ts";
import { writeAsMeant, writeNullAsType } from "./writtenOtherwise.ts";
import type { Field, ObjectName, ObjectRule, Shape, OpenApiVersion } from "./shapes.ts";
import { explainMisplaced, explainUnknown, isMisspelt } from "./unknownFields.ts";

/** What a walk over a document finds. */
export interface Structure {
  readonly problems: readonly Problem[];
  /** Every object of the document by its kind, in all files, each once however many references lead to it. */
  readonly objects: ReadonlyMap<ObjectName, readonly Target[]>;
  /** What to read instead of everything that cannot be read. */
  readonly repairs: readonly Repair[];
}

/**
 * Walks over a document as the tables of OpenAPI objects say, follows references where OpenAPI has them (which reads the other
 * files), and reports everything that does not fit, with what to read instead. `example`, `default`, `enum`, `const` and `x-` are never looked into.
 */
export function checkStructure(root: Target, version: OpenApiVersion, files: OpenFiles): Structure {
  const walk = new Walk(version, files);
  walk.run(root);
  return walk;
}

class Walk implements Structure {
  readonly problems: Problem[] = [];
  readonly objects = new Map<ObjectName, Target[]>();
  readonly repairs: Repair[] = [];
  readonly #reported = new Set<string>();
  readonly #version: OpenApiVersion;
  readonly #checkReference: CheckReference;
  readonly #visits = new Visits();
  /** Targets of references wait here instead of being visited at once: a chain of references may be longer than the stack. */
  readonly #waiting: (readonly [target: Place, Shape, reference?: Place])[] = [];

  constructor(version: OpenApiVersion, files: OpenFiles) {
    this.#version = version;
    this.#checkReference = referenceChecker(files);
  }

  run(root: Target): void {
    this.#waiting.push([root, { kind: "object", name: "openapi", reference: false }]);
    for (const [place, shape, reference] of this.#waiting) {
      const other = reference && this.#visits.otherKind(shape, place.value);
      if (other) this.#reportReference(reference, shape, [explainKind(other, shape)], true);
      else this.#visit(place, shape);
    }
  }

  #visit(place: Place, shape: Shape): void {
    const { value } = place;
    switch (shape.kind) {
      case "any":
        return;
      case "text":
      case "boolean":
      case "number":
      case "count":
        if (!fitsShape(shape, value)) this.#reportWrong(place, shape);
        return;
      case "word":
        return this.#visitWord(place, shape);
      case "list":
        return this.#visitList(place, shape);
      case "map":
        return this.#visitMap(place, shape);
      case "object":
        return this.#visitObject(place, shape);
      case "either": {
        const chosen = shape.of.find((alternative) => fitsShape(alternative, value));
        return chosen ? this.#visit(place, chosen) : this.#reportWrong(place, shape);
      }
    }
  }

  #visitWord(place: Place, shape: Shape & { kind: "word" }): void {
    const word = shape.words.find((candidate) => candidate.word === place.value);
    if (word === undefined) this.#reportWrong(place, shape);
    else if (word.since !== undefined && word.since > this.#version)
      this.#report("struct-version", place, explainLaterWord(word.word, word.since, place.file.notation));
  }

  #visitList(place: Place, shape: Shape & { kind: "list" }): void {
    const { value } = place;
    if (!Array.isArray(value)) return this.#visitOther(place, shape);
    const unknown = shape.of.kind === "word" ? value.findIndex((item) => !isUsable(item, shape.of)) : -1;
    if (unknown !== -1) {
      // A list with one word less says something else: nothing is left of it.
      const instead = standIn(shape, place.field);
      this.#reportWrong(below(place, unknown, value[unknown]), shape.of, instead);
      return this.#repair(place, instead);
    }
    for (const [index, item] of value.entries()) this.#visit(below(place, index, item), shape.of);
  }

  #visitMap(place: Place, shape: Shape & { kind: "map" }): void {
    if (!isMap(place.value)) return this.#reportWrong(place, shape);
    if (isReference(place.value) && shape.of.kind !== "text" && shape.of.kind !== "any")
      return this.#visitOther(place, shape);
    for (const [key, value] of Object.entries(place.value)) {
      const child = below(place, key, value);
      const mistake = explainMisplacedKey(child, key, shape);
      if (mistake === undefined) this.#visit(child, shape.of);
      else this.#reportMisplaced(child, mistake, shape.of);
    }
  }

  #reportMisplaced(place: Place, { rule, message }: MisplacedKey, shape: Shape, field?: Field): void {
    const guess = substitute(place.value, shape, field);
    this.#report(rule, place, message, { part: "key", ...guess });
    this.#repair(place, guess);
  }

  /** A whole map or list may be in another file in practice, though OpenAPI has references to objects only. */
  #visitOther(place: Place, shape: Shape): void {
    const { target } = isReference(place.value) ? this.#checkReference(place, shape, false) : {};
    // A reference to one item is that item.
    const isOne = shape.kind === "list" && target !== undefined && fitsShape(shape.of, target.value);
    if (isReference(place.value) && !isOne) this.#followReference(place, shape, false);
    else this.#reportWrong(place, shape);
  }

  #visitObject(place: Place, shape: Shape & { kind: "object" }): void {
    const { value } = place;
    const rule = objectRules[shape.name];
    if (!isMap(value)) return this.#visitBoolean(place, shape, rule);
    if (!this.#visits.add(shape.name, value)) return;
    const isStandard = shape.reference || rule.fields.has("$ref");
    const refers = isReference(value) || (value["$ref"] !== undefined && isStandard);
    if (refers) {
      this.#followReference(place, shape, isStandard);
      for (const { key, message } of explainSiblings(value, shape.name, this.#version))
        this.#report("ref-siblings", below(place, key, undefined), message, { part: "key" });
    }
    if (refers && !rule.referenceHasFields) return;
    const own = { ...place, value, isShared: place.isShared || this.#visits.isOther(shape.name, value) };
    const unusable = refers ? [] : this.#checkRequired(own, value, shape);
    if (unusable.length === 0) remember(this.objects, shape.name, place);
    this.#visitFields(own, rule, unusable);
  }

  #visitBoolean(place: Place, shape: Shape, { booleanSince, title }: ObjectRule): void {
    if (typeof place.value !== "boolean" || booleanSince === undefined)
      return this.#reportWrong(place, shape);
    if (booleanSince > this.#version)
      this.#report("struct-version", place, explainLaterBoolean(place, title, booleanSince));
  }

  #visitFields(place: MapPlace, rule: ObjectRule, reported: readonly string[]): void {
    const { value } = place;
    const unknown: string[] = [];
    for (const [key, inner] of Object.entries(value)) {
      if ((key.startsWith("x-") && !rule.noExtensions) || reported.includes(key)) continue;
      const field = rule.fields.get(key);
      const child = below(place, key, inner, field);
      if (field !== undefined) this.#visitField(child, key, field, rule, value);
      else if (rule.others !== undefined) this.#visit(child, rule.others);
      else unknown.push(key);
    }
    if (unknown.length === 0) return;
    for (const { key, message, severity } of explainUnknown(unknown, place, rule, this.#version))
      this.#report("struct-unknown", below(place, key, undefined), message, { part: "key", severity });
  }

  #visitField(place: Place, key: string, field: Field, rule: ObjectRule, object: JsonMap): void {
    const { shape } = field;
    const message = explainVersion({ key, ...field }, rule.title, this.#version, place.file.notation);
    const fix = key === "nullable" ? writeNullAsType(above(place, object)) : undefined;
    if (message !== undefined) this.#report("struct-version", place, message, { part: "key", fix });
    const mistake = fitsShape(shape, place.value) ? undefined : explainMisplaced(place, key, object, rule);
    if (mistake === undefined) return this.#visit(place, shape);
    this.#reportMisplaced(place, { rule: "struct-type", message: mistake }, shape, field);
  }

  /** Reports what is missing in an object. Gives the fields without which it is nothing, so that something else is read instead. */
  #checkRequired(place: Place, value: JsonMap, shape: Shape & { kind: "object" }): string[] {
    return unusableFields(value, shape.name, this.#version).flatMap(([key, field]) => {
      const instead = field.required === "vital" ? standIn(shape) : undefined;
      if (Object.hasOwn(value, key))
        this.#reportWrong(below(place, key, value[key], field), field.shape, instead);
      else if (!isMisspelt(key, value, objectRules[shape.name])) {
        const message = `the ${objectRules[shape.name].title} has no "${key}"; add it`;
        this.#report("struct-required", place, message, { part: "key", ...instead });
      }
      if (instead === undefined) return [];
      this.#repair(place, instead);
      return [key];
    });
  }

  #followReference(place: Place, shape: Shape, isStandard: boolean): void {
    const { target, findings } = this.#checkReference(place, shape, isStandard);
    if (target !== undefined) this.#waiting.push([target, shape, place]);
    this.#reportReference(place, shape, findings, target === undefined);
  }

  #reportReference(place: Place, shape: Shape, findings: readonly ReferenceFinding[], isLost: boolean): void {
    const at = below(place, "$ref", undefined);
    const instead = isLost ? standIn(shape) : undefined;
    for (const { rule, message, assumed, severity } of findings)
      this.#report(rule, at, message, { severity, ...(instead ?? { assumed }) });
    if (instead === undefined) return;
    const hasFields = shape.kind === "object" && objectRules[shape.name].referenceHasFields;
    if (hasFields) this.#repair(at, { ...instead, value: undefined });
    else this.#repair(place, instead);
  }

  /** Reports a value that is not what a shape wants; unless it is said what is read `instead`, goes on with the best guess. */
  #reportWrong(place: Place, shape: Shape, instead?: Substitute): void {
    const { value, field } = place;
    const { rule, message } = describeMistake(value, shape, place.file.notation);
    // An arm without a type that it could have is the arm for null, rather than one that everything fits.
    const isArm = /\/(anyOf|oneOf)\/\d+\/type$/.test(place.pointer);
    const guess = instead ?? substitute(value, shape, isArm ? undefined : field);
    this.#report(rule, place, message, { ...guess, fix: writeAsMeant(place, shape) });
    if (instead !== undefined) return;
    this.#repair(place, guess);
    if (isUsable(guess.value, shape)) this.#visit({ ...place, value: guess.value }, shape);
  }

  #repair({ file, pointer, isShared }: Place, { value }: Substitute): void {
    if (!isShared) this.repairs.push({ file, pointer, value });
  }

  /** Reports something once for each place, however many references lead there. */
  #report(rule: RuleId, place: Place, message: string, details: ProblemDetails = {}): void {
    const id = `${place.file.path}#${place.pointer} ${rule} ${message}`;
    if (this.#reported.size < this.#reported.add(id).size)
      this.problems.push(createProblem(rule, place, message, details));
  }
}
