import type { Member, TypeExpression } from "../types/typeExpression.ts";
import { printDocs } from "./docs.ts";
import { identifier } from "./identifier.ts";
import { memberKey } from "./key.ts";
import { literal } from "./literal.ts";

const keywords = new Set(["string", "number", "boolean", "unknown", "never", "undefined", "void"]);

/**
 * The text of a type on one line, ready for prettier.
 *
 * @param docs whether members of objects carry their doc comments
 */
export function printType(type: TypeExpression, docs: "with docs" | "without docs"): string {
  const print = (part: TypeExpression): string => printType(part, docs);
  switch (type.kind) {
    case "name": {
      const name = keywords.has(type.name) ? type.name : identifier(type.name);
      return type.arguments ? `${name}<${type.arguments.map(print).join(", ")}>` : name;
    }
    case "literal":
      return literal(type.value);
    case "array": {
      const item = needsParentheses(type.item) ? `(${print(type.item)})` : print(type.item);
      return `${type.isReadonly ? "readonly " : ""}${item}[]`;
    }
    case "other":
      return `(${type.type} & {})`;
    case "tuple":
      return `[${type.items.map(print).join(", ")}]`;
    case "object": {
      const members = type.members.map((member) => printMember(member, docs));
      if (type.index) members.push(`[key: string]: ${print(type.index)}`);
      return members.length === 0 ? "Record<string, unknown>" : `{ ${members.join("; ")} }`;
    }
    case "union":
      return type.parts.length === 0 ? "never" : type.parts.map((part) => wrap(part, print)).join(" | ");
    case "intersection":
      return type.parts.map((part) => wrap(part, print)).join(" & ");
  }
}

/** One member of an object type or interface, without a final semicolon. */
function printMember(member: Member, docs: "with docs" | "without docs"): string {
  const text = `${memberKey(member.name)}${member.optional ? "?" : ""}: ${printType(member.type, docs)}`;
  const lines = docs === "with docs" ? printDocs({ annotations: member.annotations }) : "";
  return lines === "" ? text : `\n/**\n${lines.replace(/^/gm, " * ")}\n */\n${text}`;
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
