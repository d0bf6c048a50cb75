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

/** Reports the keywords of a schema that no TypeScript type can hold, or that are not understood. */
export function reportUntyped(node: Node, report: (loss: Loss) => void): void {
  if (node.get("discriminator") && !node.get("oneOf") && !node.get("anyOf")) {
    report({
      kind: "discriminator",
      message:
        "a discriminator of a base schema tells no types apart; put it on a oneOf of the schemas that extend this one",
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
