import { ts } from "ts-morph";

/**
 * The exported declarations of a module, each on one line and without comments, by name.
 *
 * @param text the module's `.d.ts`
 */
export function declaredSignatures(text: string): Map<string, string> {
  const source = ts.createSourceFile("module.d.ts", text, ts.ScriptTarget.ESNext);
  const printer = ts.createPrinter({ removeComments: true });
  const declarations = new Map<string, string>();
  for (const statement of source.statements) {
    const line = printer
      .printNode(ts.EmitHint.Unspecified, statement, source)
      .replace(/^\s*#private;\n/m, "")
      .replace(/\s*\n\s*/g, " ")
      .replace(/^export (declare )?/, "")
      .replace(/;$/, "");
    for (const name of namesOf(statement)) {
      const other = declarations.get(name);
      declarations.set(name, other === undefined ? line : `${other}; ${line}`);
    }
  }
  return declarations;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  }
  const isNamed =
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}
