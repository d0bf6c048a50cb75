import type { Judge } from "../../../generator/review/diff/proof/compileWitnesses.ts";
import { type Random, randomOf } from "../../hostile/support/random.ts";
import { edited, type Json, readSide } from "./edit.ts";
import { breachesOf, type Used, useAll } from "./law.ts";
import { mutate } from "./mutate.ts";
import { sliceOf } from "./sliceOf.ts";

/** What came of random edits. */
export interface RandomEdits {
  /** Edits that make another sound document, whose packages were compiled before and after. */
  readonly edits: number;
  /** How often each of them was made, by what it is called. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Edits that found nothing to edit, or made a document that has errors. */
  readonly void: number;
  /** Edits that break by a rule, where no program fails. */
  readonly unseen: number;
  /** Each edit after which something fails that nothing tells of: the seed, what was edited, and what fails. */
  readonly counterexamples: readonly string[];
}

/** How many edits are tried on one part of a document: most of the time goes into the programs that use it. */
const editsOfOne = 12;

/**
 * Makes random edits, one at a time, of parts of a document, and compiles what uses every operation and type of a part before and after.
 *
 * @param first the seed of the first part; those of the others follow
 */
export async function tryRandomEdits(
  document: Json,
  { count, first }: { readonly count: number; readonly first: number },
  judge: Judge,
): Promise<RandomEdits> {
  const found = { edits: 0, kinds: {} as Record<string, number>, void: 0, unseen: 0 };
  const counterexamples: string[] = [];
  // A document of which nothing is small enough, or that every edit spoils, ends all the same.
  for (let seed = first; found.edits < count && seed < first + count; seed++) {
    const random = randomOf(seed);
    const base: Json = sliceOf(document, random);
    const side = base && (await readSound(base));
    if (!side) continue;
    const used = useAll(side, judge);
    for (let each = 0; each < editsOfOne && found.edits < count; each++) {
      const { title, fate } = await tryEdit(base, used, random);
      if (fate === "void") found.void++;
      else {
        found.edits++;
        found.kinds[title] = (found.kinds[title] ?? 0) + 1;
        if (fate === "unseen") found.unseen++;
        else if (fate !== "lawful") counterexamples.push(`seed ${seed}.${each}, ${title}: ${fate.missed}`);
      }
    }
  }
  return { ...found, counterexamples };
}

/** What came of one edit. */
type Fate = "void" | "lawful" | "unseen" | { readonly missed: string };

async function tryEdit(base: Json, used: Used, random: Random): Promise<{ title: string; fate: Fate }> {
  let title = "";
  const document = edited(base, (copy) => void (title = mutate(copy, random)));
  const after = JSON.stringify(document) === JSON.stringify(base) ? undefined : await readSound(document);
  if (!after) return { title, fate: "void" };
  const { missed, unseen } = breachesOf(used, after);
  const [first] = missed;
  return { title, fate: first !== undefined ? { missed: first } : unseen.length > 0 ? "unseen" : "lawful" };
}

/** Reads a document; `undefined` if it has errors. */
async function readSound(document: Json): Promise<Used["side"] | undefined> {
  try {
    return await readSide(document);
  } catch {
    return undefined;
  }
}
