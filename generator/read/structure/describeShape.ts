import { objectRules } from "./objectRules.ts";
import type { Shape } from "./shapes.ts";

/** Says what a shape is, for messages: what is expected, and how to write it. */
export function describeShape(shape: Shape): { expected: string; fix: string } {
  switch (shape.kind) {
    case "any":
      return { expected: "anything", fix: "write a value" };
    case "text":
      return { expected: "text", fix: "write text, in quotes if it looks like something else" };
    case "boolean":
      return { expected: "true or false", fix: "write true or false without quotes" };
    case "number":
      return { expected: "a number", fix: "write a number without quotes" };
    case "count":
      return { expected: "a whole number from 0", fix: "write a whole number without quotes" };
    case "word":
      return { expected: "text", fix: `write ${listWords(shape.words.map(({ word }) => word))}` };
    case "list":
      return { expected: "a list", fix: 'write one "- item" line for each item' };
    case "map":
      return { expected: "a map", fix: 'write "name: value" lines' };
    case "object":
      return { expected: `a map (${objectRules[shape.name].title})`, fix: 'write "name: value" lines' };
    case "either":
      return describeAlternatives(shape.of);
  }
}

function describeAlternatives(shapes: readonly Shape[]): { expected: string; fix: string } {
  const expected = [...new Set(shapes.map((shape) => describeShape(shape).expected))].join(" or ");
  return { expected, fix: `write ${expected}` };
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
