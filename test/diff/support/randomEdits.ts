import type { Judge } from "../../../generator/review/diff/proof/compileWitnesses.ts";
import { randomOf } from "../../hostile/support/random.ts";
import { edited, type Json, readSide } from "./edit.ts";
import { type Breaches, breachesOf } from "./law.ts";
import { mutate } from "./mutate.ts";
import { sliceOf } from "./sliceOf.ts";

/** What came of random edits. */
export interface RandomEdits {
  readonly edits: number;
  /** Edits that make a document that has errors, and parts that are too large. */
  readonly unreadable: number;
  /** Edits that break by a rule, where no program fails. */
  readonly unseen: number;
  /** Each edit after which something fails that nothing tells of: the seed, what was edited, and what fails. */
  readonly counterexamples: readonly string[];
}

/**
 * Makes random edits, one at a time, of parts of a document, and compiles what uses every operation and type of a part before and after.
 *
 * @param first the seed of the first edit; those of the others follow
 */
export async function tryRandomEdits(
  document: Json,
  { count, first }: { readonly count: number; readonly first: number },
  judge: Judge,
): Promise<RandomEdits> {
  const counterexamples: string[] = [];
  let unreadable = 0;
  let unseen = 0;
  for (let seed = first; seed < first + count; seed++) {
    const random = randomOf(seed);
    const base = sliceOf(document, random);
    let title = "";
    const after = base && edited(base, (copy) => void (title = mutate(copy, random)));
    const found = after && (await breachesBetween(base, after, judge));
    if (!found) unreadable++;
    else if (found.missed.length > 0) counterexamples.push(`seed ${seed}, ${title}: ${found.missed[0]}`);
    else if (found.unseen.length > 0) unseen++;
  }
  return { edits: count, unreadable, unseen, counterexamples };
}

/** What breaks the law; `undefined` where there is nothing to compare. */
async function breachesBetween(before: Json, after: Json, judge: Judge): Promise<Breaches | undefined> {
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
