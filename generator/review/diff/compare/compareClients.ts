import type { Api } from "../../../model/api.ts";
import type { ClientOption, SecurityRequirement, SecurityScheme } from "../../../model/client.ts";
import { printType } from "../../../model/types/printType.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit, Places, Side } from "../change.ts";
import type { DiffRuleId } from "../verdicts/rules.ts";
import { canonicalText } from "./canonicalText.ts";
import { compareErrorBodies } from "./compareErrorBodies.ts";
import { credentialsEdit } from "./compareTraits.ts";
import type { Context } from "./context.ts";
import { editAt, type Site } from "./site.ts";

/** Compares what belongs to the whole client: names, options, credentials, address. */
export function compareClients(before: Side, after: Side, context: Context): Edit[] {
  const [from, to] = [before.document.root, after.document.root];
  const at = (subject: string, ...path: string[]): Site => ({
    subject: `client.${subject}`,
    direction: "request",
    root: { kind: "client" },
    before: from.get(...path) ?? from,
    after: to.get(...path) ?? to,
    show: (type) => printType(type),
  });
  const [old, now] = [before.api, after.api];
  const security = credentialsEdit(at("credentials", "security"), old.client.security, now.client.security);
  return [
    ...facts(old, now).flatMap(([subject, rule, path, was, is]) =>
      was === is ? [] : [editAt(at(subject, ...path), rule, { before: was, after: is })],
    ),
    ...compareOpenapiTypes(at("openapi"), before, after),
    ...compareServers(at("baseUrl", "servers"), old, now),
    ...compareOptions(at, old, now),
    ...compareSchemes(at, old.client.securitySchemes, now.client.securitySchemes),
    ...(security ? [security] : []),
    ...compareErrorBodies(at("errors", "paths"), context),
  ];
}

type Fact = readonly [
  subject: string,
  rule: DiffRuleId,
  path: readonly string[],
  before: string | undefined,
  after: string | undefined,
];

function facts(before: Api, after: Api): Fact[] {
  const textOf = ({ title, description, license }: Api): string =>
    [title, description, license].filter((text) => text !== undefined).join("; ");
  const [from, to] = [before.client, after.client];
  return [
    ["package", "package-renamed", ["info"], before.packageName, after.packageName],
    ["name", "client-renamed", ["info"], from.className, to.className],
    ["docs", "info-docs", ["info"], textOf(before), textOf(after)],
    ["successField", "success-field", ["info", "x-sdk-success-field"], from.successField, to.successField],
    [
      "requestIdHeader",
      "request-id-header",
      ["info", "x-sdk-request-id-header"],
      from.requestIdHeader,
      to.requestIdHeader,
    ],
  ];
}

/** The document as types is an export of its own, and no part of a model. */
function compareOpenapiTypes(site: Site, before: Side, after: Side): Edit[] {
  if (before.openapiTypes === after.openapiTypes) return [];
  const [old, now] = [before, after].map(({ api, openapiTypes }) =>
    openapiTypes === true ? `${api.packageName}/openapi` : undefined,
  );
  const rule = now === undefined ? "openapi-types-removed" : "openapi-types-added";
  return [editAt(site, rule, { before: old, after: now })];
}

function compareServers(site: Site, before: Api, after: Api): Edit[] {
  const [from, to] = [before.client.baseUrl, after.client.baseUrl];
  const variables = [site.before, site.after].map((servers) => servers?.get(0, "variables"));
  const removed = removedValues(variables[0], variables[1]);
  const [old, now] = variables.map((node) => (node ? canonicalText(node.value) : undefined));
  return [
    ...(from === to ? [] : [editAt(site, addressRule(from, to), { before: from, after: to })]),
    ...(removed.length > 0
      ? [editAt(site, "server-variable-value", { before: removed.join(", ") })]
      : from === to && old !== now
        ? [editAt(site, "server-variable", { before: old, after: now })]
        : []),
  ];
}

/** A client whose document does not say where its server is has to be told. */
function addressRule(before: string | undefined, after: string | undefined): DiffRuleId {
  if (after === undefined) return "address-required";
  return before === undefined ? "address-optional" : "server-changed";
}

