import type { ObjectName } from "./shapes.ts";

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

  /** Whether an object is another kind in its own place: references come after all that has one, so the first kind is what it is. */
  isOther(name: ObjectName, value: object): boolean {
    return this.#kinds.get(value) !== name;
  }
}
