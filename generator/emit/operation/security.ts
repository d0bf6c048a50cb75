import type { SecurityRequirement, SecurityScheme } from "../../model/client.ts";
import { identifier } from "../text/identifier.ts";
import type { RuntimeFunction } from "./placers.ts";

/** Alternatives as code: a list of constants for each of them. */
export function securityList(alternatives: readonly SecurityRequirement[]): string {
  const items = alternatives.map((requirement) => {
    return `[${requirement.map(({ constantName }) => identifier(constantName)).join(", ")}]`;
  });
  return `[${items.join(", ")}]`;
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
