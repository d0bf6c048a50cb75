import type { Finding } from "../../problems/applyRules.ts";
import type { Node } from "../../read/document.ts";
import type { SourceRule, Sources } from "./checkSources.ts";

/** What the value of an extension must be: a test, and how to put it right. */
interface Form {
  readonly fits: (value: unknown) => boolean;
  readonly wanted: string;
}

const isText = (pattern: RegExp) => (value: unknown) => typeof value === "string" && pattern.test(value);

const className: Form = { fits: isText(/^[A-Z][A-Za-z0-9]*$/), wanted: "a name in PascalCase" };
const memberName: Form = { fits: isText(/^[a-z][A-Za-z0-9]*$/), wanted: "a name in camelCase" };
const flag: Form = { fits: (value) => typeof value === "boolean", wanted: "true or false" };

const infoForms = new Map<string, Form>([
  ["x-sdk-client", className],
  // What npm takes for a new package (package.json, "name").
  [
    "x-sdk-package",
    {
      fits: isText(/^(?=.{1,214}$)(@[a-z0-9-~][a-z0-9-._~]*\/)?[a-z0-9-~][a-z0-9-._~]*$/),
      wanted: "a package name in small letters",
    },
  ],
  ["x-sdk-success-field", { fits: isText(/./), wanted: "the name of a field" }],
  // A header's name is a token (RFC 9110, 5.6.2).
  [
    "x-sdk-request-id-header",
    { fits: isText(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/), wanted: "the name of a header" },
  ],
]);

const optionForms = new Map<string, Form>([
  ["x-sdk-client-option", memberName],
  ["x-sdk-env", { fits: isText(/^[A-Za-z_][A-Za-z0-9_]*$/), wanted: "the name of an environment variable" }],
]);

const operationForms = new Map<string, Form>([
  ["x-sdk-method", memberName],
  ["x-sdk-idempotent", flag],
]);

const schemaForms = new Map<string, Form>([
  ["x-sdk-open-enum", flag],
  ["x-sdk-secret", flag],
]);

/** Rules about our own extensions: they become names in code, so nothing is made up where one is unusable. */
export const extensionRules: readonly SourceRule[] = [["extension-value", valuesOfOtherForms]];

function valuesOfOtherForms({ root, operations, schemas }: Sources): Finding[] {
  const info = root.get("info");
  const tags = root.get("tags")?.items() ?? [];
  const schemes = root.get("components", "securitySchemes")?.entries() ?? [];
  const parameters = new Map(
    operations.flatMap((operation) => operation.parameters).map((node) => [node.id, node]),
  );
  return [
    ...check(info ? [info] : [], infoForms),
    ...check(tags, new Map([["x-sdk-resource", memberName]])),
    ...check([...parameters.values(), ...schemes.map(([, node]) => node)], optionForms),
    ...check(
      operations.map(({ node }) => node),
      operationForms,
    ),
    ...check([...schemas.all.values()], schemaForms),
  ];
}

function check(nodes: readonly Node[], forms: ReadonlyMap<string, Form>): Finding[] {
  return nodes.flatMap((node) =>
    [...forms].flatMap(([key, { fits, wanted }]): Finding[] => {
      const found = node.get(key);
      if (!found || fits(found.value)) return [];
      const shown = JSON.stringify(found.value) ?? "nothing";
      return [{ place: found, message: `${key} is ${shown.slice(0, 80)}; write ${wanted}` }];
    }),
  );
}
