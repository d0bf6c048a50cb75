import type { Problem } from "./problem.ts";
import type { RuleId } from "./rules.ts";

/** What breaks the shape of a document, so that other findings may only follow from it. */
const structuralRules: ReadonlySet<RuleId> = new Set<RuleId>([
  "struct-unknown",
  "struct-type",
  "ref-unresolved",
  "ref-outside",
  "ref-kind",
  "ref-circular",
  "file-missing",
  "path-slash",
  "path-template",
  "media-type",
  "operation-responses",
  "schema-items",
  "schema-name",
]);

/** What makes a schema say something else than was meant. */
const schemaRules: ReadonlySet<RuleId> = new Set<RuleId>([
  "ref-type",
  "required-undeclared",
  "schema-limits",
  "schema-enum-empty",
  "schema-enum-type",
  "schema-parts",
  "struct-version",
]);

/** What makes operations, or a part of them, be read otherwise than was meant. */
const operationRules: ReadonlySet<RuleId> = new Set<RuleId>([
  "duplicate-key",
  "parameter-schema",
  "struct-enum",
  "struct-required",
]);

/** What nothing can be said about while the document is broken anywhere, and what breaks it. */
const heldBack: ReadonlyMap<RuleId, ReadonlySet<RuleId>> = new Map([
  ["schema-unused", new Set([...structuralRules, ...operationRules])],
  ["pagination", structuralRules],
  ["example", new Set([...structuralRules, ...schemaRules])],
]);

/** What follows from a mistake in the same path item. */
const ofPathItem: ReadonlySet<RuleId> = new Set<RuleId>([
  "path-parameter-undeclared",
  "path-parameter-unused",
  "operation-example",
]);

/**
 * Leaves out problems that most likely follow from others, which come back after those are fixed, and those that say the same of the
 * same place as another. Only what is an error makes others wait, because nothing is written until it is fixed.
 */
export function withoutConsequences(problems: readonly Problem[]): Problem[] {
  const isCause = ({ rule }: Problem): boolean => structuralRules.has(rule) || operationRules.has(rule);
  const causes = problems.filter((problem) => problem.severity === "error" && isCause(problem));
  const broken = new Set(causes.filter(({ rule }) => structuralRules.has(rule)).map(pathItemOf));
  const isExplained = explainedBy(causes);
  const errors = new Set(problems.filter(({ severity }) => severity === "error").map(({ rule }) => rule));
  const isHeldBack = new Map(
    [...heldBack].map(([rule, rules]) => [rule, [...rules].some((cause) => errors.has(cause))]),
  );
  const left = problems.filter((problem) => {
    if (isHeldBack.get(problem.rule)) return false;
    if (ofPathItem.has(problem.rule)) return !broken.has(pathItemOf(problem));
    return !isExplained(problem);
  });
  return [...new Map(left.map((problem) => [identityOf(problem), problem])).values()];
}

/** The path item that a problem is in: the first two segments of its pointer. */
function pathItemOf({ origin: { file, pointer } }: Problem): string {
  return `${file.path}#${pointer.split("/", 3).join("/")}`;
}

/** What follows from a mistake in something that it is directly about: what one lacks stands there under another name. */
const ofMisspelt: ReadonlySet<RuleId> = new Set<RuleId>([
  "operation-id",
  "operation-summary",
  "operation-tag",
]);

/** What follows where the components, or all of a kind, are not found under their key. */
const ofComponents: ReadonlySet<RuleId> = new Set<RuleId>([
  "ref-unresolved",
  "security-scheme",
  "path-parameter-undeclared",
]);

/** What follows from a mistake in the declaration of a security scheme. */
const ofScheme: ReadonlySet<RuleId> = new Set<RuleId>(["security-scheme", "security-scope"]);

/** A property that is lost is no longer there to be required; of a media type with a slip nothing else is known. */
function explainedBy(causes: readonly Problem[]): (problem: Problem) => boolean {
  const slips = new Set(causes.filter(({ rule }) => rule === "media-type").map(placeOf));
  const around = new Set(causes.flatMap(placesAround));
  const of = (rule: RuleId): Problem[] => causes.filter((cause) => cause.rule === rule);
  const unknown = of("struct-unknown");
  const owners = new Set(unknown.map(ownerOf));
  const noPaths = new Set(of("path-slash").map(placeOf));
  const wrong = new Set(of("struct-type").map(placeOf));
  const hasComponents = !unknown.some(({ origin: { pointer } }) =>
    /^\/(comp[^/]*|components\/[^/]+)$/i.test(pointer),
  );
  const scheme = (name: string): string => `/components/securitySchemes/${name}`;
  return (problem) => {
    const { rule, origin } = problem;
    if (rule === "loss") return placesAround(problem).some((place) => slips.has(place));
    if (rule === "required-undeclared") return around.has(placeOf(problem).replace(/\/required\/\d+$/, ""));
    if (ofMisspelt.has(rule)) return owners.has(placeOf(problem));
    if (rule === "struct-unknown") return noPaths.has(ownerOf(problem));
    if (rule === "path-parameter-required") return wrong.has(`${placeOf(problem)}/required`);
    if (ofComponents.has(rule) && !hasComponents) return true;
    const [, named = ""] = /\/security\/\d+\/([^/]+)/.exec(origin.pointer) ?? [];
    return (
      ofScheme.has(rule) && causes.some((cause) => `${cause.origin.pointer}/`.startsWith(`${scheme(named)}/`))
    );
  };
}

function ownerOf(problem: Problem): string {
  return placeOf(problem).replace(/\/[^/]*$/, "");
}

function placeOf({ origin: { file, pointer } }: Problem): string {
  return `${file.path}#${pointer}`;
}

/** Every place that a problem is in, but not its own. */
function placesAround(problem: Problem): string[] {
  const place = placeOf(problem);
  const start = place.length - problem.origin.pointer.length;
  return [...problem.origin.pointer.matchAll(/\//g)].map(({ index }) => place.slice(0, start + index));
}

function identityOf({ rule, message, origin: { file, pointer } }: Problem): string {
  return `${file.path}#${pointer} ${rule} ${message}`;
}
