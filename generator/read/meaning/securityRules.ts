import type { Finding } from "../../problems/applyRules.ts";
import type { Node, Objects } from "../document.ts";
import { quote } from "../structure/describe.ts";
import { nearestName } from "../structure/nearestName.ts";
import type { MeaningRule } from "./rule.ts";

/** Rules about security schemes and what is required of them. */
export const securityRules: readonly MeaningRule[] = [
  ["security-scheme", requirementsOfUnknownSchemes],
  ["security-scope", scopesThatAreNotDeclared],
  ["struct-required", schemesWithoutTheirFields],
];

function requirementsOfUnknownSchemes(objects: Objects): Finding[] {
  const [root] = objects.get("openapi") ?? [];
  const declared = declaredSchemes(objects);
  return requirements(objects)
    .filter(([name]) => declared?.get(name) === undefined && !isSchemeAddress(name, root))
    .map(([name, place]) => ({
      place,
      part: "key",
      message: `the security scheme ${quote(name)} is not declared; ${meantScheme(name, declared) ?? "add it to components.securitySchemes"}`,
    }));
}

function declaredSchemes(objects: Objects): Node | undefined {
  const [root] = objects.get("openapi") ?? [];
  return root?.get("components")?.follow()?.get("securitySchemes")?.follow();
}

function requirements(objects: Objects): [name: string, scopes: Node][] {
  return (objects.get("securityRequirement") ?? []).flatMap((requirement) => requirement.entries());
}

function meantScheme(name: string, declared: Node | undefined): string | undefined {
  const names = declared?.entries().map(([scheme]) => scheme) ?? [];
  const nearest = nearestName(name, names);
  return nearest && `did you mean ${quote(nearest)}?`;
}

/** From OpenAPI 3.2 on, a scheme may be named by a URI instead. */
function isSchemeAddress(name: string, root: Node | undefined): boolean {
  return /[/#:]/.test(name) && (root?.string("openapi") ?? "3.0") >= "3.2";
}

/** Schemes of other kinds than OAuth have roles, which are declared nowhere. */
function scopesThatAreNotDeclared(objects: Objects): Finding[] {
  const declared = declaredSchemes(objects);
  return requirements(objects).flatMap(([name, scopes]) => {
    const scheme = declared?.get(name)?.follow();
    if (scheme?.string("type") !== "oauth2") return [];
    const flows = scheme.get("flows")?.entries() ?? [];
    const known = flows.flatMap(
      ([, flow]) =>
        flow
          .get("scopes")
          ?.entries()
          .map(([scope]) => scope) ?? [],
    );
    return scopes
      .items()
      .filter(({ value }) => typeof value === "string" && !known.includes(value))
      .map((place) => {
        const nearest = nearestName(String(place.value), known);
        const fix = nearest === undefined ? "declare it there" : `did you mean ${quote(nearest)}?`;
        return { place, message: `no flow of ${quote(name)} has the scope ${quote(place.value)}; ${fix}` };
      });
  });
}

/** The fields that a kind of scheme, or of flow, needs (OpenAPI 3.1, 4.8.27 and 4.8.29). */
const fieldsOf: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ["apiKey", ["name", "in"]],
  ["http", ["scheme"]],
  ["oauth2", ["flows"]],
  ["openIdConnect", ["openIdConnectUrl"]],
  ["implicit", ["authorizationUrl"]],
  ["password", ["tokenUrl"]],
  ["clientCredentials", ["tokenUrl"]],
  ["authorizationCode", ["authorizationUrl", "tokenUrl"]],
  ["deviceAuthorization", ["deviceAuthorizationUrl", "tokenUrl"]],
]);

function schemesWithoutTheirFields(objects: Objects): Finding[] {
  const lacking = (place: Node, kind: string | undefined, title: string): Finding[] =>
    (fieldsOf.get(kind) ?? [])
      .filter((field) => place.get(field) === undefined)
      .map((field) => ({
        place,
        part: "key",
        message: `the ${title} ${quote(kind)} has no "${field}"; add it`,
        severity: "strict",
      }));
  return [
    ...(objects.get("securityScheme") ?? []).flatMap((scheme) =>
      lacking(scheme, scheme.string("type"), "security scheme of type"),
    ),
    ...(objects.get("oauthFlow") ?? []).flatMap((flow) => lacking(flow, flow.key, "flow")),
  ];
}
