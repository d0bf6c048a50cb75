import { identifier } from "../../ground/identifier.ts";
import type { SecurityRequirement, SecurityScheme } from "../../model/client.ts";

/** Alternatives as code: a list of constants for each of them. */
export function securityList(alternatives: readonly SecurityRequirement[]): string {
  const items = alternatives.map((requirement) => {
    return `[${requirement.map(({ constantName }) => identifier(constantName)).join(", ")}]`;
  });
  return `[${items.join(", ")}]`;
}

/** The function of the runtime that puts the credentials of a scheme into a request. */
export function authorizer({ type, in: place }: SecurityScheme): string {
  return type === "apiKey" ? `${place}Key` : type;
}
