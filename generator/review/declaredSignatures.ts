import { ts } from "ts-morph";

/** A declaration as a consumer's compiler sees it, without comments. */
export interface Signature {
  /** All of it on one line, or what stands before its members. */
  readonly head: string;
  /** Members of an object or class, or arms of a union, each on one line, in the order of the declaration. */
  readonly members: readonly SignatureMember[];
  readonly deprecated: boolean;
}

/** One member or arm. */
interface SignatureMember {
  readonly text: string;
  readonly deprecated: boolean;
}

/**
 * The exported declarations of a module by name; an enum has two, its constant and its type.
 *
 * @param text the module's `.d.ts`
 */
export function declaredSignatures(text: string): Map<string, Signature[]> {
  const source = ts.createSourceFile("module.d.ts", text, ts.ScriptTarget.ESNext, true);
  const declarations = new Map<string, Signature[]>();
  for (const statement of source.statements) {
    for (const name of namesOf(statement)) {
      declarations.set(name, [...(declarations.get(name) ?? []), signatureOf(statement, source)]);
    }
  }
  return declarations;
}

function signatureOf(statement: ts.Statement, source: ts.SourceFile): Signature {
  const whole = print(statement, source).replace(/^export (declare )?/, "");
  const parts = partsOf(statement);
  const members = parts.map((part): SignatureMember => {
    const isArm = ts.isTypeNode(part);
    return { text: `${isArm ? "| " : ""}${print(part, source)}`, deprecated: isDeprecated(part) };
  });
  const [first] = parts;
  if (!first) return { head: whole, members, deprecated: isDeprecated(statement) };
  // What is printed before the first member, without the bracket that opens it.
  const before = whole.slice(0, whole.indexOf(print(first, source)));
  const head = before.replace(/(?::)?\s*\{\s*(?:#private;\s*)?$/, "").trimEnd();
  return { head, members, deprecated: isDeprecated(statement) };
}

/** The members that stand on lines of their own; none for a declaration of one line. */
function partsOf(statement: ts.Statement): readonly ts.Node[] {
  if (ts.isInterfaceDeclaration(statement)) return statement.members;
  if (ts.isClassDeclaration(statement)) return statement.members.filter((member) => !isPrivate(member));
  if (ts.isTypeAliasDeclaration(statement)) return partsOfType(statement.type);
  if (!ts.isVariableStatement(statement)) return [];
  const [declaration] = statement.declarationList.declarations;
  return declaration?.type ? partsOfType(declaration.type) : [];
}

function partsOfType(type: ts.TypeNode): readonly ts.Node[] {
  if (ts.isTypeLiteralNode(type)) return type.members;
  return ts.isUnionTypeNode(type) ? type.types : [];
}

function isPrivate({ name }: ts.ClassElement): boolean {
  return name !== undefined && ts.isPrivateIdentifier(name);
}

function isDeprecated(node: ts.Node): boolean {
  return ts.getJSDocDeprecatedTag(node) !== undefined;
}

const printer = ts.createPrinter({ removeComments: true });

function print(node: ts.Node, source: ts.SourceFile): string {
  const text = printer.printNode(ts.EmitHint.Unspecified, node, source);
  return text.replace(/\s*\n\s*/g, " ").replace(/[;,]$/, "");
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
