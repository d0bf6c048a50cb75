import { type Action, actOnAll, actOnDocuments } from "./commands/actOnDocuments.ts";
import { chooseDocuments } from "./commands/configuration/chooseDocuments.ts";
import { printAnnotations } from "./commands/printAnnotations.ts";
import { describeBug } from "./commands/describeBug.ts";
import { exitCode, ofWriter, type Outcome, toJson } from "./commands/outcome.ts";
import { type CommandLine, parseCommand, usage } from "./commands/parseCommand.ts";
import { printPhase } from "./commands/printRun.ts";
import type { Installation } from "./commands/settings.ts";
import { escapeCommands } from "./ground/escapes.ts";
import { onPhase } from "./ground/trace.ts";
import { printFixed, printProblems } from "./problems/printProblems.ts";

/** Runs one command. The exit code is 0 if all is well, 1 if there are problems, 2 for a call that makes no sense. */
export async function run(args: readonly string[], installation: Installation): Promise<number> {
  const debug = Boolean(process.env["SDKGEN_DEBUG"]);
  if (debug) onPhase((phase) => complain(`sdkgen: ${printPhase(phase)}`));
  const call = parseCommand(args);
  surviveDeafStreams("command" in call && call.command === "watch");
  try {
    return await runCommand(call, installation);
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
    case "say version":
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
    case "diff": {
      const { diff } = await import("./commands/diff.ts");
      const width = process.stdout.columns ?? 120;
      const choice = chooseDocuments(call);
      if ("misuse" in choice) return explainUse(choice.misuse);
      return print(
        call,
        actOnAll((all) => diff(all, { ...call, width }), choice, call, installation),
      );
    }
    case "version": {
      const { version } = await import("./commands/version.ts");
      return act((settings) => version(settings, call), call, installation);
    }
    case "watch": {
      const { watch } = await import("./commands/watch.ts");
      const { misuse } = await watch(call, installation, async (outcomes, hint) => {
        await print(call, outcomes);
        if (call.format !== "json") say(hint);
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
async function print(call: CommandLine, outcomes: AsyncIterable<Outcome>): Promise<number> {
  const { format } = call;
  const printed: Outcome[] = [];
  for await (const made of outcomes) {
    const outcome = writesFiles(call) ? ofWriter(made) : made;
    printed.push(outcome);
    if (format !== "json") printText(outcome);
  }
  if (format === "json") say(toJson(printed));
  if (format === "github") {
    const workspace = process.env["GITHUB_WORKSPACE"] ?? "";
    write(process.stdout, printAnnotations(printed, workspace));
  }
  return exitCode(printed);
}

function writesFiles({ command, write, report }: CommandLine): boolean {
  return ["generate", "build", "watch", "init"].includes(command) || write || report !== undefined;
}

function printText({ code, problems, losses, fixed = [], lines }: Outcome): void {
  const colours = process.stderr.isTTY === true && !process.env["NO_COLOR"];
  say(...printFixed(fixed));
  complain(...printProblems([...problems, ...losses], colours));
  const isRefusal = code !== 0 && problems.length > 0;
  (isRefusal ? complain : say)(...lines);
}

function explainUse(misuse: string): 2 {
  complain(`sdkgen: ${misuse}`, "", usage);
  return 2;
}

function say(...lines: readonly string[]): 0 {
  write(process.stdout, lines.map(escapeCommands));
  return 0;
}

function complain(...lines: readonly string[]): void {
  write(process.stderr, lines.map(escapeCommands));
}

function write(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  if (lines.length > 0) stream.write(lines.map((line) => `${line}\n`).join(""));
}

/**
 * Goes on when nobody reads what is printed any more, since what a command does is worth as much without; `watch` ends, because it
 * prints and does for somebody. What cannot be printed for another reason is lost, and that is told by the exit code.
 */
function surviveDeafStreams(isWatching: boolean): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") {
        if (isWatching) process.exit(0);
        return;
      }
      process.once("exit", () => (process.exitCode = 1));
      if (stream === process.stdout) complain(`sdkgen: what was to be printed is lost: ${error.message}`);
    });
  }
}
