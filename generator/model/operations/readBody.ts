import { compareNames } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import type { RequestBody } from "../api.ts";
import { requiredNames, typesOf } from "../sources/keywords.ts";
import { annotationsOf, readAnnotations } from "../types/readAnnotations.ts";
import { readType } from "../types/readType.ts";
import type { SchemaScope } from "../types/scope.ts";
import { named, type TypeExpression, unknownType } from "../types/type.ts";
import { exampleOf, isUrlencoded, type Media, preferredMedia, reportDropped } from "./media.ts";
import { argumentName } from "./readParameter.ts";
import { isDeepForm, readEncodings } from "./readEncodings.ts";
import { readPart } from "./readPart.ts";
import type { Parameter } from "../parameter.ts";

/**
 * Reads a Request Body Object (OpenAPI 3.1, 4.8.13). The fields of a plain object, as JSON or as a form, become members of the
 * params; any other body is one member, called `body`.
 *
 * @param others names that the params have already: a field with one of them makes the whole body one member
 */
export function readBody(
  node: Node,
  others: ReadonlySet<string>,
  scope: SchemaScope,
): { body: RequestBody; fields: Parameter[]; schema: Node | undefined } | undefined {
  const media = preferredMedia(node, scope);
  if (!media) return undefined;
  const schemaNode = media.node.get("schema");
  const target = schemaNode?.follow();
  const kind = kindOf(media, target);
  const required = node.boolean("required") === true;
  const example = exampleOf(media.node);
  const common = { mediaType: media.type, kind, required, example: example?.value };
  if (
    schemaNode &&
    target &&
    hasOwnTarget(schemaNode) &&
    isSpread(target, kind, required, others) &&
    !scope.bases.has(target.id)
  ) {
    const fields = withoutOneWay(readFields(target, kind, scope), schemaNode, scope);
    const isReference = kind === "json" && target.id !== schemaNode.id;
    const typeName = isReference && fields.length > 0 ? scope.nameOf(target) : undefined;
    const omitted = fields.filter(isReadOnly).map(({ name }) => name);
    return {
      body: {
        ...common,
        member: undefined,
        typeName,
        isViewed: false,
        omitted: omitted.sort(compareNames),
        added: [],
        encodings: readEncodings(media, kind, target, scope),
        atLeastOne: required ? readAtLeastOne(target, omitted) : [],
      },
      fields: fields.filter((field) => !isReadOnly(field)),
      schema: target,
    };
  }
  const name = ["body", "requestBody", "bodyOfRequest"].find((each) => !others.has(each)) ?? "content";
  const member: Parameter = {
    name,
    argumentName: name,
    in: "body",
    required,
    fromClient: false,
    type: schemaNode && isTyped(kind, target) ? readType(schemaNode, scope) : typeOf(kind),
    annotations: { description: `The body, as \`${media.type}\`.`, ...readAnnotations(node) },
    serialization: { content: "json" },
    origin: node,
  };
  if (kind !== "json" && target?.get("properties")) reportDropped(media, scope);
  return {
    body: {
      ...common,
      member: name,
      typeName: undefined,
      isViewed: false,
      omitted: [],
      added: [],
      encodings: readEncodings(media, kind, undefined, scope),
      atLeastOne: [],
    },
    fields: [member],
    schema: kind === "json" ? target : undefined,
  };
}

/** Whether a reference says nothing beside what it refers to. */
function hasOwnTarget(schema: Node): boolean {
  const isReference = schema.string("$ref") !== undefined;
  return !isReference || schema.entries().every(([key]) => /^(\$ref|summary|description|x-.*)$/.test(key));
}

function kindOf(media: Media, schema: Node | undefined): RequestBody["kind"] {
  if (/^multipart\/form-data\b/i.test(media.type)) return "multipart";
  if (!isUrlencoded(media.type)) return media.kind;
  return isDeepForm(media, schema) ? "deepForm" : "form";
}

