import { type StatementStructures, StructureKind } from "ts-morph";
import { identifier } from "../../ground/identifier.ts";
import type { TypeDeclaration } from "../../model/api.ts";
import { printType } from "../../model/types/printType.ts";
import { namesIn, type ObjectType, type TypeExpression } from "../../model/types/type.ts";
import { about } from "../../problems/about.ts";
import { planFile, type PlannedFile } from "../planFile.ts";
import {
  aliasStatement,
  docsOf,
  importStatements,
  memberStatement,
  oldNameStatements,
} from "../statements.ts";
import { inlineCode } from "../text/comment.ts";
import { type Docs, memberDocs } from "../text/docs.ts";

/** `types.ts`: every named schema, as an interface where it is a plain object and as a type alias otherwise. */
export function emitTypes(types: readonly TypeDeclaration[], enumNames: ReadonlySet<string>): PlannedFile {
  const mentioned = types.flatMap(({ type }) => namesIn(type));
  const imports = mentioned.filter((name) => enumNames.has(name));
  const declared: DeclaredTypes = new Map(types.map(({ name, type }) => [name, type]));
  return planFile("src/types.ts", [
    ...importStatements("./enums.js", { types: imports }),
    ...types.flatMap((declaration) => [
      about(`schema ${declaration.name}`, declaration.origin, () => typeStatement(declaration, declared)),
      ...oldNameStatements(declaration),
    ]),
  ]);
}

type DeclaredTypes = ReadonlyMap<string, TypeExpression>;

function typeStatement(declaration: TypeDeclaration, declared: DeclaredTypes): StatementStructures {
  const { name, type } = declaration;
  const docs: Docs = { annotations: declaration.annotations, paragraphs: [placeOf(declaration)] };
  const shape = interfaceShape(type, declared);
  if (!shape) return aliasStatement(name, printType(type, memberDocs), docs);
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: identifier(name),
    docs: docsOf(docs),
    extends: shape.bases.map(identifier),
    properties: shape.own.members.map((member) => memberStatement(member, { readonly: false })),
    ...(shape.own.index && {
      indexSignatures: [
        { keyName: "key", keyType: "string", returnType: printType(shape.own.index, memberDocs) },
      ],
    }),
  };
}

/** What an interface can say of a type: an object, or an object on top of other interfaces that share no member with it. */
function interfaceShape(
  type: TypeExpression,
  declared: DeclaredTypes,
): { bases: string[]; own: ObjectType } | undefined {
  if (type.kind === "object") return type.members.length > 0 ? { bases: [], own: type } : undefined;
  if (type.kind !== "intersection") return undefined;
  const bases = type.parts.flatMap((part) => (part.kind === "name" ? [part.name] : []));
  const objects = type.parts.filter((part) => part.kind === "object");
  const inherited = bases.map((base) => declared.get(base));
  const [own = { kind: "object", members: [], index: undefined }] = objects;
  const all = [...inherited, own];
  const isPlain = all.every((part) => part?.kind === "object" && part.members.length > 0 && !part.index);
  if (!isPlain || bases.length + objects.length < type.parts.length || objects.length > 1) return undefined;
  const names = all.flatMap((part) =>
    part?.kind === "object" ? part.members.map((member) => member.name) : [],
  );
  return new Set(names).size === names.length ? { bases, own } : undefined;
}

/** Where the document declares a type, without the line: a line would change with every edit above it. */
function placeOf({ origin }: TypeDeclaration): string {
  const file = origin.file.path.split("/").at(-1) ?? "";
  return `Schema: ${inlineCode(`${file}#${origin.pointer}`)}`;
}
