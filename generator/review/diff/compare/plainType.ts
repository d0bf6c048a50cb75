import { mapType, union } from "../../../model/types/combine.ts";
import type { Member, TypeExpression } from "../../../model/types/type.ts";

/**
 * A type without what its direction adds: read-only lists, `undefined` in optional members, and other values beside listed ones. What a
 * schema says is compared in this form, so that an edit elsewhere is no change here.
 */
export function plainType(type: TypeExpression, isEnum: (name: string) => boolean): TypeExpression {
  return mapType(type, (part) => {
    if (part.kind === "array") return { kind: "array", item: part.item };
    if (part.kind === "union") return withoutOthers(part.parts, isEnum);
    if (part.kind !== "object") return part;
    const members = part.members.map((member): Member => {
      return member.optional ? { ...member, type: withoutUndefined(member.type) } : member;
    });
    return { ...part, members };
  });
}

function withoutUndefined(type: TypeExpression): TypeExpression {
  if (type.kind !== "union") return type;
  return union(type.parts.filter((part) => !(part.kind === "name" && part.name === "undefined")));
}

function withoutOthers(parts: readonly TypeExpression[], isEnum: (name: string) => boolean): TypeExpression {
  const isListed = parts.some(
    (part) => part.kind === "literal" || (part.kind === "name" && isEnum(part.name)),
  );
  return union(isListed ? parts.filter(({ kind }) => kind !== "other") : parts);
}
