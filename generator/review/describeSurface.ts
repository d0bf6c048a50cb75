import type { Runtime } from "../emit/build/runtime.ts";
import { listExports } from "../emit/files/index.ts";
import { callType, methodParameters } from "../emit/operation/signature.ts";
import { inlineCode } from "../emit/text/comment.ts";
import { factsOf } from "../emit/text/docs.ts";
import { memberKey } from "../ground/key.ts";
import { literal } from "../ground/literal.ts";
import type { TextFile } from "../ground/textFile.ts";
import type { Api, EnumDeclaration, Operation, Parameter, Resource } from "../model/api.ts";
import type { SecurityRequirement } from "../model/client.ts";
import { printType } from "../model/types/printType.ts";
import { namesIn } from "../model/types/type.ts";
import { declaredSignatures } from "./declaredSignatures.ts";
import type { OperationSurface, ParamSurface, ResponseSurface, Surface } from "./surface.ts";

/**
 * Describes everything that a package exports.
 *
 * @param built the built files of this package; signatures come from their declarations, so they are what the compiler of a consumer sees
 */
export function describeSurface(api: Api, built: readonly TextFile[], runtime: Runtime): Surface {
  const enums = new Map(api.enums.map((declaration) => [declaration.name, declaration]));
  return {
    packageName: api.packageName,
    operations: api.resources.flatMap((resource) =>
      resource.operations.map((operation) => describeOperation(resource, operation, api, enums)),
    ),
    signatures: describeExports(api, built, runtime),
  };
}

function describeOperation(
  resource: Resource,
  operation: Operation,
  api: Api,
  enums: ReadonlyMap<string, EnumDeclaration>,
): OperationSurface {
  const parameters = methodParameters(operation).map(
    ({ name, type, hasQuestionToken }) => `${name}${hasQuestionToken ? "?" : ""}: ${String(type)}`,
  );
  const options = new Map(api.client.parameters.map(({ wireName, option }) => [wireName, option]));
  const describe = (parameter: Parameter, name: string): ParamSurface => {
    const optional = !parameter.required || parameter.fromClient;
    const values = namesIn(parameter.type).flatMap((mentioned) => enumFacts(enums.get(mentioned)));
    const option = parameter.fromClient ? [`or the client's \`${options.get(parameter.name)}\``] : [];
    const facts = factsOf(parameter.annotations).replace(/\.$/, "");
    return {
      place: parameter.in,
      member: inlineCode(`${name}${optional ? "?" : ""}: ${printType(parameter.type)}`),
      facts: [...option, ...values, ...(facts ? [facts] : [])],
    };
  };
  return {
    name: `${resource.name}.${operation.methodName}`,
    http: inlineCode(`${operation.httpMethod} ${operation.path}`),
    signature: inlineCode(`${operation.methodName}(${parameters.join(", ")}): ${callType(operation)}`),
    security: operation.security && describeSecurity(operation.security),
    params: [
      ...operation.pathParameters.map((parameter) => describe(parameter, parameter.argumentName)),
      ...operation.parameters.map((parameter) => describe(parameter, memberKey(parameter.name))),
    ],
    responses: operation.responses.map(({ status, success, type }): ResponseSurface => {
      return { status, success, type: type ? inlineCode(printType(type)) : "no body" };
    }),
  };
}

function describeSecurity(alternatives: readonly SecurityRequirement[]): string {
  const texts = alternatives.map((requirement) => {
    const options = requirement.flatMap((scheme) => scheme.options);
    return options.length === 0 ? "none" : options.map((option) => inlineCode(option)).join(" and ");
  });
  return texts.join(", or ") || "none";
}

function enumFacts(declaration: EnumDeclaration | undefined): string[] {
  return declaration ? [declaration.members.map(({ value }) => inlineCode(literal(value))).join(" | ")] : [];
}

/** The declarations of every exported name, without comments, each on one line. */
function describeExports(api: Api, built: readonly TextFile[], runtime: Runtime): string[] {
  const texts = new Map(built.map(({ path, text }) => [path, text]));
  const modules = new Map<string, ReadonlyMap<string, string>>();
  for (const [module, signatures] of Object.entries(runtime.signatures)) {
    modules.set(module, new Map(Object.entries(signatures)));
  }
  return listExports(api).map(({ name, module }) => {
    const known = modules.get(module) ?? declaredSignatures(texts.get(`dist/${module}.d.ts`) ?? "");
    modules.set(module, known);
    const signature = known.get(name);
    if (signature === undefined)
      throw new Error(`${module} does not declare ${name}, which the package exports`);
    return inlineCode(signature);
  });
}
