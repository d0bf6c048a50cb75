import { sortedBy } from "../../ground/order.ts";
import { isMap } from "../../ground/values.ts";
import { createProblem, type Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { Api, EnumDeclaration, OldMember, Operation, Resource } from "../api.ts";
import { camelCase, pascalCase } from "./casing.ts";
import { reservedNames, unusableMembers } from "./reserved.ts";

/** A name that somebody wants kept, and where that is said. */
interface Wish {
  readonly name: string;
  readonly at: Node;
}

/**
 * Keeps the names that schemas, operations and values had before, as the document says with `x-sdk-renamed-from` and
 * `x-sdk-renamed-values`, beside those that they have now. A name that something else has is a problem: code that uses it would silently
 * mean the other thing.
 */
export function keepOldNames(api: Api): { readonly api: Api; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const keep = ({ name, at }: Wish, taken: Set<string>): string | undefined => {
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
    const message = `${name} is the name of something else, so nothing can be called that beside its new name; leave it out, or rename the other`;
    problems.push(createProblem("renamed-from-taken", at, message));
    return undefined;
  };
  const exported = exportedNames(api);
  const origins = new Set<string>();
  const renamed = <T extends { readonly name: string; readonly origin: Node }>(declaration: T): T => {
    const wish = schemaWish(declaration.origin);
    // What is declared in several parts keeps its old name once, for the whole.
    if (!wish || origins.has(declaration.origin.id)) return declaration;
    origins.add(declaration.origin.id);
    const oldName = keep(wish, exported);
    return oldName === undefined ? declaration : { ...declaration, oldName };
  };
  const renameMembers = (declaration: EnumDeclaration): EnumDeclaration => {
    const taken = new Set([...declaration.members.map(({ name }) => name), ...unusableMembers]);
    const oldMembers = memberWishes(declaration).flatMap(({ now, ...wish }): OldMember[] => {
      const name = keep(wish, taken);
      return name === undefined ? [] : [{ name, now }];
    });
    return oldMembers.length === 0 ? declaration : { ...declaration, oldMembers };
  };
  const renameMethods = (resource: Resource): Resource => {
    const taken = new Set([...resource.operations.map(({ methodName }) => methodName), ...unusableMembers]);
    const operations = resource.operations.map((operation): Operation => {
      const at = operation.origin.get("x-sdk-renamed-from");
      if (typeof at?.value !== "string") return operation;
      const oldName = keep({ name: camelCase(at.value), at }, taken);
      const oldParams = `${pascalCase(at.value)}Params`;
      const keepsParams = operation.parametersName !== undefined && !exported.has(oldParams);
      if (keepsParams) exported.add(oldParams);
      return {
        ...operation,
        ...(oldName !== undefined && { oldName }),
        ...(oldName !== undefined && keepsParams && { oldParametersName: oldParams }),
      };
    });
    return { ...resource, operations };
  };
  return {
    api: {
      ...api,
      types: sortedBy(byLength(api.types).map(renamed), ({ name }) => name),
      enums: api.enums.map(renamed).map(renameMembers),
      resources: api.resources.map(renameMethods),
    },
    problems,
  };
}

/** The whole of what is declared in several parts has the shortest name of them. */
function byLength<T extends { readonly name: string }>(declarations: readonly T[]): T[] {
  return declarations.toSorted((a, b) => a.name.length - b.name.length);
}

function exportedNames({ client, resources, enums, types }: Api): Set<string> {
  return new Set([
    ...reservedNames,
    client.className,
    client.optionsName,
    client.paramsName,
    ...resources.flatMap(({ className, operations }) => [
      className,
      ...operations.flatMap(({ parametersName = [] }) => parametersName),
    ]),
    ...[...enums, ...types].map(({ name }) => name),
  ]);
}

/** The old name of a schema; on a property, the extension is about the property. */
function schemaWish(origin: Node): Wish | undefined {
  const at = origin.get("x-sdk-renamed-from");
  const isProperty = origin.pointer.split("/").at(-2) === "properties" && !isComponent(origin);
  if (typeof at?.value !== "string" || isProperty) return undefined;
  return { name: pascalCase(at.value), at };
}

function isComponent({ pointer }: Node): boolean {
  return /^\/components\/schemas\/[^/]+$/.test(pointer);
}

/** The old names of values, each with the member that has the value now. */
function memberWishes({ origin, members }: EnumDeclaration): (Wish & { readonly now: string })[] {
  const names = origin.get("x-sdk-renamed-values");
  if (!names || !isMap(names.value)) return [];
  return names.entries().flatMap(([value, at]) => {
    const member = members.find((each) => String(each.value) === value);
    return member && typeof at.value === "string" ? [{ name: at.value, at, now: member.name }] : [];
  });
}
