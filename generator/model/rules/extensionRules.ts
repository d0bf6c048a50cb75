import type { Finding } from "../../problems/applyRules.ts";
import type { Node } from "../../read/document.ts";
import type { SourceRule, Sources } from "./checkSources.ts";
import {
  className,
  environmentName,
  fieldName,
  fitsForm,
  flag,
  type Form,
  headerName,
  memberName,
  packageName,
} from "./forms.ts";

/** The objects that have extensions of ours: `option` is a path parameter or a security scheme. */
type ExtendedObject = "info" | "tag" | "option" | "operation" | "schema";

/** The forms of our extensions by the object that they stand in; `openapi-extensions.schema.json` says the same to editors. */
export const extensionForms: Readonly<Record<ExtendedObject, Readonly<Record<string, Form>>>> = {
  info: {
    "x-sdk-client": className,
    "x-sdk-package": packageName,
    "x-sdk-success-field": fieldName,
    "x-sdk-request-id-header": headerName,
  },
  tag: { "x-sdk-resource": memberName },
  option: { "x-sdk-client-option": memberName, "x-sdk-env": environmentName },
  operation: { "x-sdk-method": memberName, "x-sdk-idempotent": flag },
  schema: { "x-sdk-open-enum": flag, "x-sdk-secret": flag },
};

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
    ...check(info ? [info] : [], extensionForms.info),
    ...check(tags, extensionForms.tag),
    ...check([...parameters.values(), ...schemes.map(([, node]) => node)], extensionForms.option),
    ...check(
      operations.map(({ node }) => node),
      extensionForms.operation,
    ),
    ...check([...schemas.all.values()], extensionForms.schema),
  ];
}

function check(nodes: readonly Node[], forms: Readonly<Record<string, Form>>): Finding[] {
  return nodes.flatMap((node) =>
    Object.entries(forms).flatMap(([key, form]): Finding[] => {
      const found = node.get(key);
      if (!found || fitsForm(form, found.value)) return [];
      const shown = JSON.stringify(found.value) ?? "nothing";
      return [{ place: found, message: `${key} is ${shown.slice(0, 80)}; write ${form.wanted}` }];
    }),
  );
}
