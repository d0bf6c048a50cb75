import { identifier } from "../../ground/identifier.ts";
import { listLiteral } from "../text/values.ts";
import type { SecurityRequirement, SecurityScheme } from "../../model/client.ts";
import type { RuntimeFunction } from "./placers.ts";

/** Alternatives as code: a list of constants for each of them. */
export function securityList(alternatives: readonly SecurityRequirement[]): string {
  return listLiteral(
    alternatives.map((requirement) => {
      return listLiteral(requirement.map(({ constantName }) => identifier(constantName)));
    }),
  );
}

/** The function of the runtime that chooses and reads the credentials; none where no request carries any. */
export function credentialsReader(schemes: readonly SecurityScheme[]): RuntimeFunction | undefined {
  const [first, ...others] = schemes;
  if (!first) return undefined;
  const isOne = others.length === 0 && first.options.length === 1;
  return isOne ? { name: "oneScheme", module: "one-scheme" } : { name: "anyScheme", module: "any-scheme" };
}

/** The function of the runtime that puts the credentials of a scheme into a request. */
export function authorizer({ type, in: place }: SecurityScheme): string {
  return type === "apiKey" ? `${place}Key` : type;
}