/** What callers give where no schema says it, or the client does not write the body itself. */
function typeOf(kind: RequestBody["kind"]): TypeExpression {
  if (kind === "json") return unknownType;
  const isForm = kind === "form" || kind === "deepForm";
  const name = isForm ? "URLSearchParams" : kind === "multipart" ? "FormData" : "BodyInit";
  return named(name);
}

/** Whether the schema of a body is its type: in JSON, and in text where it is one. */
function isTyped(kind: RequestBody["kind"], schema: Node | undefined): boolean {
  if (kind !== "text") return kind === "json";
  return schema !== undefined && typesOf(schema).join() === "string" && schema.string("format") !== "binary";
}

/** Whether the fields of a body can stand among the params: then no body at all is one whose fields are all left out. */
function isSpread(
  target: Node,
  kind: RequestBody["kind"],
  required: boolean,
  others: ReadonlySet<string>,
): boolean {
  if (kind === "text" || kind === "binary" || !isPlainObject(target)) return false;
  const needed = requiredNames(target);
  const names = [...(target.get("properties")?.entries() ?? []).map(([name]) => name), ...needed];
  return !names.some((name) => others.has(name)) && (required || kind !== "json" || needed.length === 0);
}

function isPlainObject(node: Node): boolean {
  const composed = ["allOf", "oneOf", "additionalProperties", "patternProperties", "enum", "const"];
  return (
    node.get("properties") !== undefined &&
    node.boolean("nullable") !== true &&
    typesOf(node).every((type) => type === "object") &&
    composed.every((keyword) => node.get(keyword) === undefined || node.get(keyword)?.value === false) &&
    (node.get("anyOf") === undefined || requiredAlternatives(node).length > 0)
  );
}

/** Fields of which the schema of a body wants one at least: by `minProperties`, or by an `anyOf` that requires one in each arm. */
function readAtLeastOne(node: Node, omitted: readonly string[]): string[] {
  const isFreeToBeEmpty = requiredNames(node).length > 0 || (node.number("minProperties") ?? 0) < 1;
  const all = isFreeToBeEmpty ? [] : (node.get("properties")?.entries() ?? []).map(([name]) => name);
  const names = node.get("anyOf") ? requiredAlternatives(node) : all;
  return names.filter((name) => !omitted.includes(name)).sort(compareNames);
}

/** The properties that the arms of an `anyOf` require, one each; none if any arm says something else. */
function requiredAlternatives(node: Node): string[] {
  const arms = node.get("anyOf")?.items() ?? [];
  const names = arms.flatMap((arm) => {
    const isPlain = arm.entries().every(([key]) => key === "required") && requiredNames(arm).length === 1;
    return isPlain ? requiredNames(arm) : [];
  });
  const declared = names.filter((name) => node.get("properties", name) !== undefined);
  return declared.length === arms.length ? declared : [];
}

/**
 * Fields that only responses have, as requests take them if there are no others: a body without any could not be sent, so the document
 * means something else by `readOnly`.
 */
function withoutOneWay(fields: readonly Parameter[], schema: Node, scope: SchemaScope): Parameter[] {
  if (fields.length === 0 || !fields.every(isReadOnly)) return [...fields];
  const message = "all fields of this body are readOnly, so requests take them as if none were";
  scope.report({ kind: "body", message, origin: schema });
  return fields.map((field) => ({ ...field, annotations: { ...field.annotations, readOnly: false } }));
}

function isReadOnly({ annotations }: Parameter): boolean {
  return annotations.readOnly === true;
}

function readFields(target: Node, kind: RequestBody["kind"], scope: SchemaScope): Parameter[] {
  const required = new Set(requiredNames(target));
  return (target.get("properties")?.entries() ?? []).map(([name, property]) => {
    const part = kind === "multipart" ? readPart(property) : undefined;
    return {
      name,
      argumentName: argumentName(name),
      in: "body",
      required: required.has(name),
      fromClient: false,
      ...(part ?? { type: readType(property, scope), annotations: annotationsOf(property) }),
      serialization: { content: "json" },
      origin: property,
    };
  });
}
