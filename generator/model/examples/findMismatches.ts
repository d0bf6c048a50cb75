import { type OutputUnit, validate } from "@cfworker/json-schema";
import { isMap } from "../../ground/values.ts";
import { appendPointer, unescapeSegment } from "../../read/references/pointer.ts";
import type { JsonKeywords, JsonSchema } from "./schemaTable.ts";

/** A place in a value that does not fit its schema. */
export interface Mismatch {
  /** JSON Pointer (RFC 6901) of the place within the value. */
  readonly pointer: string;
  readonly keyword: string;
  /** The schema that has the keyword; empty where it is `false`. */
  readonly schema: JsonKeywords;
}

// The only file that knows @cfworker/json-schema. It interprets schemas, so none of the document's text becomes code, and nothing
// is compiled for the sake of one example.

/**
 * Compares a value with a schema, and gives what is wrong at the places that are to blame: of alternatives that nothing fits, those
 * of the one that was most likely meant.
 *
 * @param name of the schema among `schemas`, whose `$ref`s are such names
 */
export function findMismatches(
  value: unknown,
  name: string,
  schemas: Readonly<Record<string, JsonSchema>>,
): Mismatch[] {
  const root: JsonKeywords = { $ref: name };
  return blame(errorsOf(value, root, schemas)).map(({ keyword, instanceLocation, keywordLocation }) => ({
    pointer: toPointer(instanceLocation),
    keyword,
    schema: schemaAt(keywordLocation, root, schemas),
  }));
}

/** A schema that leads back to itself without going into the value has no meaning, and fills the stack. */
function errorsOf(
  value: unknown,
  root: JsonKeywords,
  schemas: Readonly<Record<string, JsonSchema>>,
): readonly OutputUnit[] {
  try {
    return validate(value, root, "2020-12", schemas, false).errors.slice(0, 1000);
  } catch (error) {
    if (error instanceof RangeError || error instanceof URIError) return [];
    throw error;
  }
}

/** Keywords that only say that something inside does not fit. */
const wrappers: ReadonlySet<string> = new Set(
  `$ref allOf if properties patternProperties additionalProperties unevaluatedProperties prefixItems items unevaluatedItems
  dependentSchemas`.split(/\s+/),
);

function blame(errors: readonly OutputUnit[]): OutputUnit[] {
  const leaves = errors.filter(({ keyword }) => !wrappers.has(keyword));
  const choices = leaves.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
  const outermost = choices.filter((choice) => !choices.some((other) => isInside(choice, other)));
  const plain = leaves.filter(
    (leaf) => !choices.includes(leaf) && !choices.some((choice) => isInside(leaf, choice)),
  );
  return [...plain, ...outermost.flatMap((choice) => blameOneArm(choice, errors))];
}

function isInside(error: OutputUnit, choice: OutputUnit): boolean {
  return (
    error.keywordLocation.startsWith(`${choice.keywordLocation}/`) &&
    `${error.instanceLocation}/`.startsWith(`${choice.instanceLocation}/`)
  );
}

/** If the value is of the kind of one alternative only, what is wrong with that is what its author wants to hear. */
function blameOneArm(choice: OutputUnit, errors: readonly OutputUnit[]): OutputUnit[] {
  const arms = new Map<string, OutputUnit[]>();
  for (const error of errors) {
    if (!isInside(error, choice)) continue;
    const [index = ""] = error.keywordLocation.slice(choice.keywordLocation.length + 1).split("/", 1);
    const arm = arms.get(index);
    if (arm) arm.push(error);
    else arms.set(index, [error]);
  }
  const meant = [...arms.values()].filter((arm) => !arm.some((error) => isOtherKind(error, choice)));
  const [only] = meant;
  return only && meant.length === 1 ? blame(only) : [choice];
}

function isOtherKind({ keyword, instanceLocation }: OutputUnit, choice: OutputUnit): boolean {
  return instanceLocation === choice.instanceLocation && ["type", "enum", "const", "false"].includes(keyword);
}

/** The library writes pointers as fragments of URIs. */
function toPointer(location: string): string {
  return segmentsOf(location).reduce(appendPointer, "");
}

function segmentsOf(location: string): string[] {
  const segments = location.split("/").slice(1);
  return segments.map((segment) => unescapeSegment(decodeURI(segment.replaceAll("%23", "#"))));
}

function schemaAt(
  location: string,
  root: JsonKeywords,
  schemas: Readonly<Record<string, JsonSchema>>,
): JsonKeywords {
  let found: unknown = root;
  for (const segment of segmentsOf(location).slice(0, -1)) {
    if (typeof found !== "object" || found === null) return {};
    const next: unknown = Reflect.get(found, segment);
    found = segment === "$ref" && typeof next === "string" ? schemas[next] : next;
  }
  return isMap(found) ? found : {};
}
