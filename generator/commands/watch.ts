import { generate } from "./generate.ts";
import type { Outcome } from "./outcome.ts";
import type { Settings } from "./settings.ts";
import { watchInputs } from "./watchInputs.ts";

/**
 * Generates now and after every change of the document. Never ends by itself.
 *
 * @param show what to do with the outcome of each run
 */
export async function watch(settings: Settings, show: (outcome: Outcome) => void): Promise<never> {
  return watchInputs(settings, async () => {
    const outcome = await generate({ ...settings, started: performance.now() });
    show({ ...outcome, lines: [...outcome.lines, `watching ${settings.spec}; stop with Ctrl+C`] });
  });
}
