import {
  type ParameterDeclarationStructure,
  StructureKind,
  type TypeParameterDeclarationStructure,
} from "ts-morph";
import { identifier } from "../../ground/identifier.ts";
import { memberKey } from "../../ground/key.ts";
import type { Operation } from "../../model/api.ts";
import { printType } from "../../model/types/printType.ts";
import type { Parameter } from "../../model/parameter.ts";

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
    type: paramsType(operation, operation.parametersName),
    hasQuestionToken: !needsParams(operation),
  };
  return [...positional, params, options];
}

/** The params; of a field that says whether a stream is wanted, the type that a caller gives decides about the result. */
function paramsType({ stream }: Operation, name: string): string {
  const field = stream?.choice?.field.split(".") ?? [];
  const [inner] = field.slice(-1);
  if (inner === undefined) return identifier(name);
  const own = `{ ${memberKey(inner)}?: ${choiceName} }`;
  const whole = field.slice(0, -1).reduceRight((type, outer) => `{ ${memberKey(outer)}?: ${type} }`, own);
  return `${identifier(name)} & ${whole}`;
}

/** The type parameter of a method whose params say whether a stream is wanted; no declaration has its name. */
const choiceName = "TStream";

/** The type parameters of a method. */
export function methodTypeParameters({ stream }: Operation): TypeParameterDeclarationStructure[] {
  if (!stream?.choice) return [];
  return [
    {
      kind: StructureKind.TypeParameter,
      name: choiceName,
      constraint: "boolean | null | undefined",
      default: "undefined",
    },
  ];
}

function needsParams({ parameters, body }: Operation): boolean {
  const isNeeded = (parameter: Parameter): boolean =>
    parameter.required && !parameter.fromClient && (parameter.in !== "body" || body?.required === true);
  return parameters.some(isNeeded) || (body?.atLeastOne.length ?? 0) > 0;
}

/** What a method returns: a call that can be awaited, and iterated over where it is a list; or a stream. */
export function callType(operation: Operation): string {
  const { stream } = operation;
  if (!stream) return wholeType(operation);
  const items = `StreamCall<${printType(stream.itemType)}>`;
  if (!stream.choice) return items;
  return `Streamed<${choiceName}, ${stream.choice.byDefault}, ${items}, ${wholeType(operation)}>`;
}

function wholeType(operation: Operation): string {
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
