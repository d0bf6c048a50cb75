import { isMap } from "../../ground/values.ts";
import type { Target } from "../createNode.ts";
import type { ObjectName, Shape } from "./shapes.ts";

/** What a walk has seen already: the same object may be reached through references and aliases. */
export class Visits {
  readonly #seen = new Map<ObjectName, Set<object>>();
  readonly #kinds = new Map<object, ObjectName>();

  /** Notes a visit; whether it is the first one of the object as that kind, which is enough. */
  add(name: ObjectName, value: object): boolean {
    const seen = this.#seen.get(name) ?? new Set();
    this.#seen.set(name, seen);
    if (!this.#kinds.has(value)) this.#kinds.set(value, name);
    return seen.size < seen.add(value).size;
  }

  /** The kind that an object is in its own place, where a reference to it wants one of another kind, or a list of them. */
  otherKind(shape: Shape, value: unknown): ObjectName | undefined {
    const wanted = shape.kind === "list" ? shape.of : shape;
    if (wanted.kind !== "object" || !isMap(value) || this.#seen.get(wanted.name)?.has(value))
      return undefined;
    return this.#kinds.get(value);
  }

  /** Whether an object is another kind in its own place: references come after all that has one, so the first kind is what it is. */
  isOther(name: ObjectName, value: object): boolean {
    return this.#kinds.get(value) !== name;
  }
}

/** Adds a place to those of a kind of object. */
export function remember(objects: Map<ObjectName, Target[]>, name: ObjectName, place: Target): void {
  const known = objects.get(name);
  if (known === undefined) objects.set(name, [place]);
  else known.push(place);
}
