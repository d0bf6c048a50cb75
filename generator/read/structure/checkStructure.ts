import { isMap } from "../../ground/values.ts";
import { createProblem, type Problem } from "../../problems/problem.ts";
import type { RuleId, Severity } from "../../problems/rules.ts";
import type { Target } from "../createNode.ts";
import type { OpenApiVersion } from "../document.ts";
import type { OpenFiles } from "../files/openFiles.ts";
import { appendPointer } from "../references/pointer.ts";
import { type CheckReference, referenceChecker } from "./checkReference.ts";
import { describeShape, describeValue, explainWord, fitsShape, quote } from "./describe.ts";
import { objectRules } from "./objectRules.ts";
import type { Field, ObjectName, ObjectRule, Shape } from "./shapes.ts";
import { explainMisplaced, explainUnknown, type JsonMap } from "./unknownFields.ts";

/** What a walk over a document finds. */
export interface Structure {
  readonly problems: readonly Problem[];
  /** Every object of the document by its kind, in all files, each once however many references lead to it. */
  readonly objects: ReadonlyMap<ObjectName, readonly Target[]>;
}

/**
 * Walks over a document as the tables of OpenAPI objects say, follows references where OpenAPI has them (which reads the other
 * files), and reports everything that does not fit. `example`, `default`, `enum`, `const` and `x-` are never looked into.
 */
export function checkStructure(root: Target, version: OpenApiVersion, files: OpenFiles): Structure {
  const walk = new Walk(version, files);
  walk.run(root);
  return walk;
}

/** A place to visit. Below a schema with `$id`, references are relative to that, and may lead where we do not follow. */
interface Place extends Target {
  readonly identified: boolean;
}

class Walk implements Structure {
  readonly problems: Problem[] = [];
  readonly objects = new Map<ObjectName, Target[]>();
  readonly #version: OpenApiVersion;
  readonly #checkReference: CheckReference;
  readonly #visited = new Map<string, Set<unknown>>();
  /** Targets of references wait here instead of being visited at once: a chain of references may be longer than the stack. */
  readonly #waiting: (readonly [Place, Shape])[] = [];

  constructor(version: OpenApiVersion, files: OpenFiles) {
    this.#version = version;
    this.#checkReference = referenceChecker(files);
  }

