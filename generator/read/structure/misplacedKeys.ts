import { isMap } from "../../ground/values.ts";
import type { Origin } from "../../problems/problem.ts";
import type { RuleId } from "../../problems/rules.ts";
import { parsePointer } from "../references/pointer.ts";
import { fitsShape, quote } from "./describe.ts";
import { objectRules } from "./objectRules.ts";
import type { Shape } from "./shapes.ts";

/** A key that is no name in its map, because it belongs to another object. */
export interface MisplacedKey {
  readonly rule: RuleId;
  readonly message: string;
}

/** Says why a key of a map is none of the names that it should hold: a field of what is in it, or a keyword among properties. */
export function explainMisplacedKey(
  { file, pointer, value }: Origin & { readonly value: unknown },
  key: string,
  { of }: Shape & { readonly kind: "map" },
): MisplacedKey | undefined {
  const name = of.kind === "object" ? of.name : undefined;
  if (name === "mediaType" && objectRules.mediaType.fields.has(key)) {
    const message = `${quote(key)} is no media type, but belongs below one; write it below application/json, or another`;
    return { rule: "media-type", message };
  }
  const [parent] = (parsePointer(pointer) ?? []).slice(-2);
  const field = name === "schema" && parent === "properties" ? objectRules.schema.fields.get(key) : undefined;
  if (field === undefined || isMap(value) || typeof value === "boolean" || !fitsShape(field.shape, value))
    return undefined;
  const right = file.notation.moveBeside("it", "properties");
  const message = `${quote(key)} stands among the properties, and is a keyword of the Schema Object; ${right}`;
  return { rule: "struct-type", message };
}
