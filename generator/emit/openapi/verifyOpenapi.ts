import { ts } from "ts-morph";
import { syntaxErrors } from "../verify/syntaxErrors.ts";
import type { CopiedDocument } from "./copyDocument.ts";

/**
 * The last gate before these types are written: they are parsed once more, and must be declarations of types that mention nothing but
 * each other, with the paths and components of the document and no more.
 *
 * @returns what they were parsed to
 * @throws Error that names the first difference; it is a bug of the generator, whatever the document says
 */
export function verifyOpenapi(text: string, document: CopiedDocument): ts.SourceFile {
  const source = ts.createSourceFile("openapi.d.ts", text, ts.ScriptTarget.ESNext, true);
  const [mistake] = syntaxErrors(source);
  if (mistake)
    throw new Error(`dist/openapi.d.ts: ${ts.flattenDiagnosticMessageText(mistake.messageText, " ")}`);
  for (const statement of source.statements) verifyNode(statement, statement);
  compare(membersOf(source, "paths").map(nameOf), Object.keys(document.paths));
  compare(membersOf(source, "webhooks").map(nameOf), Object.keys(document.webhooks));
  for (const [section, components] of Object.entries(document.components))
    compare(membersOf(source, "components", section).map(nameOf), Object.keys(components));
  return source;
}

const declared = ["paths", "webhooks", "components", "$defs", "operations"];

/** The text of the only one of the library's helpers that is asked for. */
export const helper = "type WithRequired<T, K extends keyof T> = T & {\n    [P in K]-?: T[P];\n};";

const helperName = "WithRequired";

const usedTypes = new Set([...declared, "Record", "Omit", helperName]);

/** Whether types mention the helper. */
export function mentionsHelper(node: ts.Node): boolean {
  const isHelper =
    ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && node.typeName.text === helperName;
  return isHelper || ts.forEachChild(node, (child) => mentionsHelper(child) || undefined) === true;
}

function verifyNode(node: ts.Node, statement: ts.Statement): void {
  if (node === statement && statement.getText() === helper) return;
  const isStatement =
    (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && declared.includes(node.name.text);
  const isReference =
    ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && usedTypes.has(node.typeName.text);
  if (node === statement ? !isStatement : !isReference && !isHarmless(node))
    throw new Error(`dist/openapi.d.ts has a ${ts.SyntaxKind[node.kind]} that is not of the document`);
  ts.forEachChild(node, (child) => verifyNode(child, statement));
}

const harmless: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ExportKeyword,
  ts.SyntaxKind.ReadonlyKeyword,
  ts.SyntaxKind.QuestionToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.PrefixUnaryExpression,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.StringKeyword,
  ts.SyntaxKind.NumberKeyword,
  ts.SyntaxKind.BooleanKeyword,
  ts.SyntaxKind.UnknownKeyword,
  ts.SyntaxKind.NeverKeyword,
  ts.SyntaxKind.LiteralType,
  ts.SyntaxKind.TypeLiteral,
  ts.SyntaxKind.PropertySignature,
  ts.SyntaxKind.IndexSignature,
  ts.SyntaxKind.Parameter,
  ts.SyntaxKind.ArrayType,
  ts.SyntaxKind.TupleType,
  ts.SyntaxKind.UnionType,
  ts.SyntaxKind.IntersectionType,
  ts.SyntaxKind.ParenthesizedType,
  ts.SyntaxKind.IndexedAccessType,
]);

function isHarmless(node: ts.Node): boolean {
  return harmless.has(node.kind);
}

/** What is declared at a place of nested members. */
export function membersOf(
  source: ts.SourceFile,
  name: string,
  ...path: readonly string[]
): readonly ts.TypeElement[] {
  const found = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
  let members = found && ts.isInterfaceDeclaration(found) ? found.members : undefined;
  for (const key of path) {
    const type = members?.filter(ts.isPropertySignature).find((member) => nameOf(member) === key)?.type;
    members = type && ts.isTypeLiteralNode(type) ? type.members : undefined;
  }
  return members ?? [];
}

/** The name of a member; nothing if it has none that is written down. */
export function nameOf({ name }: ts.TypeElement): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name))
    ? name.text
    : "";
}

function compare(got: readonly string[], wanted: readonly string[]): void {
  const [found, expected] = [new Set(got), new Set(wanted)];
  const name = wanted.find((key) => !found.has(key)) ?? got.find((key) => !expected.has(key));
  if (name === undefined && got.length === wanted.length) return;
  throw new Error(`dist/openapi.d.ts is not what was planned at ${JSON.stringify(name)}`);
}
