import { isMap } from "../ground/values.ts";
import type { Origin, SourceFile } from "../problems/problem.ts";
import type { Node } from "./document.ts";
import { appendPointer, parsePointer } from "./references/pointer.ts";

/** A place in a file and what stands there. */
export interface Target extends Origin {
  readonly value: unknown;
}

/** Finds what a `$ref` at a place means; `undefined` if it leads nowhere. */
export type FindTarget = (from: Origin, reference: string) => Target | undefined;

/** Makes the node of a place; the nodes that are reached from it find their references the same way. */
export function createNode(target: Target, findTarget: FindTarget): Node {
  return new PlacedNode(target, findTarget);
}

class PlacedNode implements Node {
  readonly file: SourceFile;
  readonly pointer: string;
  readonly value: unknown;
  readonly #findTarget: FindTarget;

  constructor({ file, pointer, value }: Target, findTarget: FindTarget) {
    this.file = file;
    this.pointer = pointer;
    this.value = value;
    this.#findTarget = findTarget;
  }

  get id(): string {
    return `${this.file.path}#${this.pointer}`;
  }

  get key(): string {
    return parsePointer(this.pointer)?.at(-1) ?? "";
  }

  get(...path: readonly (string | number)[]): Node | undefined {
    let pointer = this.pointer;
    let value = this.value;
    for (const segment of path) {
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, segment)) return undefined;
      value = Reflect.get(value, segment);
      pointer = appendPointer(pointer, segment);
    }
    if (path.length === 0) return this;
    return value === undefined ? undefined : this.#at(pointer, value);
  }

  entries(): [key: string, node: Node][] {
    if (!isMap(this.value)) return [];
    return Object.entries(this.value).map(([key, value]) => [
      key,
      this.#at(appendPointer(this.pointer, key), value),
    ]);
  }

  items(): Node[] {
    if (!Array.isArray(this.value)) return [];
    // What could not be read has left a hole: the others keep their places.
    return this.value.flatMap((value: unknown, index) =>
      value === undefined ? [] : this.#at(appendPointer(this.pointer, index), value),
    );
  }

  string(key: string): string | undefined {
    const value = this.#valueAt(key);
    return typeof value === "string" ? value : undefined;
  }

  boolean(key: string): boolean | undefined {
    const value = this.#valueAt(key);
    return typeof value === "boolean" ? value : undefined;
  }

  number(key: string): number | undefined {
    const value = this.#valueAt(key);
    return typeof value === "number" ? value : undefined;
  }

  follow(): Node | undefined {
    if (referenceOf(this.value) === undefined) return this;
    const end = findEnd(this, this.#findTarget);
    return end && createNode(end, this.#findTarget);
  }

  #at(pointer: string, value: unknown): Node {
    return createNode({ file: this.file, pointer, value }, this.#findTarget);
  }

  #valueAt(key: string): unknown {
    return isMap(this.value) ? this.value[key] : undefined;
  }
}

/** Where references end that were followed before, by the place of each: of a long chain, every link is. */
const ends = new WeakMap<FindTarget, Map<string, Target | undefined>>();

/** Follows a chain of references to what is none; `undefined` if it leads nowhere, or round in a circle. */
function findEnd(start: Target, findTarget: FindTarget): Target | undefined {
  const known = ends.get(findTarget) ?? new Map<string, Target | undefined>();
  ends.set(findTarget, known);
  const passed = new Set<string>();
  let place: Target | undefined = start;
  while (place) {
    const reference = referenceOf(place.value);
    if (reference === undefined) break;
    const id = `${place.file.path}#${place.pointer}`;
    if (known.has(id) || passed.has(id)) {
      place = known.get(id);
      break;
    }
    passed.add(id);
    place = findTarget(place, reference);
  }
  for (const id of passed) known.set(id, place);
  return place;
}

function referenceOf(value: unknown): string | undefined {
  const reference = isMap(value) ? value["$ref"] : undefined;
  return typeof reference === "string" ? reference : undefined;
}
