import { sortedBy } from "../../ground/order.ts";
import { present } from "../../ground/present.ts";
import { about } from "../../problems/about.ts";
import type { Loss, Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { EnumDeclaration, TypeDeclaration } from "../api.ts";
import type { Naming } from "../names/naming.ts";
import type { ExportNames } from "../names/nameExports.ts";
import { enumValues, type SchemaSource } from "../sources/collectSchemas.ts";
import { breakAliasCycles } from "./breakCycles.ts";
import { openInResponses, requestType, responseType } from "./directions.ts";
import { readAnnotations } from "./readAnnotations.ts";
import { readEnum } from "./readEnum.ts";
import { readDeclaredType } from "./readType.ts";
import type { SchemaScope } from "./scope.ts";
import type { TypeExpression } from "./type.ts";
import type { Usage } from "./usage.ts";

/** A schema that gets a declaration, with the type that it is in either direction. */
export interface DeclaredSchema {
  readonly node: Node;
  readonly name: string;
  readonly naming: Naming;
  readonly type: TypeExpression;
}

/** What `types.ts` and `enums.ts` declare. */
export interface Declarations {
  /** Sorted by name. */
  readonly types: readonly TypeDeclaration[];
  /** Sorted by name. */
  readonly enums: readonly EnumDeclaration[];
  readonly problems: readonly Problem[];
}

/** Reads the type of every schema that has a name, by name. */
export function readDeclarations(
  sources: readonly SchemaSource[],
  names: ExportNames,
  scope: SchemaScope,
): ReadonlyMap<string, DeclaredSchema> {
  const nodes = new Map(
    sources.map(({ node }) => [present(names.schemas.get(node.id), `the name of ${node.id}`), node]),
  );
  const types = breakAliasCycles(
    new Map(
      [...nodes].map(([name, node]) => [
        name,
        about(`schema ${name}`, node, () => readDeclaredType(node, scope)),
      ]),
    ),
  );
  return new Map(
    [...nodes].map(([name, node]) => {
      const naming = present(names.schemaNamings.get(node.id), `the reason for ${name}`);
      return [name, { node, name, naming, type: present(types.get(name), `the type of ${name}`) }];
    }),
  );
}

/** Turns schemas into declarations that suit the directions in which they are used. */
export function declare(schemas: ReadonlyMap<string, DeclaredSchema>, usage: Usage): Declarations {
  const isEnum = ({ node }: DeclaredSchema): boolean => enumValues(node) !== undefined;
  const sorted = sortedBy(schemas.values(), ({ name }) => name);
  const enums = sorted.filter(isEnum).map(({ node, name, naming }) => {
    const directions = { requests: usage.requests.has(name), responses: usage.responses.has(name) };
    const read = about(`schema ${name}`, node, () => readEnum(node, name, directions));
    return { declaration: { ...read.declaration, naming }, problems: read.problems };
  });
  const declared = enums.map(({ declaration }) => declaration);
  const openNames = openInResponses(declared);
  const types = sorted
    .filter((schema) => !isEnum(schema))
    .map(({ node, name, naming, type }): TypeDeclaration => {
      const isRequestOnly = usage.requests.has(name) && !usage.responses.has(name);
      return {
        name,
        naming,
        type: isRequestOnly ? requestType(type) : responseType(type, openNames),
        annotations: readAnnotations(node),
        origin: node,
      };
    });
  return { types, enums: declared, problems: enums.flatMap(({ problems }) => problems) };
}

/** One type serves both directions, so a request type has fields that only responses bring, and the other way round. */
export function reportDirections(
  schemas: ReadonlyMap<string, DeclaredSchema>,
  usage: Usage,
  report: (loss: Loss) => void,
): void {
  for (const { name, type, node } of schemas.values()) {
    const members = type.kind === "object" ? type.members.filter(({ optional }) => !optional) : [];
    const listed = (flag: "readOnly" | "writeOnly"): string =>
      members.flatMap((member) => (member.annotations[flag] ? member.name : [])).join(", ");
    if (usage.nested.has(name) && listed("readOnly") !== "") {
      const message = `requests that take ${name} must give ${listed("readOnly")}, which only responses have`;
      report({ kind: "read-only", message, origin: node });
    }
    if (usage.responses.has(name) && listed("writeOnly") !== "") {
      const message = `responses with ${name} seem to have ${listed("writeOnly")}, which only requests have`;
      report({ kind: "write-only", message, origin: node });
    }
  }
}
