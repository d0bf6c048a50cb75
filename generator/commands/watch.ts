import { dirname } from "node:path";
import { actOnDocuments } from "./actOnDocuments.ts";
import { chooseDocuments } from "./configuration/chooseDocuments.ts";
import { generate } from "./generate.ts";
import { Keep } from "./keep.ts";
import type { Outcome } from "./outcome.ts";
import type { CommandLine } from "./parseCommand.ts";
import type { Installation } from "./settings.ts";
import { watchInputs } from "./watchInputs.ts";

/**
 * Generates now and after every change of the documents, and starts anew when the configuration changes.
 *
 * @param show what to do with the outcomes of each run; the hint says what is waited for then
 * @returns why it makes no sense to go on, if the configuration is gone
 */
export async function watch(
  call: CommandLine,
  installation: Installation,
  show: (outcomes: AsyncIterable<Outcome>, hint: string) => Promise<unknown>,
): Promise<{ readonly misuse: string }> {
  const keep = new Keep();
  for (;;) {
    const choice = chooseDocuments(call);
    if ("misuse" in choice) return choice;
    const { documents, configuration } = choice;
    const watched = {
      folders: documents.flatMap(({ spec, roots }) => [dirname(spec), ...roots]),
      ignored: documents.map(({ out }) => out),
      until: configuration,
    };
    const what = documents.length > 0 ? documents.map(({ spec }) => spec).join(", ") : configuration;
    await watchInputs(watched, async () => {
      const outcomes = actOnDocuments(
        (settings) => generate({ ...settings, keep }),
        choice,
        call,
        installation,
      );
      await show(outcomes, `watching ${what}; stop with Ctrl+C`);
    });
  }
}
