import type { Document, Node } from "../read/document.ts";
import type { Client, ClientParameter, Loss, SecurityScheme } from "./api.ts";
import { camelCase, pascalCase } from "./casing.ts";
import type { OperationSource } from "./collectOperations.ts";
import { sortedBy } from "./order.ts";
import { parameterAnnotations } from "./readAnnotations.ts";
import { reservedNames } from "./reservedNames.ts";

/** Reads what belongs to the whole client: its name, address, authentication and the parameters that are given to it once. */
export function readClient(
  document: Document,
  operations: readonly OperationSource[],
  report: (loss: Loss) => void,
): Client {
  const info = document.root.get("info");
  const title = pascalCase(info?.string("title") ?? "") || "Api";
  const className = info?.string("x-sdk-client") ?? (reservedNames.has(title) ? `${title}Api` : title);
  return {
    className,
    optionsName: `${className}Options`,
    variable: camelCase(className),
    baseUrl: readBaseUrl(document.root, report),
    security: readSecurity(document.root, report),
    parameters: readClientParameters(operations),
    successField: info?.string("x-sdk-success-field"),
    requestIdHeader: info?.string("x-sdk-request-id-header"),
  };
}

/** The first server, its variables at their defaults (OpenAPI 3.1, 4.8.5); `undefined` for a relative address. */
function readBaseUrl(root: Node, report: (loss: Loss) => void): string | undefined {
  const server = root.get("servers")?.items()[0];
  const template = server?.string("url");
  if (!server || template === undefined) return undefined;
  const url = template.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const value = server.get("variables", name, "default")?.value;
    return typeof value === "string" ? value : whole;
  });
  if (/^https?:\/\/[^/{}\s]+[^{}\s]*$/.test(url)) return url.replace(/\/+$/, "");
  report({
    kind: "server",
    message: `${url} is no complete address, so callers must give baseUrl`,
    origin: server.get("url") ?? server,
  });
  return undefined;
}

function readSecurity(root: Node, report: (loss: Loss) => void): SecurityScheme[] {
  const declared = new Map(root.get("components", "securitySchemes")?.entries() ?? []);
  const required =
    root
      .get("security")
      ?.items()
      .flatMap((requirement) => requirement.entries().map(([key]) => key)) ?? [];
  const keys = [...new Set(required.length > 0 ? required : declared.keys())];
  return keys.flatMap((key) => {
    const node = declared.get(key)?.follow();
    const scheme = node && readScheme(key, node);
    if (node && !scheme) {
      report({
        kind: "security",
        message: `the security scheme ${key} has no option in the client`,
        origin: node,
      });
    }
    return scheme ? [scheme] : [];
  });
}

function readScheme(key: string, node: Node): SecurityScheme | undefined {
  const option = node.string("x-sdk-client-option") ?? camelCase(key);
  const common = { env: node.string("x-sdk-env"), description: node.string("description"), origin: node };
  const type = node.string("type");
  const scheme = node.string("scheme")?.toLowerCase();
  if (type === "apiKey") {
    const place = node.string("in");
    if (place !== "header" && place !== "query" && place !== "cookie") return undefined;
    return { ...common, type, options: [option], in: place, name: node.string("name") ?? key };
  }
  const anonymous = { in: undefined, name: undefined };
  if (type === "http" && scheme === "basic") {
    return { ...common, ...anonymous, type: "basic", options: ["username", "password"] };
  }
  const isToken = (type === "http" && scheme === "bearer") || type === "oauth2" || type === "openIdConnect";
  return isToken ? { ...common, ...anonymous, type: "bearer", options: [option] } : undefined;
}

function readClientParameters(operations: readonly OperationSource[]): ClientParameter[] {
  const found = new Map<string, ClientParameter>();
  for (const parameter of operations.flatMap((operation) => operation.parameters)) {
    const option = parameter.string("x-sdk-client-option");
    const wireName = parameter.string("name");
    if (option === undefined || wireName === undefined || found.has(wireName)) continue;
    found.set(wireName, {
      option,
      wireName,
      env: parameter.string("x-sdk-env"),
      annotations: parameterAnnotations(parameter),
      origin: parameter,
    });
  }
  return sortedBy(found.values(), ({ option }) => option);
}
