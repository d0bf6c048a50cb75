import { type Action, actOnDocuments } from "./commands/actOnDocuments.ts";
import { chooseDocuments } from "./commands/configuration/chooseDocuments.ts";
import { describeBug } from "./commands/describeBug.ts";
import { exitCode, type Outcome, toJson } from "./commands/outcome.ts";
import { type CommandLine, parseCommand, usage } from "./commands/parseCommand.ts";
import { printPhase } from "./commands/printRun.ts";
import type { Installation } from "./commands/settings.ts";
import { onPhase } from "./ground/trace.ts";
import { printProblems } from "./problems/printProblems.ts";

/** Runs one command. The exit code is 0 if all is well, 1 if there are problems, 2 for a call that makes no sense. */
export async function run(args: readonly string[], installation: Installation): Promise<number> {
  const debug = Boolean(process.env["SDKGEN_DEBUG"]);
  if (debug) onPhase((phase) => complain(`sdkgen: ${printPhase(phase)}`));
  try {
    return await runCommand(parseCommand(args), installation);
  } catch (error) {
    complain(...describeBug(error, installation.version, debug));
    return 1;
  }
}

async function runCommand(
  call: ReturnType<typeof parseCommand>,
  installation: Installation,
): Promise<number> {
  if ("misuse" in call) return explainUse(call.misuse);
  switch (call.command) {
    case "help":
      return say(usage);
    case "version":
      return say(installation.version);
    case "init":
      return print(call, (await import("./commands/init.ts")).init(call, installation));
    case "generate":
      return act((await import("./commands/generate.ts")).generate, call, installation);
    case "build":
      return act((await import("./commands/build.ts")).build, call, installation);
    case "check":
      return act((await import("./commands/check.ts")).check, call, installation);
    case "lint":
      return act((await import("./commands/lint.ts")).lint, call, installation);
    case "inspect":
      return act((await import("./commands/inspect.ts")).inspect, call, installation);
    case "watch": {
      const { watch } = await import("./commands/watch.ts");
      const { misuse } = await watch(call, installation, async (outcomes, hint) => {
        await print(call, outcomes);
        if (!call.json) say(hint);
      });
      return explainUse(misuse);
    }
  }
}

async function act(action: Action, call: CommandLine, installation: Installation): Promise<number> {
  const choice = chooseDocuments(call);
  if ("misuse" in choice) return explainUse(choice.misuse);
  return print(call, actOnDocuments(action, choice, call, installation));
}

/** Problems go to stderr, results to stdout, as they come; as JSON, everything is one document on stdout. */
async function print({ json }: CommandLine, outcomes: AsyncIterable<Outcome>): Promise<number> {
  const printed: Outcome[] = [];
  for await (const outcome of outcomes) {
    printed.push(outcome);
    if (!json) printText(outcome);
  }
  if (json) say(toJson(printed));
  return exitCode(printed);
}

function printText({ code, problems, losses, lines }: Outcome): void {
  const colours = process.stderr.isTTY === true && !process.env["NO_COLOR"];
  complain(...printProblems([...problems, ...losses], colours));
  const isRefusal = code !== 0 && problems.length > 0;
  (isRefusal ? complain : say)(...lines);
}

function explainUse(misuse: string): 2 {
  complain(`sdkgen: ${misuse}`, "", usage);
  return 2;
}

function say(...lines: readonly string[]): 0 {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  return 0;
}

function complain(...lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(""));
}
