import { firstOfEach, sortedBy } from "../../ground/order.ts";
import { createProblem, type Loss, type Problem } from "../../problems/problem.ts";
import type { Document, Node } from "../../read/document.ts";
import type { Client } from "../client.ts";
import { camelCase, pascalCase, plainTitle } from "../names/casing.ts";
import { isReservedClient } from "../names/reserved.ts";
import type { PackageOverrides } from "../packageOverrides.ts";
import { clientOption, type OperationSource } from "../sources/collectOperations.ts";
import { nameOptions } from "./nameOptions.ts";
import { readSecurity, schemeKeys, type Security } from "./readSecurity.ts";
import { readSecuritySchemes } from "./readSecuritySchemes.ts";

/** The client before its path parameters are known as params of a call. */
export type UnsharedClient = Omit<Client, "sharedParameters">;

/** What belongs to the whole client: its name, address, authentication and the parameters that are given to it once. */
export function readClient(
  document: Document,
  operations: readonly OperationSource[],
  overrides: PackageOverrides,
  report: (loss: Loss) => void,
): { client: UnsharedClient; securityOf: Security["ofOperation"]; problems: readonly Problem[] } {
  const { root } = document;
  const info = root.get("info");
  const webhooks = root.get("webhooks");
  if (webhooks) report({ kind: "webhooks", message: "nothing is emitted for webhooks", origin: webhooks });
  const title = pascalCase(plainTitle(info?.string("title") ?? "")) || "Api";
  const className =
    overrides.clientName ?? info?.string("x-sdk-client") ?? (isReservedClient(title) ? `${title}Api` : title);
  const unnamed = readSecuritySchemes(root, schemeKeys(root, operations), report);
  const parameterNodes = listClientParameters(operations);
  const { schemes, parameters, options, problems } = nameOptions(unnamed, parameterNodes);
  const { security, ofOperation, requiredOptions } = readSecurity(root, operations, schemes);
  const client = {
    className,
    optionsName: `${className}Options`,
    paramsName: `${className}Params`,
    variable: camelCase(className),
    baseUrl: readBaseUrl(root, report),
    securitySchemes: sortedBy(schemes.values(), ({ constantName }) => constantName),
    security,
    options: options.map((option) => ({ ...option, required: requiredOptions.includes(option.name) })),
    parameters,
    successField: overrides.successField ?? info?.string("x-sdk-success-field"),
    requestIdHeader: overrides.requestIdHeader ?? info?.string("x-sdk-request-id-header"),
  };
  return {
    client,
    securityOf: ofOperation,
    problems: [...problems, ...checkClientParameters(operations, parameterNodes)],
  };
}

/** The first server, its variables at their defaults (OpenAPI 3.1, 4.8.5); `undefined` for a relative address. */
function readBaseUrl(root: Node, report: (loss: Loss) => void): string | undefined {
  const server = root.get("servers")?.items()[0];
  const template = server?.string("url");
  if (!server || template === undefined) return undefined;
  const more = root.get("servers")?.items()[1];
  if (more) report({ kind: "server", message: "only the first server is known to the client", origin: more });
  const variables = server.get("variables");
  if (variables)
    report({ kind: "server", message: "server variables have their default values", origin: variables });
  const url = template.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const value = server.get("variables", name, "default")?.value;
    return typeof value === "string" ? value : whole;
  });
  const origin = server.get("url") ?? server;
  if (!/^https?:\/\/[^/{}\s?#@]+[^{}\s?#@]*$/.test(url)) {
    const message = `${url} is no plain, complete address, so callers must give baseUrl`;
    report({ kind: "server", message, origin });
    return undefined;
  }
  if (!/^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$))/.test(url))
    report({ kind: "server", message: `${url} is not encrypted, so callers must set allowInsecure`, origin });
  return url.replace(/\/+$/, "");
}

/** Path parameters that an extension gives to the client, one per name on the wire. */
function listClientParameters(operations: readonly OperationSource[]): Node[] {
  const parameters = operations.flatMap((operation) => operation.parameters);
  const ofClient = parameters.filter((node) => clientOption(node) !== undefined);
  return firstOfEach(ofClient, (node) => node.string("name") ?? "");
}

/** An option gives all path parameters of a name, or none: a call must not take for the one what was meant for the other. */
function checkClientParameters(operations: readonly OperationSource[], known: readonly Node[]): Problem[] {
  const options = new Map(known.map((node) => [node.string("name"), clientOption(node)]));
  const inPath = operations.flatMap(({ parameters }) =>
    parameters.filter((node) => node.string("in") === "path"),
  );
  const others = inPath.filter((node) => {
    const option = options.get(node.string("name"));
    return option !== undefined && clientOption(node) !== option;
  });
  const unlike = firstOfEach(others, ({ id }) => id).map((origin) => {
    const [name, option] = [origin.string("name"), options.get(origin.string("name"))];
    const right = origin.file.notation.entry("x-sdk-client-option", option ?? "");
    const message = `${name} is given by the option ${option} elsewhere; write ${right} here, too, or give it another name`;
    return createProblem("client-option", origin, message);
  });
  return [...unlike, ...findSharedOptions(operations)];
}

/** Two parameters of one path cannot both be what an option says. */
function findSharedOptions(operations: readonly OperationSource[]): Problem[] {
  const shared = operations.flatMap(({ parameters }) => {
    const ofClient = parameters.filter((node) => clientOption(node) !== undefined);
    return ofClient.flatMap((node, index) => {
      const isShared = (other: Node): boolean =>
        clientOption(other) === clientOption(node) && other.string("name") !== node.string("name");
      const first = ofClient.slice(0, index).find(isShared);
      return first ? [{ node, first }] : [];
    });
  });
  return firstOfEach(shared, ({ node }) => node.id).map(({ node, first }) => {
    const option = clientOption(node);
    const message = `the option ${option} gives ${first.string("name")} in the same path already; give ${node.string("name")} another option`;
    return createProblem("client-option", node.get("x-sdk-client-option") ?? node, message);
  });
}
