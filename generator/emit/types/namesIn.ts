import type { TypeExpression } from "./typeExpression.ts";

/** Every declared or global name that a type mentions, with repetitions. */
export function namesIn(type: TypeExpression): string[] {
  switch (type.kind) {
    case "name":
      return [type.name, ...(type.arguments ?? []).flatMap(namesIn)];
    case "array":
      return namesIn(type.item);
    case "tuple":
      return type.items.flatMap(namesIn);
    case "union":
    case "intersection":
      return type.parts.flatMap(namesIn);
    case "object":
      return [
        ...type.members.flatMap((member) => namesIn(member.type)),
        ...(type.index ? namesIn(type.index) : []),
      ];
    case "literal":
    case "other":
      return [];
  }
}
