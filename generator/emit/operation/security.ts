import { identifier } from "../../ground/identifier.ts";
import type { SecurityRequirement, SecurityScheme } from "../../model/client.ts";
import { listLiteral } from "../text/values.ts";
import { apply, plain, type RuntimeValue } from "./runtimeValue.ts";

/** What authorizes requests in the ways that the document allows; no more of the runtime than these need. */
export function authorizer(alternatives: readonly SecurityRequirement[]): RuntimeValue {
  const [first, ...others] = alternatives;
  const [scheme, ...together] = first ?? [];
  if (others.length > 0 || together.length > 0 || (scheme && scheme.options.length > 1)) {
    return apply("anyScheme", "any-scheme", listLiteral(alternatives.map(constants)));
  }
  return scheme
    ? apply("oneScheme", "one-scheme", identifier(scheme.constantName))
    : plain("noScheme", "one-scheme");
}

/** The function of the runtime that puts the credentials of a scheme into a request. */
export function credentialPlacer({ type, in: place }: SecurityScheme): string {
  return type === "apiKey" ? `${place}Key` : type;
}

function constants(requirement: SecurityRequirement): string {
  return listLiteral(requirement.map(({ constantName }) => identifier(constantName)));
}
