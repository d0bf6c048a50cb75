import { isMap } from "../../ground/values.ts";
import type { Node } from "../../read/document.ts";
import { findProperty, isNullable, requiredNames, typesOf } from "../sources/keywords.ts";
import { readDiscriminator } from "./readDiscriminator.ts";
import type { OpenApiVersion } from "../../read/structure/shapes.ts";

/** A schema in the words of JSON Schema 2020-12 alone. */
export type JsonSchema = boolean | JsonKeywords;

/** The keywords of a schema; what they hold is made of plain data and schemas. */
export interface JsonKeywords {
  readonly [keyword: string]: unknown;
}

/** Which way a value travels; `any` for what a schema says about itself. */
export type Way = "request" | "response" | "any";

/**
 * The schemas of a document as JSON Schema, by names that their `$ref`s use, each translated when somebody asks for it and once for
 * each way: what is `readOnly` is not required of a request, and what is `writeOnly` not of a response.
 */
export class SchemaTable {
  readonly schemas: Record<string, JsonSchema> = Object.create(null) as Record<string, JsonSchema>;
  readonly #version: OpenApiVersion;
  readonly #pending: [name: string, schema: Node, way: Way][] = [];

  constructor(version: OpenApiVersion) {
    this.#version = version;
  }

  /** Translates a schema and all that it refers to, and gives its name. */
  add(schema: Node, way: Way): string {
    const name = this.#request(schema, way);
    for (let next = this.#pending.pop(); next; next = this.#pending.pop()) {
      const [key, node, own] = next;
      this.schemas[key] = this.#translate(node, own);
    }
    return name;
  }

  #request(schema: Node, way: Way): string {
    const name = `${way} ${schema.id}`;
    if (this.schemas[name] === undefined) {
      this.schemas[name] = true;
      this.#pending.push([name, schema, way]);
    }
    return name;
  }

  #translate(schema: Node, way: Way): JsonSchema {
    if (!isMap(schema.value)) return schema.value !== false;
    const reference = schema.string("$ref") === undefined ? undefined : this.#reference(schema, way);
    // Before OpenAPI 3.1 nothing beside a reference counts.
    if (reference && this.#version === "3.0") return reference;
    const translated = { ...this.#keywords(schema, way), ...reference };
    return isNullable(schema) && !typesOf(schema).includes("null") ? orNull(translated) : translated;
  }

  #reference(schema: Node, way: Way): JsonKeywords {
    const target = schema.follow();
    return target ? { $ref: this.#request(target, way) } : {};
  }

  #keywords(schema: Node, way: Way): JsonKeywords {
    const out: Record<string, unknown> = {};
    for (const [keyword, node] of schema.entries()) {
      const value = this.#keyword(keyword, node, way);
      if (value !== undefined) out[keyword] = value;
    }
    const required = requiredNames(schema).filter((name) => isRequired(findProperty(schema, name), way));
    if (required.length > 0) out["required"] = required;
    useExclusiveFlags(schema, out);
    const arms = schema.get("oneOf")?.items() ?? schema.get("anyOf")?.items() ?? [];
    const choices = readDiscriminator(schema, arms);
    if (choices) return { ...out, ...this.#choose(choices, arms, way) };
    return out;
  }

  #keyword(keyword: string, node: Node, way: Way): unknown {
    const { value } = node;
    if (copied.has(keyword)) return value;
    if (keyword === "pattern") return isSafePattern(value) ? value : undefined;
    if (single.has(keyword)) {
      return isMap(value) || typeof value === "boolean" ? this.#translate(node, way) : undefined;
    }
    if (lists.has(keyword)) return node.items().map((item) => this.#translate(item, way));
    if (!maps.has(keyword)) return undefined;
    const entries = node.entries().filter(([key]) => keyword !== "patternProperties" || isSafePattern(key));
    return toMap(entries.map(([key, inner]) => [key, this.#translate(inner, way)]));
  }

  /** The discriminator says which alternative counts; where it names none, any may. */
  #choose(choices: Choices, arms: readonly Node[], way: Way): JsonKeywords {
    const { property, values } = choices;
    const has = (allowed: readonly string[]): JsonKeywords => ({
      required: [property],
      properties: toMap([[property, { enum: allowed }]]),
    });
    const translated = arms.map((arm) => this.#translate(arm, way));
    return {
      oneOf: undefined,
      anyOf: undefined,
      allOf: [
        ...translated.map((arm, index) => ({ if: { not: has(values[index] ?? []) }, else: arm })),
        { if: has(values.flat()), else: { anyOf: translated } },
      ],
    };
  }
}

type Choices = NonNullable<ReturnType<typeof readDiscriminator>>;

const copied: ReadonlySet<string> = new Set(
  `type enum const multipleOf maximum minimum exclusiveMaximum exclusiveMinimum maxLength minLength format maxItems minItems
  uniqueItems maxProperties minProperties minContains maxContains dependentRequired`.split(/\s+/),
);
const single: ReadonlySet<string> = new Set(
  `items additionalProperties unevaluatedItems unevaluatedProperties contains propertyNames not if then else`.split(
    " ",
  ),
);
const lists: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const maps: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);

function orNull(schema: JsonSchema): JsonKeywords {
  return { if: { type: "null" }, else: schema };
}

/** Names of properties may be those of the prototype of objects. */
function toMap<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  const map = Object.create(null) as Record<string, T>;
  for (const [key, value] of entries) map[key] = value;
  return map;
}

/** OpenAPI 3.1, 4.8.24 and JSON Schema Validation 2020-12, 9.4: `required` takes effect on the other way only. */
function isRequired(property: Node | undefined, way: Way): boolean {
  const flags = [property, property?.follow()];
  const isOneWay = (flag: string): boolean => flags.some((node) => node?.boolean(flag) === true);
  return !(way !== "response" && isOneWay("readOnly")) && !(way !== "request" && isOneWay("writeOnly"));
}

/** In OpenAPI 3.0, exclusive limits are flags beside `minimum` and `maximum`. */
function useExclusiveFlags(schema: Node, out: Record<string, unknown>): void {
  for (const [flag, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const isExclusive = schema.boolean(flag);
    if (isExclusive === undefined) continue;
    delete out[flag];
    const value = schema.number(limit);
    if (isExclusive && value !== undefined) out[flag] = value;
  }
}

/** Whether a text is a regular expression that cannot take for ever: one without a repetition inside a repeated group. */
function isSafePattern(pattern: unknown): boolean {
  if (typeof pattern !== "string" || /\([^)]*[+*{|][^)]*\)[+*{]/.test(pattern)) return false;
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
