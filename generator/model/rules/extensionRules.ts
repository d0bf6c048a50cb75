import type { Finding } from "../../problems/applyRules.ts";
import type { Fix } from "../../problems/problem.ts";
import { isMap } from "../../ground/values.ts";
import type { Node } from "../../read/document.ts";
import { describeValue } from "../../read/structure/describe.ts";
import { nearestName } from "../../read/structure/nearestName.ts";
import { objectRules } from "../../read/structure/objectRules.ts";
import type { ObjectName } from "../../read/structure/shapes.ts";
import { nameOfValue } from "../types/readEnum.ts";
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
import type { SourceRule, Sources } from "./rule.ts";

/** Lists that run beside the values of an enum, as other generators know them, too. */
const enumLists = ["x-enum-varnames", "x-enum-descriptions"] as const;

/** The constants that values had before, by value. */
const renamedValues = "x-sdk-renamed-values";

/** The objects that have extensions of ours: `option` is a path parameter or a security scheme. */
type ExtendedObject = "info" | "tag" | "option" | "parameter" | "operation" | "schema";

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
  parameter: { "x-sdk-renamed-from": fieldName },
  operation: {
    "x-sdk-method": memberName,
    "x-sdk-idempotent": flag,
    "x-sdk-renamed-from": memberName,
  },
  schema: { "x-sdk-open-enum": flag, "x-sdk-secret": flag, "x-sdk-renamed-from": fieldName },
};

/** Rules about our own extensions: they become names in code, so nothing is made up where one is unusable. */
export const extensionRules: readonly SourceRule[] = [
  ["extension-value", valuesOfOtherForms],
  ["extension-unknown", unknownExtensions],
  ["enum-lists", listsOfOtherLength],
];

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
    ...check([...parameters.values()], extensionForms.parameter),
    ...check(
      operations.map(({ node }) => node),
      extensionForms.operation,
    ),
    ...check([...schemas.all.values()], extensionForms.schema),
    ...[...schemas.all.values()].flatMap(checkRenamedValues),
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

function checkRenamedValues(schema: Node): Finding[] {
  const names = schema.get(renamedValues);
  if (!names) return [];
  const values = schema.get("enum")?.value;
  const known = new Set(Array.isArray(values) ? values.map(String) : []);
  const wanted = "write a map from values of `enum` to the names that their constants had";
  if (!isMap(names.value)) return [{ place: names, message: `${renamedValues} is no map; ${wanted}` }];
  return names.entries().flatMap(([value, name]): Finding[] => {
    if (!known.has(value))
      return [{ place: name, part: "key", message: `enum has no value "${value.slice(0, 80)}"; ${wanted}` }];
    const isName = typeof name.value === "string" && /^[A-Za-z_$][\w$]*$/.test(name.value);
    return isName ? [] : [{ place: name, message: `this is the name of no constant; ${wanted}` }];
  });
}

/** The objects that may have extensions of ours. */
const extendedObjects: ReadonlyMap<ObjectName, ExtendedObject> = new Map([
  ["info", "info"],
  ["tag", "tag"],
  ["parameter", "option"],
  ["securityScheme", "option"],
  ["operation", "operation"],
  ["schema", "schema"],
]);

/** Extensions whose value is more than text or a flag, or that other tools have, too. */
const otherExtensions: Readonly<Partial<Record<ObjectName, readonly string[]>>> = {
  operation: ["x-sdk-pagination"],
  parameter: Object.keys(extensionForms.parameter),
  schema: [...enumLists, renamedValues],
};

function extensionsOf(name: ObjectName): string[] {
  const object = extendedObjects.get(name);
  return [...(object ? Object.keys(extensionForms[object]) : []), ...(otherExtensions[name] ?? [])];
}

function unknownExtensions({ objects }: Sources): Finding[] {
  return [...objects].flatMap(([name, nodes]) => {
    if (objectRules[name].noExtensions) return [];
    const allowed = extensionsOf(name);
    return nodes.flatMap((node) => {
      const keys = isMap(node.value) ? Object.keys(node.value).filter((key) => key.startsWith("x-")) : [];
      return keys.flatMap((key): Finding[] => {
        const place = node.get(key) ?? node;
        const explained = explainExtension(key, name, allowed, node);
        return explained ? [{ place, part: "key", ...explained }] : [];
      });
    });
  });
}

function explainExtension(
  key: string,
  name: ObjectName,
  allowed: readonly string[],
  node: Node,
): Pick<Finding, "message" | "severity"> | undefined {
  const { title } = objectRules[name];
  if (allowed.includes(key)) {
    if (name !== "parameter" || !(key in extensionForms.option) || node.string("in") === "path")
      return undefined;
    return { message: `${key} means something in path parameters alone; leave it out` };
  }
  const owners = [...extendedObjects.keys()].filter((other) => extensionsOf(other).includes(key));
  if (owners.length > 0) {
    const titles = owners.map((owner) => objectRules[owner].title).join(" or ");
    return { message: `${key} means nothing in the ${title}; move it to the ${titles}` };
  }
  const nearest = nearestName(key, allowed);
  if (nearest !== undefined) return { message: `there is no extension ${key}; did you mean "${nearest}"?` };
  if (!key.startsWith("x-sdk-")) return undefined;
  // Other tools may have extensions of the same beginning.
  return {
    message: `there is no extension ${key}; leave it out, or give it another name`,
    severity: "strict",
  };
}

function listsOfOtherLength({ objects }: Sources): Finding[] {
  return (objects.get("schema") ?? []).flatMap((schema) =>
    enumLists.flatMap((key): Finding[] => {
      const [place, values] = [schema.get(key), schema.get("enum")];
      if (!place) return [];
      const wrong = explainList(key, place, values);
      if (wrong !== undefined) return [{ place, part: "key", message: wrong, severity: "strict" }];
      if (!Array.isArray(place.value) || !Array.isArray(values?.value)) return [];
      const [has, all] = [place.value.length, values.value.length];
      const named = values.value.filter((value) => value !== null).length;
      if (all === 0 || has === all || has === named) return [];
      const message = `${key} has ${has} entries, and enum has ${named} values; write one for each, in their order`;
      const fix = key === "x-enum-varnames" ? nameTheOthers(place, values.value) : undefined;
      return [{ place, part: "key", message, fix }];
    }),
  );
}

/** Says why what stands beside an enum is no list of what its values are called; other generators have maps under the same key. */
function explainList(key: string, { value }: Node, values: Node | undefined): string | undefined {
  if (!values) return `${key} is about the values of an enum, and there is none beside it; leave it out`;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return undefined;
  return `${key} is ${describeValue(value)}; write a list of texts, one for each value of the enum, in their order`;
}

/**
 * Gives the values that a list of names has no entry for those names that they have without it. Nothing where one of the names is that
 * of another value: then it is not at the end that names are missing.
 */
function nameTheOthers(list: Node, values: readonly unknown[]): Fix | undefined {
  const named = values.filter((value) => typeof value === "string" || typeof value === "number");
  const given = list.items().map(({ value }) => value);
  const own = named.map((value) => nameOfValue(undefined, value));
  const isElsewhere = given.some((name, index) => own.some((other, at) => other === name && at !== index));
  const others = own.slice(given.length);
  const isEach = named.length === values.length && new Set([...given, ...others]).size === named.length;
  if (isElsewhere || !isEach || others.length === 0) return undefined;
  return [{ kind: "insert", at: list, index: given.length, values: others }];
}
