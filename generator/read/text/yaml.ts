import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  Parser,
  type Range,
} from "yaml";
import { explainSyntax, type Stumble } from "./explainSyntax.ts";
import { asItIs, type IndentedText, indentMore } from "./indentLines.ts";
import { placeOf } from "./place.ts";
import { type Fault, maximumDepth, type ParsedText, type TextEntry, type TextNode } from "./tree.ts";
import { valueOf } from "./value.ts";

/** Parses one YAML 1.2 document: the core schema, keys always text, dates as text, aliases and `<<` merges resolved. */
export function parseYaml(text: string): ParsedText {
  const { tree, faults } = readYamlTree(text);
  const common = { tree: () => tree, isJson: false };
  if (tree === undefined) return { ...common, value: undefined, faults, place: () => ({ key: 0, value: 0 }) };
  const converted = valueOf(tree);
  return {
    ...common,
    value: converted.value,
    faults: [...faults, ...converted.faults],
    place: (path) => placeOf(tree, path),
  };
}

// The only file that knows the yaml package: text in, our own tree out.

/** What a YAML text says: a tree unless a fault stood in the way. An empty text is the scalar `null`. */
interface YamlTree {
  readonly tree: TextNode | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Parses one YAML 1.2 document with the core schema. Dates stay text, and `%YAML 1.1` changes nothing.
 * Keys are not compared here: the library's check is quadratic.
 */
function readYamlTree(text: string): YamlTree {
  let copy = asItIs(text);
  let read = readTree(copy);
  const [fault] = read.faults;
  for (let tries = 0; tries < maximumTries && read.stumble; tries++) {
    const more = indentMore(text, copy, read.stumble);
    if (!more) break;
    copy = more;
    read = readTree(copy);
  }
  if (read.stumble) return fault ? failed(fault) : read;
  const message = "what is in brackets or quotes is indented more than the key before it; indent this line";
  const indented = copy.lines.map((offset) => ({ rule: "yaml-indent", offset, message }) as const);
  return { tree: read.tree, faults: [...indented, ...read.faults] };
}

/** Each takes as long as reading the text, and who needs more than a few has other troubles. */
const maximumTries = 12;

function readTree(copy: IndentedText): YamlTree & { readonly stumble?: Stumble } {
  const { text, at } = copy;
  const tokens = [...new Parser().parse(text)];
  const deep = tokens.map(tooDeep).find((offset) => offset !== undefined);
  if (deep !== undefined) return failed({ rule: "nesting-depth", offset: at(deep), message: depthMessage });
  const [document, second] = new Composer(options).compose(tokens, true, text.length);
  // A mark at the end starts a document with nothing in it.
  if (second !== undefined && second.toJS() !== null) {
    return failed({
      rule: "yaml-documents",
      offset: at(startOf(second)),
      message: "a second document starts here; keep one per file",
    });
  }
  const [error] = document?.errors ?? [];
  if (document === undefined) return failed();
  if (!error) return convertTree(document, at);
  const [sentence = ""] = error.message.split("\n", 1);
  const stumble = { offset: at(error.pos[0]), sentence };
  // Only the first one is told, and that one is in the text as it is.
  return { ...failed(explainSyntax(text, stumble)), stumble };
}

const options = {
  schema: "core",
  version: "1.2",
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

const depthMessage = `maps and lists are nested more than ${maximumDepth} deep; move the inner ones to components and refer to them`;

function failed(...faults: Fault[]): YamlTree {
  return { tree: undefined, faults };
}

/** The offset of the first collection beyond the limit. Without recursion, because the library's own would end in a full stack. */
function tooDeep(document: CST.Token): number | undefined {
  const waiting: [token: CST.Token | null | undefined, depth: number][] = [
    [document.type === "document" ? document.value : undefined, 1],
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [token, depth] = next;
    if (!token || !("items" in token)) continue;
    if (depth > maximumDepth) return token.offset;
    for (const { key, value } of token.items) waiting.push([key, depth + 1], [value, depth + 1]);
  }
  return undefined;
}

function startOf(document: Document.Parsed): number {
  return document.contents?.range[0] ?? document.range[0];
}

/** Walks the library's nodes in the order of the text, so that an alias meets the anchors above it. */
function convertTree(document: Document.Parsed, at: (offset: number) => number): YamlTree {
  const faults: Fault[] = [];
  const anchors = new Map<string, TextNode>();
  const tree = convert(document.contents, 0);
  return { tree, faults };

  function startOfNode(node: { readonly range?: Range | null | undefined }, fallback: number): number {
    return node.range ? at(node.range[0]) : fallback;
  }

  function convert(node: unknown, fallback: number): TextNode {
    if (isAlias(node)) {
      return {
        kind: "alias",
        offset: startOfNode(node, fallback),
        name: node.source,
        target: anchors.get(node.source),
      };
    }
    if (isMap(node)) {
      const offset = startOfNode(node, fallback);
      checkTag(node.tag, offset);
      const entries: TextEntry[] = [];
      const map = anchored({ kind: "map", offset, flow: node.flow === true, entries } as const, node.anchor);
      for (const pair of node.items) entries.push(convertPair(pair, offset));
      return map;
    }
    if (isSeq(node)) {
      const offset = startOfNode(node, fallback);
      checkTag(node.tag, offset);
      const items: TextNode[] = [];
      const list = anchored({ kind: "list", offset, flow: node.flow === true, items } as const, node.anchor);
      for (const item of node.items) items.push(convert(item, offset));
      return list;
    }
    if (!isScalar(node)) return { kind: "scalar", offset: fallback, end: fallback, value: null, text: "" };
    // An empty node has no characters of its own: the key that it belongs to is the better place to show.
    const start = startOfNode(node, fallback);
    const end = node.range ? at(node.range[1]) : fallback;
    const offset = start === end ? fallback : start;
    checkTag(node.tag, offset);
    return anchored(
      { kind: "scalar", offset, end, value: node.value, text: node.source ?? "" } as const,
      node.anchor,
    );
  }

  function convertPair({ key, value }: Pair, offset: number): TextEntry {
    const keyNode = convert(key, offset);
    const merge = isScalar(key) && key.type === "PLAIN" && key.source === "<<";
    return { key: keyNode, value: convert(value, keyNode.offset), merge };
  }

  function anchored<Kind extends TextNode>(node: Kind, anchor: string | undefined): Kind {
    if (anchor !== undefined) anchors.set(anchor, node);
    return node;
  }

  function checkTag(tag: string | undefined, offset: number): void {
    if (tag === undefined || coreTags.has(tag)) return;
    const message = `the tag ${JSON.stringify(tag)} is not of YAML's core schema; remove it`;
    faults.push({ rule: "yaml-tag", offset, message });
  }
}

const coreTags: ReadonlySet<string> = new Set([
  "!",
  ...["str", "null", "bool", "int", "float", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`),
]);
