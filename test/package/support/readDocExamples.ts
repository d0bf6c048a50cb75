import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { generatedFolder } from "./generatedFolder.ts";
import type { Example } from "./readReadmeExamples.ts";

/** The `@example`s of the emitted source that are TypeScript, named like the declarations that they belong to. */
export function readDocExamples(): Example[] {
  return readdirSync(`${generatedFolder}src`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .toSorted()
    .flatMap((path) => {
      const text = readFileSync(`${generatedFolder}src/${path}`, "utf8");
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      return examplesIn(file, path);
    });
}

function examplesIn(node: ts.Node, path: string): Example[] {
  const own = ts
    .getJSDocTags(node)
    .filter((tag) => tag.parent.parent === node && tag.tagName.text === "example")
    .filter((tag) => ts.getTextOfJSDocComment(tag.comment)?.startsWith("```ts"))
    .map((tag, index) => ({
      name: `${path} ${nameOf(node)} ${index + 1}`,
      code: (ts.getTextOfJSDocComment(tag.comment) ?? "").replaceAll(/^```(ts)?$/gm, ""),
    }));
  const inner: Example[] = [];
  ts.forEachChild(node, (child) => void inner.push(...examplesIn(child, path)));
  return [...own, ...inner];
}

function nameOf(node: ts.Node): string {
  const { name }: { readonly name?: ts.Node } = node as ts.NamedDeclaration;
  return name?.getText() ?? ts.SyntaxKind[node.kind];
}
