import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { actOnAll, actOnDocuments, type Action } from "../../../generator/commands/actOnDocuments.ts";
import { check } from "../../../generator/commands/check.ts";
import { chooseDocuments } from "../../../generator/commands/configuration/chooseDocuments.ts";
import { diff } from "../../../generator/commands/diff.ts";
import { generate } from "../../../generator/commands/generate.ts";
import type { Outcome } from "../../../generator/commands/outcome.ts";
import { type CommandLine, parseCommand } from "../../../generator/commands/parseCommand.ts";
import { version } from "../../../generator/commands/version.ts";
import type { Installation, Settings } from "../../../generator/commands/settings.ts";
import { preparedRuntime } from "../../generator/support/generateText.ts";
import { makeFolder } from "../../support/makeFolder.ts";

const actions: Readonly<Record<string, (call: CommandLine) => Action>> = {
  check: () => check,
  generate: () => generate,
  version: (call) => (settings) => version(settings, call),
};

let installation: Installation | undefined;

/**
 * Does in this process, and in the working directory, what a call of the command does: for tests that call it so often that starting
 * it would take most of the time. Gives what is printed, and the exit code.
 */
export async function callHere(...args: readonly string[]): Promise<Outcome> {
  const call = parseCommand(args);
  if ("misuse" in call) throw new Error(call.misuse);
  const choice = chooseDocuments(call);
  if ("misuse" in choice) throw new Error(choice.misuse);
  const outcomes: Outcome[] = [];
  if (call.command === "diff") {
    const act = (all: readonly Settings[]): Promise<Outcome> => diff(all, { ...call, width: 120 });
    for await (const each of actOnAll(act, choice, call, await install())) return each;
  }
  const act = actions[call.command];
  if (!act) throw new Error(`no test calls ${call.command} here`);
  for await (const each of actOnDocuments(act(call), choice, call, await install())) outcomes.push(each);
  const [outcome] = outcomes;
  if (!outcome || outcomes.length > 1) throw new Error(`${outcomes.length} outcomes`);
  return outcome;
}

async function install(): Promise<Installation> {
  if (installation) return installation;
  const runtime = join(
    makeFolder(() => {}),
    "runtime.json",
  );
  writeFileSync(runtime, JSON.stringify(await preparedRuntime()));
  installation = { root: "", build: "test", version: "0.0.0", runtime };
  return installation;
}
