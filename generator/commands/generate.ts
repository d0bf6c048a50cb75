import { phase } from "../ground/trace.ts";
import { readFreshRun } from "../write/readFreshRun.ts";
import { makePackage } from "./makePackage.ts";
import { elapsed, failure, type Outcome } from "./outcome.ts";
import { runKey, type Settings } from "./settings.ts";
import { writePackage } from "./writePackage.ts";

/** Writes the package of a document; does next to nothing if an earlier run did just this. */
export async function generate(settings: Settings): Promise<Outcome> {
  const { out, losses } = settings;
  const fresh = losses
    ? undefined
    : phase(
        "look",
        () => readFreshRun(out, runKey(settings), settings),
        () => ({}),
      );
  if (fresh) {
    const unchanged = `${out} is up to date: ${fresh.files} files unchanged, ${elapsed(settings)}`;
    return { code: 0, problems: [], losses: [], result: { unchanged: true }, lines: [unchanged] };
  }
  const generated = await makePackage(settings);
  return generated.files ? writePackage(settings, generated, generated.files) : failure(settings, generated);
}
