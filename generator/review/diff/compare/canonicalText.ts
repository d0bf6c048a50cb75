import { compareNames } from "../../../ground/order.ts";
import { isMap } from "../../../ground/values.ts";

/** A value of a document as JSON on one line, the keys of maps sorted: the same for two values that say the same. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (!isMap(value)) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).sort(([a], [b]) => compareNames(a, b));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalText(each)}`).join(",")}}`;
}
