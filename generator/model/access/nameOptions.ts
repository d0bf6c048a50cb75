import { firstOfEach, sortedBy } from "../../ground/order.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { ClientOption, ClientParameter, SecurityScheme } from "../client.ts";
import { assignNames, type NameRequest, withWord } from "../names/assignNames.ts";
import { reservedOptions, unusableMembers } from "../names/reserved.ts";
import { clientOption } from "../sources/collectOperations.ts";
import { parameterAnnotations } from "../types/readAnnotations.ts";
import type { UnnamedScheme } from "./readSecuritySchemes.ts";

/** Schemes and path parameters with the options that give their values. */
interface NamedOptions {
  /** By key in the document. */
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
  readonly parameters: readonly ClientParameter[];
  /** None of them marked as required. */
  readonly options: readonly ClientOption[];
  readonly problems: readonly Problem[];
}

/**
 * Names the constructor's options for credentials and path parameters, in one scope. Schemes that name the same option with
 * `x-sdk-client-option` share it, and so do parameters: one value is sent in several ways.
 *
 * @param parameters nodes of path parameters with that extension, one per name on the wire
 */
export function nameOptions(schemes: readonly UnnamedScheme[], parameters: readonly Node[]): NamedOptions {
  const secrets = byKey(schemes.flatMap(({ optionRequests }) => optionRequests));
  const values = byKey(parameters.map(requestOf));
  const taken = new Set([...reservedOptions, ...unusableMembers]);
  const { nameOf, problems } = assignNames(
    [...secrets.values(), ...values.values()],
    taken,
    withWord("Option", taken),
  );
  const shared = (request: NameRequest, known: ReadonlyMap<string, NameRequest>): string =>
    nameOf(known.get(request.key) ?? request);
  const named = schemes.map(({ optionRequests, env, description, ...rest }) => {
    const scheme = { ...rest, options: optionRequests.map((request) => shared(request, secrets)) };
    return { scheme, env, description };
  });
  const given = parameters.map((node) => {
    return { node, wireName: node.string("name") ?? "", option: shared(requestOf(node), values) };
  });
  const credentials = sortedBy(named, ({ scheme }) => scheme.constantName).flatMap(
    ({ scheme, env, description = "Credential." }) =>
      scheme.options.map((name): ClientOption => {
        const isPair = scheme.options.length > 1;
        const kind = isPair ? "text" : "token";
        return { name, kind, required: false, env: isPair ? undefined : env, annotations: { description } };
      }),
  );
  const ids = sortedBy(given, ({ option }) => option).map(({ node, option }): ClientOption => {
    const env = node.string("x-sdk-env");
    return { name: option, kind: "parameter", required: false, env, annotations: parameterAnnotations(node) };
  });
  const links = given.map(({ wireName, option }) => ({ wireName, option }));
  return {
    schemes: new Map(named.map(({ scheme }) => [scheme.key, scheme])),
    parameters: sortedBy(links, ({ option, wireName }) => `${option} ${wireName}`),
    options: firstOfEach([...credentials, ...ids], ({ name }) => name),
    problems,
  };
}

function requestOf(node: Node): NameRequest {
  const option = clientOption(node) ?? "";
  return { key: option, wanted: option, origin: node };
}

function byKey(requests: readonly NameRequest[]): Map<string, NameRequest> {
  const first = firstOfEach(requests, ({ key }) => key);
  return new Map(first.map((request) => [request.key, request]));
}
