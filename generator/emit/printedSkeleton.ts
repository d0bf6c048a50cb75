import { ts } from "ts-morph";

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
    return `interface ${statement.name.text}${tagsOf(statement)} {${statement.members.map(memberName).sort().join(",")}}`;
  }
  if (ts.isTypeAliasDeclaration(statement)) return `type ${statement.name.text}${tagsOf(statement)}`;
  if (ts.isVariableStatement(statement)) {
    const names = statement.declarationList.declarations.map(({ name }) => name.getText());
    return `const ${names.join(",")}${tagsOf(statement)}`;
  }
  if (ts.isClassDeclaration(statement)) {
    return `class ${statement.name?.text}${tagsOf(statement)} {${statement.members.map(memberName).sort().join(",")}}`;
  }
  return ts.SyntaxKind[statement.kind];
}

function specifierName(element: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return `${element.isTypeOnly ? "type " : ""}${element.propertyName ? "? " : ""}${element.name.text}`;
}

function memberName(member: ts.TypeElement | ts.ClassElement): string {
  const tags = tagsOf(member);
  if (ts.isIndexSignatureDeclaration(member)) return `[]${tags}`;
  if (ts.isConstructorDeclaration(member) || ts.isMethodDeclaration(member)) {
    const name = ts.isMethodDeclaration(member) ? nameText(member.name) : "constructor";
    return `${name}(${member.parameters.map((parameter) => parameter.name.getText()).join(",")})${tags}`;
  }
  if (ts.isPropertySignature(member) || ts.isPropertyDeclaration(member)) {
    return `${nameText(member.name)}${member.questionToken ? "?" : ""}${tags}`;
  }
  return ts.SyntaxKind[member.kind];
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
    ts.forEachChild(node, visit);
  };
  for (const statement of source.statements) {
    // Classes and imports are the generator's own text; their members are compared by name.
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
