import {
  type JSDocStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
  type StatementStructures,
  StructureKind,
} from "ts-morph";
import { significantTokens } from "./significantTokens.ts";

/**
 * What a list of statements declares, one line for each: names with modifiers, bases, members, arguments, doc tags, and how many
 * statements a body has; no types and no texts.
 */
export function plannedSkeleton(statements: readonly StatementStructures[]): string[] {
  return statements.map((statement) => {
    switch (statement.kind) {
      case StructureKind.ImportDeclaration:
      case StructureKind.ExportDeclaration: {
        const word = statement.kind === StructureKind.ImportDeclaration ? "import" : "export";
        const specifiers =
          "namedImports" in statement
            ? statement.namedImports
            : "namedExports" in statement
              ? statement.namedExports
              : [];
        const list = Array.isArray(specifiers) ? specifiers : [];
        const names = list.map((item: unknown) => specifierName(item));
        return `${word} ${statement.isTypeOnly ? "type " : ""}{${names.join(",")}} ${JSON.stringify(statement.moduleSpecifier)}`;
      }
      case StructureKind.Interface: {
        const members = (statement.properties ?? []).map(
          ({ name, isReadonly, hasQuestionToken, docs }) =>
            `${modifiers({ isReadonly })}${unquoted(name)}${hasQuestionToken ? "?" : ""}${tagsOf(docs)}`,
        );
        const index = (statement.indexSignatures ?? []).map(() => "[]");
        const bases = Array.isArray(statement.extends) ? statement.extends.map(String) : [];
        return `${modifiers(statement)}interface ${statement.name}${basesOf(bases)}${tagsOf(statement.docs)} {${[...index, ...members].sort().join(",")}}`;
      }
      case StructureKind.TypeAlias:
        return `${modifiers(statement)}type ${statement.name}${tagsOf(statement.docs)}`;
      case StructureKind.VariableStatement:
        return `${modifiers(statement)}const ${statement.declarations.map(({ name }) => name).join(",")}${tagsOf(statement.docs)}`;
      case StructureKind.Class: {
        const properties = (statement.properties ?? []).map(
          (property) => `${modifiers(property)}${property.name}${tagsOf(property.docs)}`,
        );
        const constructors = (statement.ctors ?? []).map(
          ({ parameters, statements, docs }) =>
            `constructor${argumentsOf(parameters)}${bodyOf(statements)}${tagsOf(docs)}`,
        );
        const methods = (statement.methods ?? []).map(
          (method) =>
            `${modifiers(method)}${method.name}${argumentsOf(method.parameters)}${bodyOf(method.statements)}${tagsOf(method.docs)}`,
        );
        return `${modifiers(statement)}class ${statement.name}${tagsOf(statement.docs)} {${[...properties, ...constructors, ...methods].sort().join(",")}}`;
      }
      default:
        throw new Error(`no skeleton for ${StructureKind[statement.kind]}`);
    }
  });
}

function specifierName(item: unknown): string {
  if (typeof item === "string") return item;
  const named = typeof item === "object" && item !== null && "name" in item ? String(item.name) : "";
  const isTypeOnly =
    typeof item === "object" && item !== null && "isTypeOnly" in item && item.isTypeOnly === true;
  return `${isTypeOnly ? "type " : ""}${named}`;
}

function modifiers(declared: {
  readonly isExported?: boolean | undefined;
  readonly isStatic?: boolean | undefined;
  readonly isReadonly?: boolean | undefined;
}): string {
  const words = [
    declared.isExported && "export ",
    declared.isStatic && "static ",
    declared.isReadonly && "readonly ",
  ];
  return words.filter(Boolean).join("");
}

function basesOf(bases: readonly string[]): string {
  return bases.length === 0
    ? ""
    : ` extends ${bases.map((base) => significantTokens(base).join(" ")).join(",")}`;
}

function argumentsOf(parameters: readonly OptionalKind<ParameterDeclarationStructure>[] = []): string {
  const names = parameters.map(
    ({ name, hasQuestionToken, initializer }) =>
      `${name}${hasQuestionToken ? "?" : ""}${initializer === undefined ? "" : "="}`,
  );
  return `(${names.join(",")})`;
}

/** Each text in a list of statements is one statement. */
function bodyOf(statements: unknown): string {
  return `{${Array.isArray(statements) ? statements.length : 1}}`;
}

function unquoted(name: string): string {
  return name.startsWith('"') ? String(JSON.parse(name)) : name;
}

/** The tags that the docs are meant to have: those of the document are inert, so what is left is ours. */
function tagsOf(docs: readonly (OptionalKind<JSDocStructure> | string | unknown)[] | undefined): string {
  const text = (docs ?? [])
    .map((doc) =>
      typeof doc === "object" && doc !== null && "description" in doc ? String(doc.description) : "",
    )
    .join("\n");
  return (text.match(/^@\w+/gm) ?? []).join("");
}
