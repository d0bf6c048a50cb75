import type { Node } from "../../read/document.ts";
import type { Stream, StreamChoice } from "../api.ts";
import { findProperty, typesOf, valuesOf } from "../sources/keywords.ts";
import { union } from "../types/combine.ts";
import { readDeclaredType, readType } from "../types/readType.ts";
import type { SchemaScope } from "../types/scope.ts";
import { named, type TypeExpression, unknownType } from "../types/type.ts";
import { type Media, mediaOf, type StreamFormat, streamFormat } from "./media.ts";

/** What of a request says whether the answer is a stream. */
export interface ChoiceField extends StreamChoice {
  /** The values that it may have. */
  readonly values: readonly boolean[];
}

/** A stream as an operation declares it. */
export interface ReadStream {
  readonly stream: Stream;
  /** The media type that describes the items. */
  readonly media: Media;
}

/**
 * Reads the success that comes item by item: sequential media types (OpenAPI 3.2, 4.14.4), which earlier documents have as well. Where
 * a success may come as a whole, too, a field of the request must say which; without one there is no stream.
 *
 * @param successes Response Objects
 */
export function readStream(
  successes: readonly Node[],
  field: ChoiceField | undefined,
  scope: SchemaScope,
): ReadStream | undefined {
  const media = successes.flatMap(mediaOf);
  const streams = media.filter(({ type }) => streamFormat(type) !== undefined);
  const wholes = media.filter(({ type }) => streamFormat(type) === undefined);
  const [first] = streams.toSorted((a, b) => Number(b.says) - Number(a.says));
  if (field && !field.values.includes(true)) return undefined;
  const choice = field?.values.includes(false)
    ? { field: field.field, byDefault: field.byDefault }
    : undefined;
  if (!first) return field?.byDefault ? readUndeclared(wholes, choice, scope) : undefined;
  if (wholes.length > 0 && !field) return undefined;
  const format = streamFormat(first.type) ?? "lines";
  const stream: Stream = {
    ...readItems(first.node, format, scope),
    accept: first.type,
    choice: wholes.length > 0 ? choice : undefined,
  };
  return { stream, media: first };
}

/** A request that asks for a stream unless it says otherwise, to which only whole answers are declared: as lines of JSON. */
function readUndeclared(
  wholes: readonly Media[],
  choice: StreamChoice | undefined,
  scope: SchemaScope,
): ReadStream | undefined {
  const media = wholes.find(({ kind }) => kind === "json");
  if (!media) return undefined;
  scope.report({
    kind: "stream-undeclared",
    message:
      "a stream is the default here, and no media type says of what: taken for lines of what is declared",
    origin: media.node,
  });
  const items = readItems(media.node, "lines", scope);
  return { media, stream: { ...items, accept: `application/x-ndjson, ${media.type}`, choice } };
}

const fieldNames = ["stream", "streaming", "is_stream", "isStream"];

/**
 * The field of a request that says whether the answer is a stream: a boolean among the query parameters, or in the body.
 *
 * @param schema what describes the body, if its fields are fields of something
 * @param member the one member of the params that is the whole body
 */
export function findChoice(
  parameters: readonly Node[],
  schema: Node | undefined,
  member: string | undefined,
): ChoiceField | undefined {
  for (const name of fieldNames) {
    const parameter = parameters.find(
      (node) => node.string("in") === "query" && node.string("name") === name,
    );
    const inBody = schema && findProperty(schema, name);
    const found = inBody?.follow() ?? parameter?.get("schema")?.follow();
    if (!found) continue;
    const values = booleansOf(found);
    if (values.length === 0) continue;
    const field = inBody && member !== undefined ? `${member}.${name}` : name;
    const byDefault = found.boolean("default") === true || !values.includes(false);
    return { field, byDefault, values };
  }
  return undefined;
}

