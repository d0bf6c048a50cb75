import { type ParameterDeclarationStructure, StructureKind } from "ts-morph";
import { identifier } from "../text/identifier.ts";
import { printType } from "../text/printType.ts";
import type { TypedOperation } from "../types/resolveApi.ts";
import { named } from "../types/typeExpression.ts";

/** The arguments of a method: path ids, then params and options, each optional where nothing in it is required. */
export function methodParameters(operation: TypedOperation): ParameterDeclarationStructure[] {
  const positional = operation.arguments.map(({ argumentName }, index) => ({
    kind: StructureKind.Parameter as const,
    name: identifier(argumentName),
    type: printType(operation.argumentTypes[index] ?? named("string"), "without docs"),
  }));
  const options: ParameterDeclarationStructure = {
    kind: StructureKind.Parameter,
    name: "options",
    type: "RequestOptions",
    hasQuestionToken: true,
  };
  if (operation.parametersName === undefined) return [...positional, options];
  const params: ParameterDeclarationStructure = {
    kind: StructureKind.Parameter,
    name: "params",
    type: identifier(operation.parametersName),
    hasQuestionToken: !needsParams(operation),
  };
  return [...positional, params, options];
}

function needsParams(operation: TypedOperation): boolean {
  return operation.parameters.some(({ required, fromClient }) => required && !fromClient);
}

/** What a method returns: a call that can be awaited, and iterated over where it is a list. */
export function callType(operation: TypedOperation): string {
  const result = printType(operation.resultType, "without docs");
  const error = printType(operation.errorType, "without docs");
  const item = operation.itemType && printType(operation.itemType, "without docs");
  if (item !== undefined) return `PageCall<${result}, ${item}, ${error}>`;
  const replies = operation.replies.map(({ status, type }) => {
    const code = /^\d+$/.test(status) ? status : "number";
    return `ApiReply<${printType(type, "without docs")}, ${code}>`;
  });
  return `ApiCall<${[result, error, ...(replies.length > 0 ? [replies.join(" | ")] : [])].join(", ")}>`;
}
