import { ts } from "ts-morph";
import { printedTags } from "./difference.ts";
import { syntaxErrors } from "./syntaxErrors.ts";

/** The kinds of nodes that emitted declarations are made of, inside statements and members. */
const expected = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.AnyKeyword,
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.ArrayType,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.BooleanKeyword,
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.ComputedPropertyName,
  ts.SyntaxKind.ExpressionWithTypeArguments,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.HeritageClause,
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.IndexSignature,
  ts.SyntaxKind.IndexedAccessType,
  ts.SyntaxKind.IntersectionType,
  ts.SyntaxKind.LiteralType,
  ts.SyntaxKind.NeverKeyword,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.NumberKeyword,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.ObjectLiteralExpression,
  ts.SyntaxKind.Parameter,
  ts.SyntaxKind.ParenthesizedType,
  ts.SyntaxKind.PrefixUnaryExpression,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.PropertySignature,
  ts.SyntaxKind.QuestionToken,
  ts.SyntaxKind.ReadonlyKeyword,
  ts.SyntaxKind.ExportKeyword,
  ts.SyntaxKind.ShorthandPropertyAssignment,
  ts.SyntaxKind.StringKeyword,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.TupleType,
  ts.SyntaxKind.TypeLiteral,
  ts.SyntaxKind.TypeOperator,
  ts.SyntaxKind.TypeQuery,
  ts.SyntaxKind.TypeReference,
  ts.SyntaxKind.UndefinedKeyword,
  ts.SyntaxKind.UnionType,
  ts.SyntaxKind.UnknownKeyword,
  ts.SyntaxKind.VariableDeclaration,
  ts.SyntaxKind.VariableDeclarationList,
]);

/**
 * Finds what the generator never emits, whatever the plan: syntax errors, directives, types of other kinds, values that are more than
 * data and calls of functions of the runtime, and tags inside types.
 *
 * @param callable names of functions that the file imports from the runtime
 */
export function findIntruders(source: ts.SourceFile, callable: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isForeign = ts.isCallExpression(node) && !callable.has(node.expression.getText());
    if (isForeign || !expected.has(node.kind))
      found.push(`unplanned ${ts.SyntaxKind[node.kind]} ${node.getText().slice(0, 60)}`);
    // Inside types and values, no doc comment of ours has any other tag.
    if (isNested(node) && !["", "@deprecated"].includes(printedTags(node)))
      found.push(`unplanned tag ${printedTags(node)}`);
    ts.forEachChild(node, visit);
  };
  for (const statement of source.statements) {
    // Classes and imports are the generator's own text; their members and the sizes of their bodies are compared.
    const isData =
      !ts.isClassDeclaration(statement) &&
      !ts.isImportDeclaration(statement) &&
      !ts.isExportDeclaration(statement);
    if (isData) ts.forEachChild(statement, visit);
  }
  const directives = /^\s*\/\/\s*@|^\/\/\/\s*<|@ts-(ignore|nocheck|expect-error)/m;
  const comments = source.text.split("\n").filter((line) => line.trimStart().startsWith("//"));
  if (comments.some((line) => directives.test(line)) || source.referencedFiles.length > 0)
    found.push("unplanned directive");
  return [...found, ...syntaxErrors(source).map(({ messageText }) => `syntax error: ${String(messageText)}`)];
}

/** Whether a node is a member inside the type or value of a declaration, and not of the declaration itself. */
function isNested(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return true;
  return ts.isTypeElement(node) && ts.isTypeLiteralNode(node.parent);
}
