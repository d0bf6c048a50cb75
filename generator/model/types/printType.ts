import { identifier } from "../../ground/identifier.ts";
import { memberKey } from "../../ground/key.ts";
import { literal } from "../../ground/literal.ts";
import type { Annotations, Member, TypeExpression } from "./type.ts";

/** Prints what precedes a member of an object type: its doc comment, or nothing. */
export type PrintDocs = (annotations: Annotations) => string;

const keywords = new Set(["string", "number", "boolean", "unknown", "never", "undefined"]);

/**
 * The text of a type as TypeScript, every name and text in it encoded; on one line but for doc comments. Two types are the same if
 * their texts without docs are.
 *
 * @param docs what stands before the members of object types
 */
export function printType(type: TypeExpression, docs: PrintDocs = () => ""): string {
  const print = (part: TypeExpression): string => printType(part, docs);
  switch (type.kind) {
    case "name":
      if (keywords.has(type.name)) return type.name;
      return type.view ? `RequestView<${identifier(type.name)}>` : identifier(type.name);
    case "literal":
      return literal(type.value);
    case "array": {
      const item = needsParentheses(type.item) ? `(${print(type.item)})` : print(type.item);
      return `${type.isReadonly ? "readonly " : ""}${item}[]`;
    }
    case "other":
      return printOther(type);
    case "tuple":
      return `[${type.items.map(print).join(", ")}]`;
    case "object": {
      const members = type.members.map((member) => printMember(member, docs));
      if (type.index) members.push(`[key: string]: ${print(type.index)}`);
      return members.length === 0 ? "Record<string, unknown>" : `{ ${members.join("; ")} }`;
    }
    case "union":
      return type.parts.map((part) => wrap(part, print)).join(" | ");
    case "intersection":
      return type.parts.map((part) => wrap(part, print)).join(" & ");
  }
}

/** `RequestView` takes out what is written as `string & {}`, so values that the schema allows are written in another way. */
function printOther({ type, isUnlisted }: Extract<TypeExpression, { kind: "other" }>): string {
  if (isUnlisted) return `(${type} & {})`;
  return type === "string" ? "(string & { length?: number })" : "(number & { toFixed?: unknown })";
}

/** One member of an object type, without a final semicolon. */
function printMember(member: Member, docs: PrintDocs): string {
  const name = `${memberKey(member.name)}${member.optional ? "?" : ""}`;
  return `${docs(member.annotations)}${name}: ${printType(member.type, docs)}`;
}

function wrap(part: TypeExpression, print: (part: TypeExpression) => string): string {
  return part.kind === "union" || part.kind === "intersection" ? `(${print(part)})` : print(part);
}

function needsParentheses(type: TypeExpression): boolean {
  return (
    type.kind === "union" ||
    type.kind === "intersection" ||
    (type.kind === "array" && type.isReadonly === true)
  );
}
