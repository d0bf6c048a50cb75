import type { Node, Problem } from "../read/document.ts";
import type { ClientParameter, SecurityScheme } from "./api.ts";
import { assignNames, type NameRequest } from "./assignNames.ts";
import { firstOfEach, sortedBy } from "./order.ts";
import { parameterAnnotations } from "./readAnnotations.ts";
import type { UnnamedScheme } from "./readSecuritySchemes.ts";
import { reservedOptions } from "./reservedNames.ts";

/**
 * Names the constructor's options for credentials and path parameters, in one scope. Schemes that name the same option with
 * `x-sdk-client-option` share it, and so do parameters: one value is sent in several ways.
 *
 * @param parameters nodes of path parameters with that extension, one per name on the wire
 */
export function nameOptions(
  schemes: readonly UnnamedScheme[],
  parameters: readonly Node[],
): { schemes: Map<string, SecurityScheme>; parameters: ClientParameter[]; problems: Problem[] } {
  const secrets = byKey(schemes.flatMap(({ optionRequests }) => optionRequests));
  const values = byKey(parameters.map((node) => ({ ...optionOf(node), origin: node })));
  const requests = [...secrets.values(), ...values.values()];
  const { names, problems } = assignNames(requests, reservedOptions);
  const nameOf = (request: NameRequest | undefined): string =>
    names[requests.findIndex((each) => each === request)] ?? "";
  const named = schemes.map(({ optionRequests, ...scheme }): [string, SecurityScheme] => {
    const options = optionRequests.map((request) => nameOf(secrets.get(request.key)));
    return [scheme.key, { ...scheme, options }];
  });
  const given = parameters.map((node): ClientParameter => {
    return {
      option: nameOf(values.get(optionOf(node).key)),
      wireName: node.string("name") ?? "",
      env: node.string("x-sdk-env"),
      annotations: parameterAnnotations(node),
      origin: node,
    };
  });
  return { schemes: new Map(named), parameters: sortedBy(given, ({ option }) => option), problems };
}

function optionOf(node: Node): Pick<NameRequest, "key" | "wanted"> {
  const option = node.string("x-sdk-client-option") ?? "";
  return { key: option, wanted: option };
}

function byKey(requests: readonly NameRequest[]): Map<string, NameRequest> {
  const first = firstOfEach(requests, ({ key }) => key);
  return new Map(first.map((request) => [request.key, request]));
}
