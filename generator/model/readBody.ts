import type { Node } from "../read/document.ts";
import type { Parameter, RequestBody } from "./api.ts";
import { preferredMedia } from "./media.ts";
import { sortedBy } from "./order.ts";
import { overrideAnnotations, readAnnotations } from "./readAnnotations.ts";
import { argumentName } from "./readParameter.ts";
import type { SchemaScope } from "./schemaScope.ts";
import { readSchema } from "./readSchema.ts";

/**
 * Reads a Request Body Object (OpenAPI 3.1, 4.8.13). The fields of a plain JSON object become members of the params; any other
 * body is one member, called `body`.
 *
 * @param others names that the params have already: a field with one of them makes the whole body one member
 */
export function readBody(
  node: Node,
  others: ReadonlySet<string>,
  scope: SchemaScope,
): { body: RequestBody; fields: Parameter[] } | undefined {
  const media = preferredMedia(node);
  if (!media) return undefined;
  const schemaNode = media.node.get("schema");
  const target = schemaNode?.follow();
  const required = node.boolean("required") === true;
  const example = media.node.get("example") ?? firstExample(media.node);
  const common = { mediaType: media.type, kind: media.kind, required, example: example?.value };
  if (media.kind === "json" && target && isPlainObject(target)) {
    const declared = target.get("properties")?.entries() ?? [];
    const names = [...declared.map(([name]) => name), ...requiredNames(target)];
    if (!names.some((name) => others.has(name))) {
      const typeName = target.id === schemaNode?.id ? undefined : scope.nameOf(target);
      return {
        body: { ...common, member: undefined, typeName },
        fields: readFields(target, required, scope),
      };
    }
  }
  const schema =
    media.kind === "json" && schemaNode
      ? readSchema(schemaNode, scope)
      : { $ref: "#/components/schemas/BodyInit" };
  const name = ["body", "requestBody", "bodyOfRequest"].find((each) => !others.has(each)) ?? "content";
  const member: Parameter = {
    name,
    argumentName: name,
    in: "body",
    required,
    fromClient: false,
    schema: media.kind === "json" && !schemaNode ? {} : schema,
    annotations: overrideAnnotations(
      { description: `The body, as \`${media.type}\`.` },
      readAnnotations(node),
    ),
    style: "json",
    origin: node,
  };
  return { body: { ...common, member: name, typeName: undefined }, fields: [member] };
}

/** Of several examples, the one whose name sorts first: the order of a map says nothing. */
function firstExample(media: Node): Node | undefined {
  const [first] = sortedBy(media.get("examples")?.entries() ?? [], ([name]) => name);
  return first?.[1].follow()?.get("value");
}

function isPlainObject(node: Node): boolean {
  const composed = ["allOf", "anyOf", "oneOf", "additionalProperties", "patternProperties", "enum", "const"];
  const types = [node.get("type")?.value].flat();
  return (
    node.get("properties") !== undefined &&
    node.boolean("nullable") !== true &&
    types.every((type) => type === undefined || type === "object") &&
    composed.every((keyword) => node.get(keyword) === undefined || node.get(keyword)?.value === false)
  );
}

function requiredNames(node: Node): string[] {
  const items = node.get("required")?.items() ?? [];
  return items.map((item) => item.value).filter((name) => typeof name === "string");
}

function readFields(target: Node, bodyRequired: boolean, scope: SchemaScope): Parameter[] {
  const required = new Set(requiredNames(target));
  return (target.get("properties")?.entries() ?? []).map(([name, property]) => {
    const schema = readSchema(property, scope);
    return {
      name,
      argumentName: argumentName(name),
      in: "body",
      required: bodyRequired && required.has(name),
      fromClient: false,
      schema,
      annotations: schema.annotations ?? {},
      style: "json",
      origin: property,
    };
  });
}
