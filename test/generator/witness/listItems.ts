import { isMap } from "../../../generator/ground/values.ts";
import type { CopiedDocument } from "../../../generator/emit/openapi/copyDocument.ts";
import type { Api, Operation } from "../../../generator/model/api.ts";
import { parsePointer } from "../../../generator/read/references/pointer.ts";
import { printType } from "../../../generator/model/types/printType.ts";
import type { Parameter } from "../../../generator/model/parameter.ts";

/** A Schema Object of the copied document. */
export type Schema = Readonly<Record<string, unknown>>;

/** One thing of a document that both opinions have a type for. */
export interface Item {
  /** For people. */
  readonly name: string;
  readonly kind: "schema" | "parameter" | "parameters" | "body" | "response";
  /** Ours, as text of TypeScript. */
  readonly ours: string;
  /** Theirs, as text that picks it from `paths` or `components`. */
  readonly theirs: string;
  /** What the document says, references as in the copy of it; empty for what has no schema. */
  readonly schema: Schema;
  /** The schema and all inside it, those behind references in bodies and parameters too, whose types have no names of their own. */
  readonly parts: readonly Schema[];
  /** The same, or the operation, as the document has it: fields that theirs does not know are not in the copy. */
  readonly written: string;
  /** What the `allOf` of the schema refers to. */
  readonly bases: readonly Schema[];
  /** Whether a discriminator tells it, or what it is made of, apart from others. */
  readonly isArm: boolean;
  /** For a parameter: where it goes. */
  readonly in?: string;
}

/**
 * Every named schema, parameter, body and JSON response of a document, and the names of the parameters of each operation.
 *
 * @param names our names by key of `components.schemas`
 */
export function listItems(api: Api, document: CopiedDocument, names: ReadonlyMap<string, string>): Item[] {
  const arms = armsOf(document);
  const declared = new Map([...api.types, ...api.enums].map(({ name, origin }) => [name, valueOf(origin)]));
  const schemas = [...names].map(([key, name]): BareItem => {
    const schema = mapAt(document.components, "schemas", key);
    const written = JSON.stringify(declared.get(name));
    return {
      name: key,
      kind: "schema",
      ours: name,
      theirs: `components["schemas"][${quote(key)}]`,
      schema,
      written,
    };
  });
  const operations = api.resources.flatMap((resource) => resource.operations);
  const inOperations = operations.flatMap((operation) => {
    const written = JSON.stringify(valueOf(operation.origin));
    return itemsOf(operation, document).map((item): BareItem => ({ ...item, written }));
  });
  return [...schemas, ...inOperations].map((item): Item => {
    const parts = item.declared ?? partsOf(document, item.schema, item.kind !== "schema");
    const isArm = parts.some((part) => arms.has(part) || inherits(document, part));
    const bases = list(item.schema["allOf"]).map((base) => follow(document, base));
    return { ...item, isArm, parts, bases };
  });
}

/** What stands at a place; the model hands on the nodes that it was made from. */
function valueOf(origin: object): unknown {
  return "value" in origin ? origin.value : undefined;
}

type UnwrittenItem = Omit<BareItem, "written">;

interface BareItem extends Omit<Item, "parts" | "bases" | "isArm"> {
  /** For the names of parameters, which say nothing of their schemas: the parameters. */
  readonly declared?: readonly Schema[];
}

/** The schemas that discriminators map values to, references followed. */
function armsOf(document: CopiedDocument): Set<Schema> {
  const all = partsOf(document, [document.components, document.paths], false);
  const targets = all.flatMap((node) => Object.values(mapAt(node, "discriminator", "mapping")));
  return new Set(targets.map(($ref) => follow(document, { $ref })));
}

/** Whether a schema is made of one that has a discriminator, at any distance. */
function inherits(document: CopiedDocument, schema: Schema, seen: Set<Schema> = new Set()): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const bases = list(schema["allOf"]).map((base) => follow(document, base));
  return bases.some((base) => "discriminator" in base || inherits(document, base, seen));
}

/** Every map in a value, itself included. */
function partsOf(
  document: CopiedDocument,
  value: unknown,
  through: boolean,
  seen = new Set<unknown>(),
): Schema[] {
  if (Array.isArray(value)) return value.flatMap((item) => partsOf(document, item, through, seen));
  if (!isMap(value) || seen.has(value)) return [];
  seen.add(value);
  const target = through && typeof value["$ref"] === "string" ? follow(document, value) : undefined;
  const inside = Object.values(value).flatMap((child) => partsOf(document, child, through, seen));
  return [value, ...inside, ...partsOf(document, target, through, seen)];
}

function itemsOf(operation: Operation, document: CopiedDocument): UnwrittenItem[] {
  const method = operation.httpMethod.toLowerCase();
  const path = pathOf(operation);
  const item = follow(document, mapAt(document.paths, path));
  const node = mapAt(item, method);
  const place = `paths[${quote(path)}][${quote(method)}]`;
  // OpenAPI 3.2 has methods and places for parameters that openapi-typescript knows nothing of.
  if (Object.keys(node).length === 0) return [];
  const parameters = [...operation.pathParameters, ...operation.parameters].filter(
    (parameter) => parameter.in !== "body" && parameter.in !== "querystring",
  );
  const declared = [...list(item["parameters"]), ...list(node["parameters"])].map((part) =>
    follow(document, part),
  );
  return [
    namesItem(operation.id, parameters, place, declared),
    ...parameters.flatMap((parameter) => parameterItem(operation, parameter, place, declared)),
    ...bodyItem(operation, follow(document, mapAt(node, "requestBody")), place),
    ...operation.responses.flatMap(({ status, type, isJson }): UnwrittenItem[] => {
      const response = follow(document, mapAt(node, "responses", status));
      const media = jsonOf(mapAt(response, "content"));
      if (!isJson || !type || media === undefined) return [];
      return [
        {
          name: `${operation.id} ${status}`,
          kind: "response",
          ours: printType(type),
          theirs: `${place}["responses"][${quoteKey(status)}]["content"][${quote(media)}]`,
          schema: mapAt(response, "content", media, "schema"),
        },
      ];
    }),
  ];
}

