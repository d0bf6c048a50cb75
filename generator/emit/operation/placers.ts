import { literal } from "../../ground/literal.ts";
import type { Operation, RequestBody } from "../../model/api.ts";
import type { TypeExpression } from "../../model/types/type.ts";
import type { TypeScope } from "../../model/types/usage.ts";
import { objectLiteral } from "../text/values.ts";
import { apply, plain, type RuntimeFunction, type RuntimeValue } from "./runtimeValue.ts";
import { authorizer } from "./security.ts";
import type { Parameter } from "../../model/parameter.ts";

/** The function that puts a parameter in its place; none for a path parameter, and for a field of a body that `bodyPlacer` sends. */
export function parameterPlacer(
  operation: Operation,
  parameter: Parameter,
  scope: TypeScope,
): RuntimeValue | undefined {
  switch (parameter.in) {
    case "path":
      return undefined;
    case "header":
      return isCookieHeader(parameter)
        ? plain("cookieHeader", "cookie")
        : plain(headerPlacer(parameter, scope), "header");
    case "cookie":
      return plain("cookie", "cookie");
    case "query":
    case "querystring":
      return plain(queryPlacer(parameter, scope), "query");
    case "body": {
      const { body } = operation;
      if (body?.member === undefined) return undefined;
      return typed(body.kind === "json" ? plain("json", "json") : plain("content", "content"), body);
    }
  }
}

/** The function that sends the fields of a body; none where there is no body, or it is a single member of the params. */
export function bodyPlacer({ body }: Operation): RuntimeValue | undefined {
  if (!body || body.member !== undefined) return undefined;
  switch (body.kind) {
    case "form":
      return typed(encoded("encodedFields", plain("urlencoded", "form-body"), body), body);
    case "deepForm":
      return typed(plain("deepUrlencoded", "form-body"), body);
    case "multipart":
      return encoded("encodedParts", plain("multipart", "form-body"), body);
    default:
      return typed(plain(body.required ? "json" : "optionalJson", "json"), body);
  }
}

/** The placer of a form that writes some of its fields in another way than all others. */
function encoded(name: string, placer: RuntimeValue, { encodings }: RequestBody): RuntimeValue {
  if (encodings.length === 0) return placer;
  const values = encodings.map((encoding): [string, RuntimeValue] => [
    encoding.name,
    "style" in encoding
      ? plain(fieldPlacers[encoding.style], encoding.style === "deepObject" ? "form-body" : "query")
      : { code: literal(encoding.mediaType), functions: [] },
  ]);
  const record = objectLiteral(
    values.map(([field, { code }]) => ({ name: field, code })),
    "line",
  );
  return apply(name, "encoded-form", placer, {
    code: record,
    functions: values.flatMap(([, { functions }]) => functions),
  });
}

const fieldPlacers = {
  form: "csv",
  spaceDelimited: "spaces",
  pipeDelimited: "pipes",
  exploded: "formObject",
  deepObject: "deepField",
} as const;

/** The function that asks for another media type than JSON. */
export function accepter({ accept }: { readonly accept: string | undefined }): RuntimeValue | undefined {
  return accept === undefined ? undefined : apply("accept", "accept", literal(accept));
}

/** The function that reads the response; none for JSON, which the runtime reads by itself, and for streams. */
export function reader({ resultKind, resultOptional }: Operation): RuntimeValue | undefined {
  if (resultKind === "stream" || (resultKind === "json" && !resultOptional)) return undefined;
  const read = plain(resultKind === "json" ? "declaredJson" : resultKind, "read");
  return resultOptional ? apply("orNothing", "read", read) : read;
}

/** All functions of the runtime that the constant of an operation names. */
export function runtimeFunctions(operation: Operation, scope: TypeScope): RuntimeFunction[] {
  const placers = operation.parameters.map((parameter) => parameterPlacer(operation, parameter, scope));
  const { security, stream } = operation;
  const own = security && authorizer(security);
  const items = stream && plain(stream.reader, "read-stream");
  const asked = stream?.choice && accepter(stream);
  const values = [
    ...placers,
    bodyPlacer(operation),
    accepter(operation),
    reader(operation),
    own,
    items,
    asked,
  ];
  return values.flatMap((value) => value?.functions ?? []);
}

// The platform adds the boundary of a multipart body; a range such as image/* is no type.
function typed(placer: RuntimeValue, { mediaType }: RequestBody): RuntimeValue {
  if (/^application\/json$|^multipart\/|^[^/]*\/\*\s*($|;)/i.test(mediaType)) return placer;
  return apply("typedBody", "typed-body", placer, literal(mediaType));
}

function isCookieHeader({ name, serialization, type }: Parameter): boolean {
  return (
    /^cookie$/i.test(name) && !("content" in serialization) && type.kind === "name" && type.name === "string"
  );
}

function headerPlacer({ serialization, type }: Parameter, scope: TypeScope): string {
  if ("content" in serialization) return "jsonHeader";
  if (!isObject(type, scope)) return "header";
  return serialization.explode ? "headerPairs" : "headerObject";
}

function queryPlacer({ in: place, serialization, type }: Parameter, scope: TypeScope): string {
  if ("content" in serialization) {
    if (place === "querystring") return serialization.content === "form" ? "formObject" : "wholeJson";
    return "jsonQuery";
  }
  if (serialization.style === "deepObject") return "deep";
  if (serialization.explode) return isObject(type, scope) ? "formObject" : "form";
  return delimited.get(serialization.style) ?? "csv";
}

const delimited = new Map([
  ["spaceDelimited", "spaces"],
  ["pipeDelimited", "pipes"],
]);

/** Whether a value of a type can be an object that is no list. */
function isObject(type: TypeExpression, scope: TypeScope, depth = 0): boolean {
  if (depth > 20) return false;
  if (type.kind === "object") return true;
  if (type.kind === "union" || type.kind === "intersection") {
    return type.parts.some((part) => isObject(part, scope, depth + 1));
  }
  const target = type.kind === "name" ? scope(type.name) : undefined;
  return target !== undefined && isObject(target, scope, depth + 1);
}
