import { sortedBy } from "../../ground/order.ts";
import { present } from "../../ground/present.ts";
import { about } from "../../problems/about.ts";
import type { Loss, Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { EnumDeclaration, TypeDeclaration } from "../api.ts";
import type { Naming } from "../names/naming.ts";
import type { FindName } from "../names/givenNames.ts";
import type { ExportNames } from "../names/nameExports.ts";
import { declarationId, enumValues, type SchemaSource } from "../sources/collectSchemas.ts";
import { breakAliasCycles } from "./breakCycles.ts";
import { openInResponses, responseType, withoutWriteOnly } from "./directions.ts";
import { readAnnotations } from "./readAnnotations.ts";
import { readEnum } from "./readEnum.ts";
import { readCommonType, readDeclaredType } from "./readType.ts";
import type { SchemaScope } from "./scope.ts";
import type { Annotations, TypeExpression } from "./type.ts";
import type { Usage } from "./usage.ts";

/** A schema that gets a declaration, with the type that it is in either direction. */
export interface DeclaredSchema {
  readonly node: Node;
  readonly name: string;
  readonly naming: Naming;
  readonly type: TypeExpression;
  readonly annotations: Annotations;
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
  const named = new Map(
    sources.map((source) => {
      const { node, what } = source;
      return [present(names.schemas.get(declarationId(node.id, what)), `the name of ${node.id}`), source];
    }),
  );
  const types = breakAliasCycles(
    new Map(
      [...named].map(([name, { node, what }]) => [
        name,
        about(`schema ${name}`, node, () =>
          what === "common" ? readCommonType(node, scope) : readDeclaredType(node, scope),
        ),
      ]),
    ),
  );
  return new Map(
    [...named].map(([name, { node, what }]) => {
      const naming = present(names.schemaNamings.get(declarationId(node.id, what)), `the reason for ${name}`);
      const annotations =
        what === "common" ? describeCommon(names.schemas.get(node.id) ?? "") : readAnnotations(node);
      return [
        name,
        { node, name, naming, annotations, type: present(types.get(name), `the type of ${name}`) },
      ];
    }),
  );
}

function describeCommon(base: string): Annotations {
  return { description: `What all that \`${base}\` stands for have in common.` };
}

/** Turns schemas into declarations: what responses bring, whoever uses them. What only requests have is left out of what they mention. */
export function declare(
  schemas: ReadonlyMap<string, DeclaredSchema>,
  usage: Usage,
  findName: FindName,
): Declarations {
  const isEnum = ({ node }: DeclaredSchema): boolean => enumValues(node) !== undefined;
  const sorted = sortedBy(schemas.values(), ({ name }) => name);
  const enums = sorted.filter(isEnum).map(({ node, name, naming }) => {
    const read = about(`schema ${name}`, node, () =>
      readEnum(node, name, (value) => findName("members", naming.from, value)),
    );
    return { declaration: { ...read.declaration, naming }, problems: read.problems };
  });
  const declared = enums.map(({ declaration }) => declaration);
  const open = openInResponses(declared);
  const types = sorted
    .filter((schema) => !isEnum(schema))
    .map(({ node, name, naming, type, annotations }): TypeDeclaration => {
      const own = usage.received.has(name) ? withoutWriteOnly(type) : type;
      return {
        name,
        naming,
        type: responseType(own, open),
        annotations,
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
    const members = type.kind === "object" ? type.members : [];
    const listed = (flag: "readOnly" | "writeOnly"): string =>
      members
        .filter(({ optional, annotations }) => annotations[flag] && (flag === "writeOnly" || !optional))
        .map((member) => member.name)
        .join(", ");
    if (usage.nested.has(name) && listed("readOnly") !== "") {
      const message = `requests that take ${name} must give ${listed("readOnly")}, which only responses have`;
      report({ kind: "read-only", message, origin: node });
    }
    if (usage.responses.has(name) && usage.nested.has(name) && listed("writeOnly") !== "") {
      const message = `responses with ${name} seem to have ${listed("writeOnly")}, which only requests have: it stands inside other things that are given`;
      report({ kind: "write-only", message, origin: node });
    }
  }
}
