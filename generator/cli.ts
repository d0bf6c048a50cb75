import { describeBug } from "./commands/describeBug.ts";
import type { Outcome } from "./commands/outcome.ts";
import { type CommandLine, parseCommand, usage } from "./commands/parseCommand.ts";
import type { Installation } from "./commands/settings.ts";
import { printPhase } from "./commands/printRun.ts";
import { onPhase } from "./ground/trace.ts";
import { printProblems } from "./problems/printProblems.ts";

/** Runs one command. The exit code is 0 if all is well, 1 if there are problems, 2 for a call that makes no sense. */
export async function run(args: readonly string[], installation: Installation): Promise<number> {
  const started = performance.now();
  const call = parseCommand(args);
  if ("misuse" in call) {
    process.stderr.write(`sdkgen: ${call.misuse}\n\n${usage}\n`);
    return 2;
  }
  const debug = Boolean(process.env["SDKGEN_DEBUG"]);
  if (debug) onPhase((phase) => void process.stderr.write(`sdkgen: ${printPhase(phase)}\n`));
  const settings = { ...installation, ...call, started };
  try {
    switch (call.command) {
      case "help":
        return say(usage);
      case "version":
        return say(installation.version);
      case "generate":
        return print(call, await (await import("./commands/generate.ts")).generate(settings));
      case "check":
        return print(call, await (await import("./commands/check.ts")).check(settings));
      case "lint":
        return print(call, await (await import("./commands/lint.ts")).lint(settings));
      case "watch":
        return await (await import("./commands/watch.ts")).watch(settings, (it) => void print(call, it));
    }
  } catch (error) {
    process.stderr.write(`${describeBug(error, installation.version, debug).join("\n")}\n`);
    return 1;
  }
}

/** Problems go to stderr, results to stdout; as JSON, everything is one document on stdout. */
function print({ json }: CommandLine, { code, problems, losses, result, lines }: Outcome): number {
  if (json) {
    say(JSON.stringify({ problems, losses, ...result }, null, 2));
    return code;
  }
  const colours = process.stderr.isTTY === true && !process.env["NO_COLOR"];
  for (const line of printProblems([...problems, ...losses], colours)) process.stderr.write(`${line}\n`);
  const stream = code === 0 || problems.length === 0 ? process.stdout : process.stderr;
  stream.write(`${lines.join("\n")}\n`);
  return code;
}

function say(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}
