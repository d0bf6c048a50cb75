import { type Memo, resultKey } from "../ground/memo.ts";
import { inPortions } from "../ground/order.ts";
import { type Job, offerJobs, type SecondThread } from "../ground/secondThread.ts";
import { declaredSignatures, type Signature } from "./declaredSignatures.ts";

/** What modules declare, by name. */
export type Declared = ReadonlyMap<string, readonly Signature[]>;

/** Reads declarations: what each text declares, in the same order. */
export const readDeclarations: Job<readonly string[], [name: string, signatures: Signature[]][][]> = {
  name: "declarations",
  run: (texts) => texts.map((text) => [...declaredSignatures(text)]),
};

/**
 * Reads the declarations of modules. Of each, the parts between blank lines are read apart, so that those that are known need not be.
 *
 * @param modules texts of `.d.ts` files by module
 * @param memo parts that were read before
 * @param thread reads some of the others, if there is one
 */
export async function readModules(
  modules: ReadonlyMap<string, string>,
  memo: Memo,
  thread: SecondThread | undefined,
): Promise<ReadonlyMap<string, Declared>> {
  const parts = new Map(
    [...modules].map(([module, text]) => [module, text.split(/\n{2,}(?=\S)/).map(partOf)]),
  );
  const unknown = [...parts.values()].flat().filter(({ key }) => memo.find(key) === undefined);
  const portions = inPortions(
    unknown.map(({ text }) => text),
    ({ length }) => length,
    portionSize,
  );
  const read = (await offerJobs(readDeclarations, portions, thread)()).flat();
  for (const [index, { key }] of unknown.entries()) memo.add(key, JSON.stringify(read[index]));
  return new Map([...parts].map(([module, each]) => [module, join(each, memo)]));
}

/** In characters of declarations. */
const portionSize = 100_000;

interface Part {
  readonly text: string;
  readonly key: string;
}

function partOf(text: string): Part {
  return { text, key: resultKey("signatures", text) };
}

function join(parts: readonly Part[], memo: Memo): Declared {
  const declared = new Map<string, Signature[]>();
  for (const { key } of parts) {
    const known: [string, Signature[]][] = JSON.parse(memo.find(key) ?? "[]");
    for (const [name, signatures] of known)
      declared.set(name, [...(declared.get(name) ?? []), ...signatures]);
  }
  return declared;
}
