import { type ParameterDeclarationStructure, StructureKind } from "ts-morph";
import { identifier } from "../../ground/identifier.ts";
import type { Operation, Parameter } from "../../model/api.ts";
import { printType } from "../../model/types/printType.ts";

/** The arguments of a method: path ids, then params and options, each optional where nothing in it is required. */
export function methodParameters(operation: Operation): ParameterDeclarationStructure[] {
  const positional = operation.pathParameters.map(({ argumentName, type }) => ({
    kind: StructureKind.Parameter as const,
    name: identifier(argumentName),
    type: printType(type),
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

function needsParams({ parameters, body }: Operation): boolean {
  const isNeeded = (parameter: Parameter): boolean =>
    parameter.required && !parameter.fromClient && (parameter.in !== "body" || body?.required === true);
  return parameters.some(isNeeded) || (body?.atLeastOne.length ?? 0) > 0;
}

/** What a method returns: a call that can be awaited, and iterated over where it is a list. */
export function callType(operation: Operation): string {
  const result = printType(operation.resultType);
  const error = printType(operation.errorType);
  if (operation.pagination)
    return `PageCall<${result}, ${printType(operation.pagination.itemType)}, ${error}>`;
  const replies = operation.replies.map(({ status, type }) => {
    const code = /^\d+$/.test(status) ? status : "number";
    return `ApiReply<${printType(type)}, ${code}>`;
  });
  return `ApiCall<${[result, error, ...(replies.length > 0 ? [replies.join(" | ")] : [])].join(", ")}>`;
}
