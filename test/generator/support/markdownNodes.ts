import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** What is no more than text to a reader, however much of it there is. */
const harmless: ReadonlySet<string> = new Set([
  "root",
  "paragraph",
  "text",
  "emphasis",
  "strong",
  "inlineCode",
  "break",
  "list",
  "listItem",
]);

/** What a Markdown text (CommonMark with GitHub's extensions) holds beside text, emphasis, code and lists: kinds with their contents. */
export function markdownNodes(text: string): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "heading") found.push(`heading ${node.depth}`);
    else if (node.type === "code") found.push(`code ${node.lang ?? ""}`);
    else if (node.type === "link")
      found.push(`link ${/^https?:\/\//i.exec(node.url)?.[0].toLowerCase() ?? node.url}`);
    else if (node.type === "listItem" && typeof node.checked === "boolean") found.push("task");
    else if (!harmless.has(node.type)) found.push(node.type);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return found;
}
