import { ts } from "ts-morph";
import { significantTokens } from "./significantTokens.ts";

/**
 * What a source file declares, in the lines of `plannedSkeleton`. Anything that the generator never emits shows up as a line of
 * its own: syntax errors, directives, types of other kinds, and initializers that are more than data.
 */
export function printedSkeleton(source: ts.SourceFile): string[] {
  return [...source.statements.map(statementLine), ...intruders(source)];
}

function statementLine(statement: ts.Statement): string {
  if (ts.isImportDeclaration(statement)) {
    const clause = statement.importClause;
    const bindings = clause?.namedBindings;
    const names = bindings && ts.isNamedImports(bindings) ? bindings.elements.map(specifierName) : ["?"];
    return `import ${clause?.isTypeOnly ? "type " : ""}{${names.join(",")}} ${statement.moduleSpecifier.getText()}`;
  }
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    const names = clause && ts.isNamedExports(clause) ? clause.elements.map(specifierName) : ["?"];
    return `export ${statement.isTypeOnly ? "type " : ""}{${names.join(",")}} ${statement.moduleSpecifier?.getText()}`;
  }
  if (ts.isInterfaceDeclaration(statement)) {
    return `${modifiers(statement)}interface ${statement.name.text}${basesOf(statement)}${tagsOf(statement)} {${statement.members.map(memberName).sort().join(",")}}`;
  }
  if (ts.isTypeAliasDeclaration(statement))
    return `${modifiers(statement)}type ${statement.name.text}${tagsOf(statement)}`;
  if (ts.isVariableStatement(statement)) {
    const names = statement.declarationList.declarations.map(({ name }) => name.getText());
    const word = statement.declarationList.flags & ts.NodeFlags.Const ? "const" : "variable";
    return `${modifiers(statement)}${word} ${names.join(",")}${tagsOf(statement)}`;
  }
  if (ts.isClassDeclaration(statement)) {
    return `${modifiers(statement)}class ${statement.name?.text}${basesOf(statement)}${tagsOf(statement)} {${statement.members.map(memberName).sort().join(",")}}`;
  }
  return ts.SyntaxKind[statement.kind];
}

function specifierName(element: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return `${element.isTypeOnly ? "type " : ""}${element.propertyName ? "? " : ""}${element.name.text}`;
}

/** All words and decorators before a declaration. */
function modifiers({
  modifiers: nodes,
}: {
  readonly modifiers?: ts.NodeArray<ts.ModifierLike> | undefined;
}): string {
  return (nodes ?? []).map((node) => `${node.getText()} `).join("");
}

function basesOf({ heritageClauses }: ts.InterfaceDeclaration | ts.ClassDeclaration): string {
  const clauses = (heritageClauses ?? []).map(({ token, types }) => {
    const word = token === ts.SyntaxKind.ExtendsKeyword ? "extends" : "implements";
    return ` ${word} ${types.map((type) => significantTokens(type.getText()).join(" ")).join(",")}`;
  });
  return clauses.join("");
}

function memberName(member: ts.TypeElement | ts.ClassElement): string {
  const tags = tagsOf(member);
  if (ts.isIndexSignatureDeclaration(member)) return `[]${tags}`;
  if (ts.isConstructorDeclaration(member) || ts.isMethodDeclaration(member)) {
    const name = ts.isMethodDeclaration(member) ? nameText(member.name) : "constructor";
    return `${modifiers(member)}${name}${argumentsOf(member)}{${member.body?.statements.length}}${tags}`;
  }
  if (ts.isPropertySignature(member) || ts.isPropertyDeclaration(member)) {
    const value = ts.isPropertyDeclaration(member) && member.initializer ? "=" : "";
    return `${modifiers(member)}${nameText(member.name)}${member.questionToken ? "?" : ""}${value}${tags}`;
  }
  return ts.SyntaxKind[member.kind];
}

function argumentsOf({ parameters }: ts.ConstructorDeclaration | ts.MethodDeclaration): string {
  const names = parameters.map((parameter) => {
    const { name, questionToken, dotDotDotToken, initializer } = parameter;
    const rest = dotDotDotToken ? "..." : "";
    return `${modifiers(parameter)}${rest}${name.getText()}${questionToken ? "?" : ""}${initializer ? "=" : ""}`;
  });
  return `(${names.join(",")})`;
}

function nameText(name: ts.PropertyName): string {
  return ts.isComputedPropertyName(name) ? name.getText() : name.text;
}

function tagsOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter((doc) => ts.isJSDoc(doc));
  return docs
    .flatMap((doc) => doc.tags ?? [])
    .map((tag) => `@${tag.tagName.text}`)
    .join("");
}

/** The kinds of nodes that emitted declarations are made of, inside statements and members. */
const expected = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.AnyKeyword,
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.ArrayType,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.BooleanKeyword,
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

/** What stands in a file beside its declarations: each a line that no plan has. */
function intruders(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (!expected.has(node.kind))
      found.push(`unplanned ${ts.SyntaxKind[node.kind]} ${node.getText().slice(0, 60)}`);
    // Inside types and values, no doc comment of ours has any other tag.
    if (isNested(node) && !["", "@deprecated"].includes(tagsOf(node)))
      found.push(`unplanned tag ${tagsOf(node)}`);
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
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  return [...found, ...parseDiagnostics.map(({ messageText }) => `syntax error: ${String(messageText)}`)];
}

/** Whether a node is a member inside the type or value of a declaration, and not of the declaration itself. */
function isNested(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return true;
  return ts.isTypeElement(node) && ts.isTypeLiteralNode(node.parent);
}
