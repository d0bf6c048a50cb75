import { type JSDocStructure, type OptionalKind, type StatementStructures, StructureKind } from "ts-morph";

/** What a list of statements declares, one line for each: names, members, arguments and doc tags, without types and texts. */
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
          ({ name, hasQuestionToken, docs }) =>
            `${unquoted(name)}${hasQuestionToken ? "?" : ""}${tagsOf(docs)}`,
        );
        const index = (statement.indexSignatures ?? []).map(() => "[]");
        return `interface ${statement.name}${tagsOf(statement.docs)} {${[...index, ...members].sort().join(",")}}`;
      }
      case StructureKind.TypeAlias:
        return `type ${statement.name}${tagsOf(statement.docs)}`;
      case StructureKind.VariableStatement:
        return `const ${statement.declarations.map(({ name }) => name).join(",")}${tagsOf(statement.docs)}`;
      case StructureKind.Class: {
        const properties = (statement.properties ?? []).map(({ name, docs }) => `${name}${tagsOf(docs)}`);
        const constructors = (statement.ctors ?? []).map(
          ({ parameters = [], docs }) =>
            `constructor(${parameters.map(({ name }) => name).join(",")})${tagsOf(docs)}`,
        );
        const methods = (statement.methods ?? []).map(
          ({ name, parameters = [], docs }) =>
            `${name}(${parameters.map((parameter) => parameter.name).join(",")})${tagsOf(docs)}`,
        );
        return `class ${statement.name}${tagsOf(statement.docs)} {${[...properties, ...constructors, ...methods].sort().join(",")}}`;
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
