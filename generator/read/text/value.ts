import {
  type Fault,
  maximumDepth,
  type TextEntry,
  type TextMap,
  type TextNode,
  type TextScalar,
} from "./tree.ts";

/** Values that aliases and merges may add to a file: enough for thousands of honest ones, far from what fills the memory. */
const maximumAliasedValues = 1_000_000;

/**
 * Turns a tree into plain data. Maps have no prototype, keys are the text that was written, an alias is the very value of
 * its anchor, and `<<` merges as in YAML 1.1: keys of the map itself win, then earlier merged maps.
 */
export function valueOf(tree: TextNode): { value: unknown; faults: Fault[] } {
  const conversion = new Conversion();
  return { value: conversion.convert(tree).value, faults: conversion.faults };
}

/** A value, how many values it is made of and how deep they are nested, each alias counted in full. */
interface Converted {
  readonly value: unknown;
  readonly size: number;
  readonly depth: number;
}

const nothing: Converted = { value: null, size: 1, depth: 0 };

class Conversion {
  readonly faults: Fault[] = [];
  readonly #finished = new Map<TextNode, Converted>();
  readonly #open = new Set<TextNode>();
  #aliased = 0;

  convert(node: TextNode): Converted {
    if (node.kind === "alias") return this.#convertAlias(node.offset, node.name, node.target);
    if (node.kind === "scalar") return this.#convertScalar(node);
    this.#open.add(node);
    const converted = node.kind === "map" ? this.#convertMap(node) : this.#convertList(node.items);
    this.#open.delete(node);
    this.#finished.set(node, converted);
    return converted;
  }

  #convertAlias(offset: number, name: string, target: TextNode | undefined): Converted {
    if (target === undefined) {
      return this.#fail(
        "yaml-alias",
        offset,
        `no anchor above is called ${JSON.stringify(name)}; write &${name} before the value`,
      );
    }
    if (this.#open.has(target)) {
      return this.#fail(
        "yaml-alias",
        offset,
        "the alias is part of its own anchor; use $ref to make something recursive",
      );
    }
    const converted = this.#finished.get(target) ?? this.convert(target);
    // What is written is not that deep, but aliases nest it further.
    if (this.#open.size + converted.depth > maximumDepth) {
      const message = `the alias nests maps and lists more than ${maximumDepth} deep; use $ref instead`;
      return this.#fail("nesting-depth", offset, message);
    }
    return this.#spend(offset, converted.size) ? converted : nothing;
  }

  #convertScalar({ offset, value, text }: TextScalar): Converted {
    if (typeof value === "number" && !Number.isFinite(value)) {
      return this.#fail("number-range", offset, "the number is not finite; write a number that JSON has");
    }
    if (typeof value === "number" && isRounded(value, text)) {
      this.#fail(
        "number-precision",
        offset,
        `the number is rounded to ${value}; write it as text, or a smaller one`,
      );
    }
    return { value, size: 1, depth: 0 };
  }

  #convertList(items: readonly TextNode[]): Converted {
    const converted = items.map((item) => this.convert(item));
    const depth = converted.reduce((most, item) => Math.max(most, item.depth), 0) + 1;
    return { value: converted.map(({ value }) => value), size: sum(converted), depth };
  }

  #convertMap({ entries }: TextMap): Converted {
    const value: Record<string, unknown> = Object.create(null);
    let size = 1;
    let depth = 0;
    for (const entry of entries) {
      if (entry.merge) continue;
      const key = this.#keyOf(entry, value);
      const converted = this.convert(entry.value);
      if (key !== undefined) value[key] = converted.value;
      size += converted.size;
      depth = Math.max(depth, converted.depth);
    }
    for (const entry of entries) {
      const merged = entry.merge ? this.#merge(entry, value) : undefined;
      size += merged?.size ?? 0;
      depth = Math.max(depth, (merged?.depth ?? 0) - 1);
    }
    return { value, size, depth: depth + 1 };
  }

  #keyOf({ key }: TextEntry, map: object): string | undefined {
    const node = key.kind === "alias" ? key.target : key;
    if (node?.kind !== "scalar") {
      this.#fail("yaml-key", key.offset, "a key cannot be a map or a list; write plain text");
      return undefined;
    }
    if (Object.hasOwn(map, node.text)) {
      const message = `the key ${JSON.stringify(node.text)} is repeated; remove one of them`;
      this.#fail("duplicate-key", key.offset, message);
    }
    return node.text;
  }

  /** Adds the entries of merged maps that are not there yet; gives what was merged. */
  #merge({ value: source }: TextEntry, into: Record<string, unknown>): Converted {
    const merged = this.convert(source);
    const { value } = merged;
    for (const map of Array.isArray(value) ? value : [value]) {
      if (typeof map !== "object" || map === null || Array.isArray(map)) {
        this.#fail(
          "yaml-merge",
          source.offset,
          '`<<` merges a map or a list of maps; for a key of that name write "<<"',
        );
        continue;
      }
      for (const [key, inner] of Object.entries(map)) {
        if (!Object.hasOwn(into, key)) into[key] = inner;
      }
    }
    return merged;
  }

  #spend(offset: number, size: number): boolean {
    const before = this.#aliased;
    this.#aliased += size;
    if (this.#aliased <= maximumAliasedValues) return true;
    const message = `aliases repeat more than ${maximumAliasedValues} values; use $ref instead of YAML aliases`;
    if (before <= maximumAliasedValues) this.#fail("alias-budget", offset, message);
    return false;
  }

  #fail(rule: Fault["rule"], offset: number, message: string): Converted {
    this.faults.push({ rule, offset, message });
    return nothing;
  }
}

function sum(converted: readonly Converted[]): number {
  return converted.reduce((total, { size }) => total + size, 1);
}

/** Above 2^53, not every whole number is a number of JavaScript. */
function isRounded(value: number, text: string): boolean {
  return (
    !Number.isSafeInteger(value) &&
    /^[-+]?[0-9]+$/.test(text) &&
    BigInt(text.replace("+", "")) !== BigInt(value)
  );
}
