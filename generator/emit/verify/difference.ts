import { type JSDocStructure, type OptionalKind, ts } from "ts-morph";

/** Where a plan and a print part, for people; `undefined` if they do not. */
export type Difference = string | undefined;

/** The words before a declaration, and its docs, as they are planned. */
export interface Words {
  readonly isExported?: boolean;
  readonly isStatic?: boolean;
  readonly isReadonly?: boolean;
  readonly docs?: readonly (OptionalKind<JSDocStructure> | string | unknown)[];
}

/** The first of several differences. */
export function firstOf(...differences: readonly Difference[]): Difference {
  return differences.find((difference) => difference !== undefined);
}

/** Compares two values. */
export function differ(what: string, planned: unknown, printed: unknown): Difference {
  return planned === printed ? undefined : `${what}: planned ${String(planned)}, printed ${String(printed)}`;
}

/** Compares the words before a declaration and the tags of its docs. */
export function compareWords(name: string, planned: Words, node: ts.Node): Difference {
  const words = [
    planned.isExported && "export ",
    planned.isStatic && "static ",
    planned.isReadonly && "readonly ",
  ];
  return firstOf(
    differ(`words before ${name}`, words.filter(Boolean).join(""), wordsBefore(node)),
    differ(`doc tags of ${name}`, plannedTags(planned), printedTags(node)),
  );
}

/** All words and decorators before a declaration. */
export function wordsBefore(node: ts.Node): string {
  const modifiers = ts.canHaveModifiers(node) || ts.canHaveDecorators(node) ? (node.modifiers ?? []) : [];
  return modifiers.map((modifier) => `${modifier.getText()} `).join("");
}

/** The tags in the doc comments of a node, in their order. */
export function printedTags(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter((doc) => ts.isJSDoc(doc));
  return docs
    .flatMap((doc) => doc.tags ?? [])
    .map((tag) => `@${tag.tagName.text}`)
    .join("");
}

/** The tags that the docs are meant to have: those of the document are inert, so what is left is ours. */
function plannedTags({ docs = [] }: Words): string {
  const texts = docs.map((doc) =>
    typeof doc === "object" && doc !== null && "description" in doc ? String(doc.description) : "",
  );
  return (texts.join("\n").match(/^@\w+/gm) ?? []).join("");
}
