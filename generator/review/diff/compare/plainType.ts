import { mapType, union } from "../../../model/types/combine.ts";
import { type Member, named, type TypeExpression } from "../../../model/types/type.ts";

/**
 * A type without what its direction adds: read-only lists, `undefined` in optional members, the views of requests, and unlisted values. What a
 * schema says is compared in this form, so that an edit elsewhere is no change here.
 */
export function plainType(type: TypeExpression): TypeExpression {
  return mapType(type, (part) => {
    if (part.kind === "name") return named(part.name);
    if (part.kind === "array") return { kind: "array", item: part.item };
    if (part.kind === "union") return union(part.parts.filter((each) => !isUnlisted(each)));
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

function isUnlisted(type: TypeExpression): boolean {
  return type.kind === "other" && type.isUnlisted === true;
}