/** Values that a variable of the address no longer lists. */
function removedValues(before: Node | undefined, after: Node | undefined): string[] {
  return (before?.entries() ?? []).flatMap(([name, variable]) => {
    const listed = after
      ?.get(name, "enum")
      ?.items()
      .map(({ value }) => value);
    const values =
      variable
        .get("enum")
        ?.items()
        .map(({ value }) => String(value)) ?? [];
    return listed
      ? values.filter((value) => !listed.includes(value)).map((value) => `${name}: ${value}`)
      : [];
  });
}

type At = (subject: string, ...path: string[]) => Site;

function compareOptions(at: At, before: Api, after: Api): Edit[] {
  const [old, now] = [before, after].map(
    ({ client }) => new Map(client.options.map((option) => [option.name, option])),
  ) as [Map<string, ClientOption>, Map<string, ClientOption>];
  const path = ["components", "securitySchemes"];
  return [
    ...[...old.values()]
      .filter(({ name }) => !now.has(name))
      .map((option) => editAt(at(option.name, ...path), "option-removed", { before: lineOf(option) })),
    ...[...now.values()]
      .filter(({ name }) => !old.has(name))
      .map((option) =>
        editAt(at(option.name, ...path), option.required ? "option-added-required" : "option-added", {
          after: lineOf(option),
        }),
      ),
    ...[...old.values()].flatMap((option) => {
      const other = now.get(option.name);
      return other ? compareOption(at(option.name, ...path), option, other, before, after) : [];
    }),
  ];
}

function compareOption(site: Site, before: ClientOption, after: ClientOption, from: Api, to: Api): Edit[] {
  const lines = { before: lineOf(before), after: lineOf(after) };
  const isCredential = before.kind !== "parameter" && after.kind !== "parameter";
  const cause = isCredential ? causeOf(site, before, after.required ? from : to, after.required) : {};
  return [
    ...(before.required === after.required
      ? []
      : [editAt(site, after.required ? "option-required" : "option-optional", { ...lines, ...cause })]),
    ...(before.kind === after.kind ? [] : [editAt(site, "option-type", lines)]),
    ...(before.env === after.env
      ? []
      : [editAt(site, "environment-renamed", { before: before.env, after: after.env })]),
  ];
}

/** Why the client asks for credentials or no longer does: an operation that can be called without them, or could. */
function causeOf(
  site: Site,
  { name }: ClientOption,
  api: Api,
  isRequired: boolean,
): Pick<Edit, "note"> & { places?: Places } {
  const found = api.resources
    .flatMap((resource) => resource.operations.map((operation) => ({ resource, operation })))
    .find(({ operation: { security } }) => security && !needs(security, name));
  const who = found && `${found.resource.name}.${found.operation.methodName}`;
  if (!found)
    return {
      note: isRequired
        ? "because no operation can be called without credentials any more"
        : "because an operation can be called without credentials, or with others",
    };
  const { origin } = found.operation;
  const node = origin.get("security") ?? origin;
  return isRequired
    ? {
        note: `because every operation needs it, where ${who} did not`,
        places: { before: node, after: site.after },
      }
    : {
        note: `because ${who} can be called without it: calls of the others still fail without`,
        places: { before: site.before, after: node },
      };
}

/** Whether every way to authenticate takes an option. */
function needs(security: readonly SecurityRequirement[], option: string): boolean {
  return (
    security.length > 0 &&
    security.every((requirement) => requirement.some(({ options }) => options.includes(option)))
  );
}

function compareSchemes(at: At, before: readonly SecurityScheme[], after: readonly SecurityScheme[]): Edit[] {
  return before.flatMap((scheme) => {
    const other = after.find(({ key }) => key === scheme.key);
    const textOf = ({ type, in: place, name }: SecurityScheme): string =>
      [type, place, name].filter((text) => text !== undefined).join(" ");
    if (!other || textOf(scheme) === textOf(other)) return [];
    const site = at(scheme.options.join("+"), "components", "securitySchemes", scheme.key);
    return [editAt(site, "credential-place", { before: textOf(scheme), after: textOf(other) })];
  });
}

function lineOf({ name, required, kind }: ClientOption): string {
  return `${name}${required ? "" : "?"}: ${kind === "token" ? "Token" : "string"}`;
}