function booleansOf(schema: Node): boolean[] {
  const listed = valuesOf(schema);
  const values = listed ? [listed.value].flat() : typesOf(schema).includes("boolean") ? [true, false] : [];
  return values.filter((value) => typeof value === "boolean");
}

/** What the items are, and how they are read. */
function readItems(
  media: Node,
  format: StreamFormat,
  scope: SchemaScope,
): Pick<Stream, "itemType" | "reader"> {
  const item = media.get("itemSchema");
  const whole = media.get("schema");
  const list = whole?.follow();
  // A schema of the whole that is a list describes the items of the stream as its items do.
  const schema = item ?? (list && typesOf(list).includes("array") ? list.get("items") : whole);
  const target = schema?.follow();
  const isText = target !== undefined && typesOf(target).join() === "string";
  if (format === "events") return readEventItems(schema, target, isText, scope);
  // Lines that are described as one text are texts of something.
  const isKnown = schema !== undefined && !(isText && !item);
  return {
    reader: format === "records" ? "jsonRecords" : "jsonLines",
    itemType: isKnown ? readType(schema, scope) : unknownType,
  };
}

function readEventItems(
  schema: Node | undefined,
  target: Node | undefined,
  isText: boolean,
  scope: SchemaScope,
): Pick<Stream, "itemType" | "reader"> {
  if (!schema || !target || target.entries().length === 0)
    return { reader: "wholeEvents", itemType: named("ServerEvent") };
  if (isText) return { reader: "textEvents", itemType: named("string") };
  const events = eventsIn(target);
  if (events.length === 0) return { reader: "jsonEvents", itemType: readType(schema, scope) };
  const data = events.map((event) => event.get("properties", "data")?.follow());
  const isJson = data.map((node) => node !== undefined && !isPlainText(node));
  if (!isJson.includes(true)) return { reader: "wholeEvents", itemType: readType(schema, scope) };
  if (isJson.includes(false)) {
    scope.report({
      kind: "stream-events",
      message: "the data of some of these events is JSON, and that of others text, so all of it is text",
      origin: target,
    });
    return { reader: "wholeEvents", itemType: named("ServerEvent") };
  }
  return { reader: "wholeJsonEvents", itemType: union(events.map((event) => withData(event, scope))) };
}

/** The schemas of events that a schema is, or is one of; none if it is that of their data. */
function eventsIn(schema: Node): Node[] {
  const arms = ["oneOf", "anyOf"].flatMap((keyword) => schema.get(keyword)?.items() ?? []);
  const events = (arms.length > 0 ? arms : [schema]).flatMap((arm) => arm.follow() ?? []);
  return events.every(isEvent) ? events : [];
}

/** Whether a schema has the fields of an event, `data` among them, and no others (WHATWG HTML, 9.2.6). */
function isEvent(schema: Node): boolean {
  const names = (schema.get("properties")?.entries() ?? []).map(([name]) => name);
  return names.includes("data") && names.every((name) => /^(data|event|id|retry|comment)$/.test(name));
}

function isPlainText(data: Node): boolean {
  return typesOf(data).join() === "string" && jsonIn(data) === undefined;
}

/** What describes the JSON in a text (JSON Schema, validation 8.5); `undefined` where there is none. */
function jsonIn(data: Node): Node | undefined {
  const isJson = /[/+]json\b/i.test(data.string("contentMediaType") ?? "");
  return data.get("contentSchema") ?? (isJson ? data : undefined);
}

/** The type of an event whose data has been parsed. */
function withData(event: Node, scope: SchemaScope): TypeExpression {
  const type = readDeclaredType(event, { ...scope, report: () => {} });
  const data = event.get("properties", "data");
  const target = data?.follow();
  const json = target && jsonIn(target);
  const parsed =
    json && json !== target ? readType(json, scope) : json ? unknownType : data && readType(data, scope);
  if (type.kind !== "object" || !parsed) return type;
  const members = type.members.map((member) =>
    member.name === "data" ? { ...member, type: parsed } : member,
  );
  return { ...type, members };
}
