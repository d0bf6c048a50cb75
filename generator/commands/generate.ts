import { phase } from "../ground/trace.ts";
import { type FreshRun, readFreshRun } from "../write/readFreshRun.ts";
import { makePackage } from "./makePackage.ts";
import { elapsed, failure, type Outcome } from "./outcome.ts";
import { printFindings } from "./printRun.ts";
import { runKey, type Settings } from "./settings.ts";
import { writePackage } from "./writePackage.ts";

/** Writes the package of a document; does next to nothing if an earlier run did just this. */
export async function generate(settings: Settings): Promise<Outcome> {
  const { out } = settings;
  const fresh = phase(
    "look",
    () => readFreshRun(out, runKey(settings), settings),
    () => ({}),
  );
  if (fresh) return sayAgain(settings, fresh);
  const generated = await makePackage(settings);
  return generated.files ? writePackage(settings, generated, generated.files) : failure(settings, generated);
}

/** The outcome of a run that changes nothing: what the last one said of the document is true of it still. */
function sayAgain(settings: Settings, { files, said }: FreshRun): Outcome {
  const { problems, losses, counts } = said;
  const unchanged = `${settings.out} is up to date: ${files} files unchanged, ${elapsed(settings)}`;
  return {
    code: 0,
    problems,
    losses: settings.losses ? losses : [],
    result: { unchanged: true, ...counts },
    lines: [...printFindings(counts), unchanged],
  };
}
