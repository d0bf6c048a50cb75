import type { Loss } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import { nearestName } from "../../read/structure/nearestName.ts";

const untypedKeywords =
  `not if contains contentSchema dependentRequired dependentSchemas propertyNames unevaluatedItems
  unevaluatedProperties $dynamicRef`.split(/\s+/);
const knownFormats = new Set(
  `date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference uuid
  uri-template json-pointer relative-json-pointer regex byte binary password int32 float double url decimal char base64url`.split(
    /\s+/,
  ),
);

/**
 * Reports the keywords of a schema that no TypeScript type can hold, or that are not understood.
 *
 * @param isBase whether others extend it, and are what it stands for
 */
export function reportUntyped(node: Node, isBase: boolean, report: (loss: Loss) => void): void {
  if (node.get("discriminator") && !node.get("oneOf") && !node.get("anyOf") && !isBase) {
    report({
      kind: "discriminator",
      message: "no named schema has this one in its allOf, so the discriminator tells no types apart",
      origin: node.get("discriminator") ?? node,
    });
  }
  for (const keyword of untypedKeywords) {
    const found = node.get(keyword);
    if (found && typeof found.value !== "boolean")
      report({ kind: keyword, message: `what ${keyword} says is not part of the type`, origin: found });
  }
  const format = node.string("format");
  if (format === undefined || knownFormats.has(format)) return;
  const message =
    format === "int64" || format === "uint64"
      ? `${format} is typed as number, which is exact up to 2^53 only`
      : explainFormat(format);
  report({ kind: "format", message, origin: node.get("format") ?? node });
}

function explainFormat(format: string): string {
  const nearest = nearestName(format, knownFormats);
  const start = `the format ${format} is not known, so the type is that of its values`;
  return nearest === undefined ? start : `${start}; did you mean ${nearest}?`;
}
