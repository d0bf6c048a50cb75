import type { Verdict } from "../../support/judges.ts";

/** Why an error of another linter is said at another line by us. */
export interface Excuse {
  readonly judge: "Redocly" | "Spectral";
  readonly rule: string;
  readonly says: RegExp;
  /** The mistakes whose documents it is about: each of them, and no others. Those of any if not given. */
  readonly of?: readonly string[];
  /** Where we report: in a line of what the other names, or in that of the mistake. */
  readonly ours: "within" | "marked";
  readonly why: string;
}

const whole = "it names the whole object in which something is wrong, and we the line";
const afterwards = "after a line that is not well-formed, all that is said of other lines is a guess";
const schemaFirst = "no example can be compared with a schema that is wrong itself, which is what we say";
const otherObject = "it reads as one kind of object what is another; we say that the reference is wrong";
const parameterLost =
  "the parameter is there, but for what is wrong with it or with its reference: we say that";
const hidden =
  "what is declared under a key with a slip is declared: of what refers to it we say nothing until that is mended";
const swagger = "we convert no Swagger 2, and so judge nothing in it but that it is that";

/** Every one is needed: a test fails for those that are not. */
export const excuses: readonly Excuse[] = [
  { judge: "Spectral", rule: "oas3-schema", says: /./, ours: "within", why: whole },
  { judge: "Spectral", rule: "path-params", says: /./, ours: "within", why: whole },
  { judge: "Spectral", rule: "array-items", says: /./, ours: "within", why: whole },
  { judge: "Spectral", rule: "oas3-valid-media-example", says: /property must/, ours: "within", why: whole },
  {
    judge: "Spectral",
    rule: "oas3-valid-media-example",
    says: /^schema is invalid|Invalid regular|^nullable value|^"nullable"/,
    ours: "marked",
    why: schemaFirst,
  },
  {
    judge: "Spectral",
    rule: "oas3-valid-media-example",
    says: /property must/,
    of: [
      "a required property with a slip",
      "a minimum above the maximum",
      "a length above the greatest",
      "a required property of a schema without properties",
    ],
    ours: "marked",
    why: schemaFirst,
  },
  {
    judge: "Spectral",
    rule: "oas3-valid-schema-example",
    says: /./,
    of: ["a minimum above the maximum", "a number in quotes", "a limit that is true, as in 3.0"],
    ours: "marked",
    why: schemaFirst,
  },
  { judge: "Spectral", rule: "parser", says: /./, ours: "marked", why: afterwards },
  {
    judge: "Spectral",
    rule: "invalid-ref",
    says: /does not exist/,
    of: ["a tab", "marks of a merge"],
    ours: "marked",
    why: afterwards,
  },
  {
    judge: "Spectral",
    rule: "oas3-schema",
    says: /must be array/,
    of: ["a list in brackets that is not closed"],
    ours: "marked",
    why: afterwards,
  },
  {
    judge: "Spectral",
    rule: "invalid-ref",
    says: /./,
    of: [
      "a reference with dots",
      "a reference without its slash",
      "a file in capitals",
      "a file from the wrong folder",
      "a pointer into another file with a slip",
      "a file without #",
      "a reference to the entry document from another file without its name",
      "an empty file",
    ],
    ours: "marked",
    why: "it knows no place of a reference that stands in another file, or that is no pointer, and names the first line",
  },
  {
    judge: "Spectral",
    rule: "invalid-ref",
    says: /does not exist/,
    of: ["component instead of components", "a kind of components in the singular"],
    ours: "marked",
    why: hidden,
  },
  {
    judge: "Spectral",
    rule: "path-params",
    says: /must define parameter/,
    of: ["a parameter without its dash", "component instead of components"],
    ours: "marked",
    why: parameterLost,
  },
  {
    judge: "Spectral",
    rule: "path-params",
    says: /must be used in path/,
    of: ["a brace that is missing"],
    ours: "marked",
    why: "it looks for the name in a path whose braces enclose none: we say that of the path",
  },
  {
    judge: "Spectral",
    rule: "path-params",
    says: /must be used in path/,
    of: ["a parameter of the path under another name"],
    ours: "marked",
    why: "it names the component, and we the paths that refer to it: one of them may be the wrong one",
  },
  {
    judge: "Spectral",
    rule: "thrown",
    says: /Nimma/,
    of: ["a schema that is a list"],
    ours: "marked",
    why: "it fails with an error of its own, without a line",
  },
  { judge: "Spectral", rule: "oas2-schema", says: /./, of: ["Swagger 2"], ours: "marked", why: swagger },
  { judge: "Spectral", rule: "no-$ref-siblings", says: /./, of: ["Swagger 2"], ours: "marked", why: swagger },
  { judge: "Redocly", rule: "struct", says: /./, of: ["Swagger 2"], ours: "marked", why: swagger },
  { judge: "Redocly", rule: "security-defined", says: /./, of: ["Swagger 2"], ours: "marked", why: swagger },
  {
    judge: "Spectral",
    rule: "path-params",
    says: /must define parameter/,
    of: ["a parameter of the path under another name"],
    ours: "marked",
    why: "of the two names that differ by a slip we say it once, at the parameter",
  },
  {
    judge: "Redocly",
    rule: "struct",
    says: /not expected here/,
    of: ["a property that is indented too little"],
    ours: "marked",
    why: "we say once, at the first of them, which of the properties are indented too little",
  },
  {
    judge: "Redocly",
    rule: "struct",
    says: /./,
    of: [
      "a reference to a parameter",
      "a body with a schema and no media type",
      "a parameter without its dash",
      "allOf that is a map",
      "a reference to the wrong kind of component",
      "a file as a whole where a part of it is meant",
      "a content that is a media type",
    ],
    ours: "marked",
    why: otherObject,
  },
  {
    judge: "Redocly",
    rule: "struct",
    says: /`scheme` is not allowed/,
    of: ["a kind of security scheme that there is not"],
    ours: "marked",
    why: "which fields a scheme has depends on its type, and that is what is wrong",
  },
  {
    judge: "Redocly",
    rule: "path-parameters-defined",
    says: /does not define/,
    of: ["a parameter without its dash", "required: [true]", "component instead of components"],
    ours: "marked",
    why: parameterLost,
  },
  {
    judge: "Redocly",
    rule: "path-parameters-defined",
    says: /does not define/,
    of: ["a path parameter that is not declared", "a parameter of the path under another name"],
    ours: "marked",
    why: "for one of two operations it names the list of their own parameters, and we the operation",
  },
  {
    judge: "Redocly",
    rule: "path-parameters-defined",
    says: /is not used in the path/,
    of: ["a brace that is missing"],
    ours: "marked",
    why: "it looks for the name in a path whose braces enclose none: we say that of the path",
  },
  {
    judge: "Redocly",
    rule: "path-parameters-defined",
    says: /is not used in the path/,
    of: ["a parameter of the path under another name", "a path parameter that no path has"],
    ours: "marked",
    why: "it names the name, and we the parameter, or the reference to it",
  },
  {
    judge: "Redocly",
    rule: "no-unresolved-refs",
    says: /./,
    of: ["component instead of components", "a kind of components in the singular"],
    ours: "marked",
    why: hidden,
  },
  {
    judge: "Redocly",
    rule: "security-defined",
    says: /./,
    of: ["component instead of components"],
    ours: "marked",
    why: hidden,
  },
  {
    judge: "Redocly",
    rule: "no-empty-servers",
    says: /./,
    of: ["a host as in Swagger 2", "a server without its dash"],
    ours: "marked",
    why: "servers are there, but in another form, which is what we say",
  },
  {
    judge: "Redocly",
    rule: "no-unresolved-refs",
    says: /bad indentation/,
    of: ["text that is not well-formed in another file"],
    ours: "marked",
    why: "it names the reference to a file that is not well-formed, too",
  },
  {
    judge: "Redocly",
    rule: "thrown",
    says: /Self-referencing/,
    ours: "marked",
    why: "it stops, and names no line",
  },
  {
    judge: "Redocly",
    rule: "thrown",
    says: /\(\d+:\d+\)/,
    of: [
      "a quote that is not closed",
      "marks of a merge",
      "a list in brackets that is not closed",
      "a brace too many",
      "marks of a merge in JSON",
    ],
    ours: "marked",
    why: "it names the place where reading stopped, which is some lines after the mistake",
  },
];

/** Whether an excuse is about an error in the document with a mistake, wherever we report. */
export function isAbout(excuse: Excuse, judge: string, mistake: string, { rule, message }: Verdict): boolean {
  return (
    judge.startsWith(excuse.judge) &&
    excuse.rule === rule &&
    excuse.says.test(message) &&
    (excuse.of === undefined || excuse.of.includes(mistake))
  );
}
