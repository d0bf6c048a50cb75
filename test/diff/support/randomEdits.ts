import type { Judge } from "../../../generator/review/diff/proof/compileWitnesses.ts";
import { randomOf } from "../../hostile/support/random.ts";
import { edited, type Json, readSide } from "./edit.ts";
import { breachesOf } from "./law.ts";
import { mutate } from "./mutate.ts";
import { sliceOf } from "./sliceOf.ts";

/** What came of random edits. */
export interface RandomEdits {
  readonly edits: number;
  /** Edits that find nothing to edit, or make a document that has errors, or whose package the compiler has nothing to say about. */
  readonly unreadable: number;
  /** Each edit after which the law of verdicts is broken: the document, the seed, what was edited, and how. */
  readonly counterexamples: readonly string[];
}

/**
 * Makes random edits, one at a time, of parts of documents, and compiles what uses every operation and type of a part before and after.
 *
 * @param load the documents by name, each read when its turn comes
 * @param first the seed of the first edit; those of the others follow
 */
export async function tryRandomEdits(
  load: ReadonlyMap<string, () => Json>,
  { count, first }: { readonly count: number; readonly first: number },
  judge: Judge,
): Promise<RandomEdits> {
  const counterexamples: string[] = [];
  const names = [...load.keys()];
  let unreadable = 0;
  let known: { name: string; document: Json } | undefined;
  for (let index = 0; index < count; index++) {
    const seed = first + index;
    const random = randomOf(seed);
    // Neighbours edit the same document, which then is read once.
    const name = names[Math.floor((index * names.length) / count)] ?? "";
    if (known?.name !== name) known = { name, document: load.get(name)?.() };
    const base = sliceOf(known.document, random);
    let title = "";
    const after = base && edited(base, (copy) => void (title = mutate(copy, random)));
    const found = after && (await breachesBetween(base, after, judge));
    if (!found) unreadable++;
    else if (found.length > 0) counterexamples.push(`${name}, seed ${seed}, ${title}: ${found[0]}`);
  }
  return { edits: count, unreadable, counterexamples };
}

/** What breaks the law; `undefined` where there is nothing to compare. */
async function breachesBetween(before: Json, after: Json, judge: Judge): Promise<string[] | undefined> {
  const sides = [];
  for (const each of [before, after]) {
    try {
      sides.push(await readSide(each));
    } catch {
      return undefined;
    }
  }
  const [from, to] = sides;
  return from && to && breachesOf(from, to, judge);
}
