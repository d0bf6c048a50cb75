import { literal } from "../../ground/literal.ts";
import type { Annotations, TypeExpression } from "../../model/types/type.ts";
import type { TypeScope } from "../../model/types/usage.ts";
import { callCode, type Code, listCode, objectCode, spreadCode } from "./code.ts";

/** Code for a value of a type, for examples; `undefined` where there is none (endless or empty types). */
export function sampleValue(
  type: TypeExpression,
  annotations: Annotations,
  scope: TypeScope,
  depth = 0,
): Code | undefined {
  if (depth > 8) return undefined;
  const next = (part: TypeExpression, own: Annotations = {}): Code | undefined =>
    sampleValue(part, own, scope, depth + 1);
  switch (type.kind) {
    case "literal":
      return literal(type.value);
    case "other":
      return undefined;
    case "array": {
      const item = next(type.item);
      return listCode(item === undefined ? [] : [item]);
    }
    case "tuple": {
      const items = type.items.map((item) => next(item)).filter((item) => item !== undefined);
      return items.length < type.items.length ? undefined : listCode(items);
    }
    case "union":
      return type.parts.map((part) => next(part, annotations)).find((sample) => sample !== undefined);
    case "intersection": {
      const parts = type.parts.map((part) => next(part)).filter((part) => part !== undefined);
      return parts.length < type.parts.length ? undefined : spreadCode(parts);
    }
    case "object": {
      const required = type.members.filter(({ optional }) => !optional);
      const properties = required.flatMap((member): [string, Code][] => {
        const sample = next(member.type, member.annotations);
        return sample === undefined ? [] : [[member.name, sample]];
      });
      return properties.length < required.length ? undefined : objectCode(properties);
    }
    case "name":
      return sampleOfName(type, annotations, scope, depth);
  }
}

function sampleOfName(
  type: Extract<TypeExpression, { kind: "name" }>,
  annotations: Annotations,
  scope: TypeScope,
  depth: number,
): Code | undefined {
  const { example } = annotations;
  switch (type.name) {
    case "string":
      return literal(typeof example === "string" ? example : textByFormat(annotations.format));
    case "number":
      return literal(typeof example === "number" ? example : (annotations.minimum ?? 1));
    case "boolean":
      return literal(typeof example === "boolean" ? example : true);
    case "unknown":
      return "{}";
    case "FormData":
    case "URLSearchParams":
      return callCode(`new ${type.name}`, []);
    case "Blob":
    case "BodyInit":
      return 'new Blob(["…"])';
    default: {
      const target = scope(type.name);
      return target && sampleValue(target, annotations, scope, depth + 1);
    }
  }
}

const texts = new Map([
  ["uuid", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"],
  ["date-time", "2026-01-31T09:30:00.000Z"],
  ["date", "2026-01-31"],
  ["email", "ada@example.com"],
  ["uri", "https://example.com"],
]);

function textByFormat(format: string | undefined): string {
  return texts.get(format ?? "") ?? "text";
}
