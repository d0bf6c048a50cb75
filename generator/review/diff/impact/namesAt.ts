import { Node, type SourceFile, type Symbol as NodeSymbol, SyntaxKind } from "ts-morph";
import type { Api } from "../../../model/api.ts";

/** Where the package stands for the compiler. Nothing is written there, or anywhere else. */
export const packageFolder = "/sdkgen-diff-package";

/** What is named of a package at a place of a program, as changes name it: `Type`, `Type.member`, `Enum.Member`, `resource.method`. */
export interface Named {
  /** At the very place. */
  readonly there: readonly string[];
  /** In the rest of the statement. */
  readonly around: readonly string[];
}

/** Finds out what of a package is named where an error is. */
export function namesAt(
  file: SourceFile,
  { start, length }: { readonly start: number; readonly length: number },
  api: Api,
): Named {
  const node = file.getDescendantAtPos(start);
  if (!node) return { there: [], around: [] };
  const resources = new Map(api.resources.map(({ className, name }) => [className, name]));
  const statement = node.getFirstAncestor((each) => Node.isStatement(each)) ?? node;
  const there = new Set<string>();
  const around = new Set<string>();
  for (const each of [node, ...statement.getDescendants()]) {
    if (!Node.isIdentifier(each) && !Node.isStringLiteral(each)) continue;
    const isThere = each.getStart() >= start && each.getEnd() <= start + length;
    for (const name of namesOf(each, resources)) (isThere ? there : around).add(name);
  }
  return { there: [...there], around: [...around] };
}

/** What a word of a program stands for, and what type its value has. */
function namesOf(node: Node, resources: ReadonlyMap<string, string>): string[] {
  const symbol = originOf(node.getSymbol());
  const type = node.getType();
  const expected = Node.isExpression(node) ? node.getContextualType() : undefined;
  const symbols = [
    symbol,
    symbol?.getAliasedSymbol(),
    ...[type, type.getNonNullableType(), type.getArrayElementType(), expected].flatMap((each) => [
      each?.getSymbol(),
      each?.getAliasSymbol(),
    ]),
  ];
  return symbols.flatMap((each) => (each ? nameOf(each, resources) : []));
}

/** What a variable was taken from, if it was taken from a member as it is: by its name, by destructuring, or by way of other variables. */
function originOf(symbol: NodeSymbol | undefined, steps = 5): NodeSymbol | undefined {
  const [declaration] = symbol?.getDeclarations() ?? [];
  if (!declaration || steps === 0) return symbol;
  if (Node.isBindingElement(declaration)) {
    const name = declaration.getPropertyNameNode()?.getText() ?? declaration.getName();
    return declaration.getParent().getType().getProperty(name) ?? symbol;
  }
  const source = Node.isVariableDeclaration(declaration)
    ? declaration.getInitializer()?.getSymbol()
    : undefined;
  return source ? originOf(source, steps - 1) : symbol;
}

function nameOf(symbol: NodeSymbol, resources: ReadonlyMap<string, string>): string[] {
  const declarations = symbol
    .getDeclarations()
    .filter((each) => each.getSourceFile().getFilePath().startsWith(`${packageFolder}/`));
  return declarations.flatMap((declaration) => {
    const owner = ownerOf(declaration);
    const resource = resources.get(owner ?? symbol.getName());
    if (resource !== undefined) return owner === undefined ? [] : [`${resource}.${symbol.getName()}`];
    return owner === undefined ? [symbol.getName()] : [`${owner}.${symbol.getName()}`];
  });
}

/** The name of what a member belongs to. */
function ownerOf(declaration: Node): string | undefined {
  const parent = declaration.getParent();
  if (Node.isInterfaceDeclaration(parent) || Node.isClassDeclaration(parent)) return parent.getName();
  if (Node.isTypeLiteral(parent) || Node.isObjectLiteralExpression(parent))
    return (
      parent.getFirstAncestorByKind(SyntaxKind.VariableDeclaration) ??
      parent.getFirstAncestorByKind(SyntaxKind.TypeAliasDeclaration)
    )?.getName();
  return undefined;
}
