import { isMap } from "../../ground/values.ts";
import type { Target } from "../createNode.ts";
import { appendPointer } from "../references/pointer.ts";
import type { Shape } from "./shapes.ts";
import type { FixValue } from "../../problems/printValue.ts";
import type { Change, Fix } from "../../problems/problem.ts";

/** What to write where a value is of another kind than it should be because of how it is written; nothing if it is another value. */
export function writeAsMeant(place: Target, shape: Shape): Fix | undefined {
  const { value } = place;
  if (shape.kind === "text" && (typeof value === "number" || typeof value === "boolean")) {
    return [{ kind: "quote", at: place, part: "value" }];
  }
  const meant = typeof value === "string" ? readAs(value, shape) : undefined;
  return meant === undefined ? undefined : [{ kind: "replace", at: place, value: meant }];
}

function readAs(text: string, { kind }: Shape): FixValue | undefined {
  if (kind === "boolean") return booleans.get(text.toLowerCase());
  const number = kind === "number" || kind === "count" ? Number(text) : undefined;
  return number !== undefined && String(number) === text && Number.isFinite(number) ? number : undefined;
}

/** What YAML 1.1 takes for booleans, and YAML 1.2 for text. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["yes", true],
  ["on", true],
  ["false", false],
  ["no", false],
  ["off", false],
]);

/** What to write for `nullable`, which OpenAPI 3.1 does not have: `null` is one of the types. Nothing where the types are not listed. */
export function writeNullAsType(schema: Target): Fix | undefined {
  if (!isMap(schema.value)) return undefined;
  const { nullable, type, enum: values, const: constant } = schema.value;
  const below = (key: string): Target => {
    const pointer = appendPointer(schema.pointer, key);
    return { file: schema.file, pointer, value: undefined };
  };
  const remove: Change = { kind: "remove", at: below("nullable") };
  if (nullable === false) return [remove];
  if (nullable !== true || constant !== undefined) return undefined;
  const types = Array.isArray(type) ? type : [];
  if (types.length === 0 && (typeof type !== "string" || type === "null")) return undefined;
  const changes: Change[] = [];
  if (typeof type === "string") changes.push({ kind: "replace", at: below("type"), value: [type, "null"] });
  else if (!types.includes("null"))
    changes.push({ kind: "insert", at: below("type"), index: types.length, values: ["null"] });
  if (Array.isArray(values) && !values.includes(null)) {
    changes.push({ kind: "insert", at: below("enum"), index: values.length, values: [null] });
  }
  return [remove, ...changes];
}
