import { identifier } from "../../ground/identifier.ts";
import { listLiteral } from "../text/values.ts";
import type { SecurityRequirement, SecurityScheme } from "../../model/client.ts";

/** Alternatives as code: a list of constants for each of them. */
export function securityList(alternatives: readonly SecurityRequirement[]): string {
  return listLiteral(
    alternatives.map((requirement) => {
      return listLiteral(requirement.map(({ constantName }) => identifier(constantName)));
    }),
  );
}

/** The function of the runtime that puts the credentials of a scheme into a request. */
export function authorizer({ type, in: place }: SecurityScheme): string {
  return type === "apiKey" ? `${place}Key` : type;
}
