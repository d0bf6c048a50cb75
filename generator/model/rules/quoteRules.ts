import { booleanWord } from "../../ground/booleanWord.ts";
import type { Finding } from "../../problems/applyRules.ts";
import type { Node } from "../../read/document.ts";
import { quote } from "../../read/structure/describe.ts";
import type { SourceRule, Sources } from "./rule.ts";

/** Rules about what other readers of YAML than ours take for something else. */
export const quoteRules: readonly SourceRule[] = [["yaml-quotes", textsWithoutQuotes]];

function textsWithoutQuotes({ operations, schemas }: Sources): Finding[] {
  const responses = operations.flatMap(({ node }) => node.get("responses")?.follow()?.entries() ?? []);
  const all = [...schemas.all.values()];
  const properties = all.flatMap((schema) => schema.get("properties")?.entries() ?? []);
  const values = all.flatMap((schema) => [
    ...(schema.get("enum")?.items() ?? []),
    ...[schema.get("default"), schema.get("const")].filter((node) => node !== undefined),
  ]);
  return [
    ...responses.filter(([code]) => /^[0-9]+$/.test(code)).flatMap(([code, node]) => find(node, "key", code)),
    ...properties
      .filter(([name]) => booleanWord.test(name))
      .flatMap(([name, node]) => find(node, "key", name)),
    ...values.flatMap((node) =>
      typeof node.value === "string" && booleanWord.test(node.value) ? find(node, "value", node.value) : [],
    ),
  ];
}

function find(place: Node, part: "key" | "value", text: string): Finding[] {
  if (!place.file.isPlain(place.pointer, part)) return [];
  const other = booleanWord.test(text) ? "a boolean" : "a number";
  const message = `${text} is ${other} to many readers of YAML; write ${quote(text)}`;
  return [{ place, part, message, fix: [{ kind: "quote", at: place, part }] }];
}
