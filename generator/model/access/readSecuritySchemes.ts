import type { Loss } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { SecurityScheme } from "../client.ts";
import { assignNames, type NameRequest, withWord } from "../names/assignNames.ts";
import { camelCase } from "../names/casing.ts";

/** A scheme whose options still want names. */
export interface UnnamedScheme extends Omit<SecurityScheme, "options"> {
  readonly env: string | undefined;
  readonly description: string | undefined;
  readonly optionRequests: readonly NameRequest[];
}

/**
 * Reads Security Scheme Objects (OpenAPI 3.1, 4.8.27). Those that the runtime cannot satisfy are left out and reported.
 *
 * @param keys the schemes that are wanted; what is not declared is left out
 */
export function readSecuritySchemes(
  root: Node,
  keys: readonly string[],
  report: (loss: Loss) => void,
): UnnamedScheme[] {
  const declared = new Map(root.get("components", "securitySchemes")?.entries() ?? []);
  const found = keys.flatMap((key) => {
    const origin = declared.get(key)?.follow();
    return origin ? [{ key, wanted: camelCase(key), origin }] : [];
  });
  const { nameOf } = assignNames(found, new Set(), withWord("Security", new Set()));
  return found.flatMap((request) => {
    const { key, origin } = request;
    const scheme = readScheme(key, origin);
    if (scheme) return [{ ...scheme, constantName: `${nameOf(request)}Scheme` }];
    report({ kind: "security", message: `the security scheme ${key} has no option in the client`, origin });
    return [];
  });
}

function readScheme(key: string, node: Node): Omit<UnnamedScheme, "constantName"> | undefined {
  const common = {
    key,
    env: node.string("x-sdk-env"),
    description: node.string("description"),
  };
  const type = node.string("type");
  const scheme = node.string("scheme")?.toLowerCase();
  const anonymous = { in: undefined, name: undefined };
  if (type === "http" && scheme === "basic") {
    const optionRequests = ["username", "password"].map((wanted) => ({
      key: `${key} ${wanted}`,
      wanted,
      origin: node,
    }));
    return { ...common, ...anonymous, type: "basic", optionRequests };
  }
  const given = node.string("x-sdk-client-option");
  const optionRequests = [{ key: given ?? key, wanted: given ?? camelCase(key), origin: node }];
  if (type === "apiKey") {
    const place = node.string("in");
    if (place !== "header" && place !== "query" && place !== "cookie") return undefined;
    return { ...common, type, optionRequests, in: place, name: node.string("name") ?? key };
  }
  const isToken = (type === "http" && scheme === "bearer") || type === "oauth2" || type === "openIdConnect";
  return isToken ? { ...common, ...anonymous, type: "bearer", optionRequests } : undefined;
}
