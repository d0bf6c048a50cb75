import { hashText } from "./hash.ts";

/**
 * Results that earlier runs came to, so that no work is done twice: those of functions of nothing but the text that they are given.
 * What a run neither finds nor adds is forgotten after it.
 */
export class Memo {
  readonly #earlier: ReadonlyMap<string, string>;
  readonly #current = new Map<string, string>();

  /** @param earlier what an earlier run left in `results` */
  constructor(earlier: ReadonlyMap<string, string> = new Map()) {
    this.#earlier = earlier;
  }

  /** The result for a key of `resultKey`; `undefined` if it is not known. */
  find(key: string): string | undefined {
    const result = this.#current.get(key) ?? this.#earlier.get(key);
    if (result !== undefined) this.#current.set(key, result);
    return result;
  }

  /** Whether no earlier run left anything. */
  get isEmpty(): boolean {
    return this.#earlier.size === 0;
  }

  add(key: string, result: string): void {
    this.#current.set(key, result);
  }

  /** What this run found and added. */
  get results(): ReadonlyMap<string, string> {
    return this.#current;
  }
}

/** What a result is known by: the name of the work, and all that the result depends on. */
export function resultKey(work: string, input: string): string {
  return `${work} ${hashText(input)}`;
}
