import { type OptionalKind, type ParameterDeclarationStructure, ts } from "ts-morph";
import { sortedBy } from "../../ground/order.ts";
import { compareWords, type Difference, differ, firstOf, type Words, wordsBefore } from "./difference.ts";

/** What is planned of a member: parameters and statements only for methods and constructors. */
export interface PlannedMember extends Words {
  readonly name: string;
  readonly hasQuestionToken?: boolean;
  readonly parameters?: readonly OptionalKind<ParameterDeclarationStructure>[];
  readonly statements?: unknown;
}

/**
 * Compares the members of an interface or class by name; their order is not part of the plan.
 *
 * @param owner name of the interface or class, for messages
 */
export function compareMembers(
  owner: string,
  planned: readonly PlannedMember[],
  printed: readonly (ts.TypeElement | ts.ClassElement)[],
): Difference {
  const wanted = sortedBy(planned, ({ name }) => name);
  const found = sortedBy(printed, memberName);
  return firstOf(
    differ(`members of ${owner}`, wanted.map(({ name }) => name).join(), found.map(memberName).join()),
    ...wanted.map((member, index) => {
      const node = found[index];
      return node && compareMember(`${owner}.${member.name}`, member, node);
    }),
  );
}

function compareMember(
  name: string,
  planned: PlannedMember,
  node: ts.TypeElement | ts.ClassElement,
): Difference {
  const words = compareWords(name, planned, node);
  if (ts.isIndexSignatureDeclaration(node)) return words;
  if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) {
    const isOptional = node.questionToken !== undefined;
    return firstOf(
      words,
      differ(`parameters of ${name}`, planned.parameters, undefined),
      differ(`optionality of ${name}`, planned.hasQuestionToken ?? false, isOptional),
      ts.isPropertyDeclaration(node) && node.initializer ? `${name} has a value` : undefined,
    );
  }
  if (!ts.isConstructorDeclaration(node) && !ts.isMethodDeclaration(node))
    return `${name} is a ${ts.SyntaxKind[node.kind]}`;
  // Each text in a list of statements is one statement.
  const statements = Array.isArray(planned.statements) ? planned.statements.length : 1;
  return firstOf(
    words,
    differ(
      `parameters of ${name}`,
      planned.parameters?.map(plannedParameter).join(),
      node.parameters.map(printedParameter).join(),
    ),
    differ(`statements of ${name}`, statements, node.body?.statements.length),
  );
}

function plannedParameter({
  name,
  hasQuestionToken,
  initializer,
}: OptionalKind<ParameterDeclarationStructure>): string {
  return `${name}${hasQuestionToken ? "?" : ""}${initializer === undefined ? "" : "="}`;
}

function printedParameter(node: ts.ParameterDeclaration): string {
  const { name, questionToken, dotDotDotToken, initializer } = node;
  const rest = dotDotDotToken ? "..." : "";
  return `${wordsBefore(node)}${rest}${name.getText()}${questionToken ? "?" : ""}${initializer ? "=" : ""}`;
}

function memberName(node: ts.TypeElement | ts.ClassElement): string {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  if (ts.isIndexSignatureDeclaration(node)) return "[]";
  if (!node.name) return ts.SyntaxKind[node.kind];
  return ts.isComputedPropertyName(node.name) ? node.name.getText() : node.name.text;
}
