import type { GlobalContext } from "openapi-typescript";
import transformSchemaObject from "openapi-typescript/dist/transform/schema-object.mjs";
import ts from "typescript";
import type { Annotations, JsonScalar, Schema } from "../../model/types/schema.ts";
import { simplifyIntersection, simplifyUnion } from "./simplifyType.ts";
import { type Member, named, type TypeExpression } from "./typeExpression.ts";

/**
 * Asks openapi-typescript which TypeScript type a schema is. This file is all that knows that library: it gets no further
 * updates (its issue 2874), so schemas go in as plain data and our own data comes out.
 *
 * @throws Error for a node that it has never been seen to answer with; a bug, not a mistake in the document
 */
export function resolveType(schema: Schema): TypeExpression {
  const annotations = new WeakMap<ts.Node, Annotations>();
  const ctx: Omit<GlobalContext, "redoc"> = {
    ...settings,
    transformProperty: (property, own) => {
      const schema: object & { readonly annotations?: Annotations } = own;
      if (schema.annotations) annotations.set(property, schema.annotations);
      return undefined;
    },
  };
  return convert(transformSchemaObject(schema, { ctx }), annotations);
}

/** Every switch that would add names, defaults or text of its own is off. */
const settings: Omit<GlobalContext, "transformProperty" | "redoc"> = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  // A default does not make a property present.
  defaultNonNullable: false,
  discriminators: { objects: {}, refsHandled: [] },
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  injectFooter: [],
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  // `required` has found its property before; nothing else asks.
  resolve: () => undefined,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transform: undefined,
};

type AnnotationMap = WeakMap<ts.Node, Annotations>;

const keywordNames = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.BooleanKeyword, "boolean"],
  [ts.SyntaxKind.UnknownKeyword, "unknown"],
  [ts.SyntaxKind.NeverKeyword, "never"],
  [ts.SyntaxKind.UndefinedKeyword, "undefined"],
]);

function convert(node: ts.TypeNode, annotations: AnnotationMap): TypeExpression {
  const all = (nodes: readonly ts.TypeNode[]): TypeExpression[] =>
    nodes.map((part) => convert(part, annotations));
  const keyword = keywordNames.get(node.kind);
  if (keyword !== undefined) return named(keyword);
  if (ts.isParenthesizedTypeNode(node)) return convert(node.type, annotations);
  // A string literal comes as an identifier that holds JSON.
  if (isIdentifier(node)) return { kind: "literal", value: String(JSON.parse(node.text)) };
  if (ts.isLiteralTypeNode(node)) return { kind: "literal", value: literalValue(node.literal) };
  if (ts.isArrayTypeNode(node)) return { kind: "array", item: convert(node.elementType, annotations) };
  if (ts.isTupleTypeNode(node)) return { kind: "tuple", items: all(node.elements) };
  if (ts.isUnionTypeNode(node)) return simplifyUnion(all(node.types));
  if (ts.isIntersectionTypeNode(node)) return simplifyIntersection(all(node.types));
  if (ts.isTypeLiteralNode(node)) return convertObject(node, annotations);
  // `components["schemas"]["Name"]`
  if (ts.isIndexedAccessTypeNode(node)) return named(String(convertIndex(node.indexType)));
  // `Record<string, unknown>`, its answer to an object that says nothing about its properties
  if (ts.isTypeReferenceNode(node)) return { kind: "object", members: [], index: undefined };
  throw new Error(`openapi-typescript answered with a ${ts.SyntaxKind[node.kind]}`);
}

function isIdentifier(node: ts.Node): node is ts.Identifier {
  return ts.isIdentifier(node);
}

function convertIndex(node: ts.TypeNode): JsonScalar {
  return ts.isLiteralTypeNode(node) ? literalValue(node.literal) : null;
}

function literalValue(node: ts.LiteralTypeNode["literal"]): JsonScalar {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand))
    return -Number(node.operand.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  return node.kind === ts.SyntaxKind.FalseKeyword ? false : null;
}

function convertObject(node: ts.TypeLiteralNode, annotations: AnnotationMap): TypeExpression {
  const members: Member[] = [];
  let index: TypeExpression | undefined;
  for (const element of node.members) {
    if (ts.isIndexSignatureDeclaration(element)) index = convert(element.type, annotations);
    if (!ts.isPropertySignature(element) || !element.type) continue;
    members.push({
      name: ts.isComputedPropertyName(element.name) ? element.name.getText() : element.name.text,
      optional: element.questionToken !== undefined,
      type: convert(element.type, annotations),
      annotations: annotations.get(element) ?? {},
    });
  }
  return { kind: "object", members, index };
}