/** The path of an operation as the document writes it, with the fragment that tells it from others. */
function pathOf({ path, origin }: Operation): string {
  const [section, written] = parsePointer(origin.pointer) ?? [];
  return section === "paths" && written !== undefined ? written : path;
}

/** Which parameters there are, by where they go. */
function namesItem(
  id: string,
  parameters: readonly Parameter[],
  place: string,
  declared: readonly Schema[],
): UnwrittenItem {
  const locations = ["path", "query", "header", "cookie"];
  const ours = locations.map((location) => {
    const names = parameters.flatMap((parameter) =>
      parameter.in === location && declarationOf(parameter, declared) ? quote(parameter.name) : [],
    );
    return `${location}: ${names.join(" | ") || "never"}`;
  });
  const theirs = locations.map(
    (location) => `${location}: NamesIn<${place}["parameters"][${quote(location)}]>`,
  );
  return {
    name: `${id} parameters`,
    kind: "parameters",
    ours: `{ ${ours.join("; ")} }`,
    theirs: `{ ${theirs.join("; ")} }`,
    schema: {},
    declared,
  };
}

function declarationOf(parameter: Parameter, declared: readonly Schema[]): Schema | undefined {
  return declared.findLast((node) => node["name"] === parameter.name && node["in"] === parameter.in);
}

/** A parameter that only the template of the path mentions is none of theirs. */
function parameterItem(
  { id }: Operation,
  parameter: Parameter,
  place: string,
  declared: readonly Schema[],
): UnwrittenItem[] {
  const { name, required, type } = parameter;
  const found = declarationOf(parameter, declared);
  if (!found) return [];
  const optional = required || parameter.in === "path" ? "" : "?";
  return [
    {
      name: `${id} ${parameter.in} ${name}`,
      kind: "parameter",
      ours: `{ ${quote(name)}${optional}: ${printType(type)} }`,
      theirs: `Pick<NonNullable<${place}["parameters"][${quote(parameter.in)}]>, ${quote(name)}>`,
      schema: mapAt(found, "schema"),
      in: parameter.in,
    },
  ];
}

/** Bodies that are data in TypeScript; files and texts are handed over as what they are. */
function bodyItem(operation: Operation, request: Schema, place: string): UnwrittenItem[] {
  const { body } = operation;
  if (!body || !["json", "form", "deepForm"].includes(body.kind)) return [];
  const fields = operation.parameters.filter((parameter) => parameter.in === "body");
  const members = fields.map(
    ({ name, required, type }) => `${quote(name)}${required ? "" : "?"}: ${printType(type)}`,
  );
  const whole = fields.find(({ name }) => name === body.member);
  const media =
    Object.keys(mapAt(request, "content")).find((type) => type === body.mediaType) ?? body.mediaType;
  const theirs = `NonNullable<${place}["requestBody"]>["content"][${quote(media)}]`;
  const omitted = body.omitted.map(quote).join(" | ");
  return [
    {
      name: `${operation.id} body`,
      kind: "body",
      ours: whole ? printType(whole.type) : `{ ${members.join("; ")} }`,
      theirs: omitted === "" ? theirs : `Omit<${theirs}, ${omitted}>`,
      schema: mapAt(request, "content", media, "schema"),
    },
  ];
}

/** What a reference in the copy leads to. */
function follow(document: CopiedDocument, value: unknown): Schema {
  const node = isMap(value) ? value : {};
  const { $ref } = node;
  if (typeof $ref !== "string") return node;
  const [, , section = "", name = ""] = $ref.split("/");
  return follow(
    document,
    mapAt(document.components, section, name.replaceAll("~1", "/").replaceAll("~0", "~")),
  );
}

function mapAt(value: unknown, ...path: readonly string[]): Schema {
  const found = path.reduce<unknown>(
    (node, key) => (isMap(node) && Object.hasOwn(node, key) ? node[key] : undefined),
    value,
  );
  return isMap(found) ? found : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function jsonOf(content: Schema): string | undefined {
  const hasSchema = (type: string): boolean => Object.keys(mapAt(content, type, "schema")).length > 0;
  const types = Object.keys(content)
    .sort()
    .sort((a, b) => Number(hasSchema(b)) - Number(hasSchema(a)));
  const isJson = (type: string): boolean => /^(application\/([\w.+-]*\+)?json|text\/json)\b/i.test(type);
  return (
    types.find((type) => type === "application/json" && hasSchema(type)) ??
    types.find((type) => isJson(type) && hasSchema(type)) ??
    types.find((type) => type === "application/json") ??
    types.find(isJson) ??
    types.find((type) => type === "*/*")
  );
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function quoteKey(text: string): string {
  return /^\d+$/.test(text) ? text : quote(text);
}