  run(root: Target): void {
    this.#waiting.push([
      { ...root, identified: false },
      { kind: "object", name: "openapi", reference: false },
    ]);
    for (const [place, shape] of this.#waiting) this.#visit(place, shape);
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
        if (!fitsShape(shape, value)) this.#reportType(place, shape);
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
        return chosen ? this.#visit(place, chosen) : this.#reportType(place, shape);
      }
    }
  }

  #visitWord(place: Place, shape: Shape & { kind: "word" }): void {
    const word = shape.words.find((candidate) => candidate.word === place.value);
    if (typeof place.value !== "string") this.#reportType(place, shape);
    else if (word === undefined) {
      this.#report("struct-enum", place, explainWord(place.value, shape));
    } else if (word.since !== undefined && word.since > this.#version) {
      const message = `${quote(word.word)} came with OpenAPI ${word.since}; write "openapi: ${word.since}.0" or something else here`;
      this.#report("struct-version", place, message);
    }
  }

  #visitList(place: Place, shape: Shape & { kind: "list" }): void {
    if (!Array.isArray(place.value)) return this.#visitOther(place, shape);
    for (const [index, value] of place.value.entries()) this.#visit(below(place, index, value), shape.of);
  }

  #visitMap(place: Place, shape: Shape & { kind: "map" }): void {
    if (!isMap(place.value)) return this.#reportType(place, shape);
    if (typeof place.value["$ref"] === "string" && shape.of.kind !== "text" && shape.of.kind !== "any") {
      return this.#visitOther(place, shape);
    }
    for (const [key, value] of Object.entries(place.value)) this.#visit(below(place, key, value), shape.of);
  }

  /** A whole map or list may be in another file in practice, though OpenAPI has references to objects only. */
  #visitOther(place: Place, shape: Shape): void {
    if (isMap(place.value) && typeof place.value["$ref"] === "string")
      this.#followReference(place, shape, false);
    else this.#reportType(place, shape);
  }

  #visitObject(place: Place, shape: Shape & { kind: "object" }): void {
    const { value } = place;
    const rule = objectRules[shape.name];
    if (!isMap(value)) return this.#visitBoolean(place, shape, rule);
    if (!this.#isFirstVisit(shape.name, value)) return;
    const reference = value["$ref"];
    const isStandard = shape.reference || rule.fields.has("$ref");
    const isReference = typeof reference === "string" || (reference !== undefined && isStandard);
    if (isReference) this.#followReference(place, shape, isStandard);
    if (isReference && !rule.referenceHasFields) return;
    remember(this.objects, shape.name, place);
    const identified = place.identified || (shape.name === "schema" && typeof value["$id"] === "string");
    this.#visitFields({ ...place, identified }, value, rule);
    if (!isReference) this.#checkRequired(place, value, shape.name);
  }

  #visitBoolean(place: Place, shape: Shape, { booleanSince, title }: ObjectRule): void {
    if (typeof place.value !== "boolean" || booleanSince === undefined) return this.#reportType(place, shape);
    if (booleanSince <= this.#version) return;
    this.#report(
      "struct-version",
      place,
      `${place.value} as ${title} came with OpenAPI ${booleanSince}; write ${place.value ? "{}" : "not: {}"}`,
    );
  }

  /** The same object may be reached through references and aliases; one visit per kind of object is enough. */
  #isFirstVisit(name: string, value: object): boolean {
    const visited = this.#visited.get(name) ?? new Set();
    this.#visited.set(name, visited);
    return visited.size < visited.add(value).size;
  }

  #visitFields(place: Place, value: JsonMap, rule: ObjectRule): void {
    const unknown: string[] = [];
    for (const [key, inner] of Object.entries(value)) {
      if (key.startsWith("x-") && !rule.noExtensions) continue;
      const field = rule.fields.get(key);
      const child = below(place, key, inner);
      if (field !== undefined) this.#visitField(child, key, field, rule, value);
      else if (rule.others !== undefined) this.#visit(child, rule.others);
      else unknown.push(key);
    }
    if (unknown.length === 0) return;
    for (const { key, message, severity } of explainUnknown(unknown, value, rule, this.#version)) {
      this.#report("struct-unknown", below(place, key, undefined), message, "key", severity);
    }
  }

  #visitField(place: Place, key: string, field: Field, rule: ObjectRule, object: JsonMap): void {
    const { shape, since, until, instead, wrong } = field;
    if (since !== undefined && since > this.#version) {
      const message = `"${key}" came to the ${rule.title} with OpenAPI ${since}; write "openapi: ${since}.0" or leave it out`;
      this.#report("struct-version", place, message, "key");
    } else if (until !== undefined && until < this.#version) {
      const message = `"${key}" left the ${rule.title} after OpenAPI ${until}; ${instead ?? "leave it out"}`;
      this.#report("struct-version", place, message, "key");
    }
    const mistake = fitsShape(shape, place.value) ? undefined : explainMisplaced(place, key, object, rule);
    if (mistake !== undefined) this.#report("struct-type", place, mistake, "key", wrong);
    else if (wrong !== undefined && !fitsShape(shape, place.value)) this.#reportType(place, shape, wrong);
    else this.#visit(place, shape);
  }

  #checkRequired(place: Place, value: object, name: ObjectName): void {
    for (const [field, { required, requiredUntil = this.#version }] of requiredFields.get(name) ?? []) {
      if (requiredUntil < this.#version || Object.hasOwn(value, field)) continue;
      const message = `the ${objectRules[name].title} has no "${field}"; add it`;
      this.#report("struct-required", place, message, "key", required);
    }
  }

  #followReference(place: Place, shape: Shape, isStandard: boolean): void {
    const { target, findings } = this.#checkReference(place, shape, isStandard);
    for (const { rule, message, severity } of findings) {
      const milder = place.identified && rule !== "ref-outside" ? "warning" : severity;
      this.#report(rule, below(place, "$ref", undefined), message, "value", milder);
    }
    if (target !== undefined) this.#waiting.push([{ ...target, identified: place.identified }, shape]);
  }

  #reportType(place: Place, shape: Shape, severity?: Severity): void {
    const { expected, fix } = describeShape(shape);
    this.#report(
      "struct-type",
      place,
      `expected ${expected}, found ${describeValue(place.value)}; ${fix}`,
      "value",
      severity,
    );
  }

  #report(
    rule: RuleId,
    place: Place,
    message: string,
    part: "key" | "value" = "value",
    severity?: Severity,
  ): void {
    this.problems.push(createProblem(rule, place, message, { part, severity }));
  }
}

/** Picked out once: schemas have sixty fields, none of them required, and documents have a hundred thousand schemas. */
const requiredFields: ReadonlyMap<string, readonly (readonly [string, Field])[]> = new Map(
  Object.entries(objectRules).map(([name, { fields }]) => [
    name,
    [...fields].filter(([, { required }]) => required),
  ]),
);

function below(place: Place, key: string | number, value: unknown): Place {
  return {
    file: place.file,
    pointer: appendPointer(place.pointer, key),
    value,
    identified: place.identified,
  };
}

function remember(objects: Map<ObjectName, Target[]>, name: ObjectName, place: Target): void {
  const known = objects.get(name);
  if (known === undefined) objects.set(name, [place]);
  else known.push(place);
}
