import type { Choice } from "./configuration/chooseDocuments.ts";
import { type Outcome, refusal } from "./outcome.ts";
import type { CommandLine } from "./parseCommand.ts";
import { recordProblem } from "../problems/printProblems.ts";
import type { DocumentSettings, Installation, Settings } from "./settings.ts";

/** What is done with one document. */
export type Action = (settings: Settings) => Promise<Outcome>;

/** What is done with all documents at once. */
export type ActionOnAll = (documents: readonly Settings[]) => Promise<Outcome>;

/** Does something with all documents of a call at once. */
export async function* actOnAll(
  action: ActionOnAll,
  { documents, problems }: Choice,
  call: CommandLine,
  installation: Installation,
): AsyncGenerator<Outcome> {
  yield problems.length > 0
    ? refusal(problems.map(recordProblem))
    : await action(documents.map((document) => settingsOf(document, call, installation)));
}

/** Does the same with one document after another, and gives each outcome when it is there. */
export async function* actOnDocuments(
  action: Action,
  { documents, problems }: Choice,
  call: CommandLine,
  installation: Installation,
): AsyncGenerator<Outcome> {
  if (problems.length > 0) yield refusal(problems.map(recordProblem));
  for (const document of documents) {
    const outcome = await action(settingsOf(document, call, installation));
    yield documents.length === 1
      ? outcome
      : { ...outcome, result: { spec: document.spec, out: document.out, ...outcome.result } };
  }
}

function settingsOf(
  document: DocumentSettings,
  { force, losses, failOnLoss, fix, operation, schema }: CommandLine,
  installation: Installation,
): Settings {
  return {
    ...installation,
    ...document,
    force,
    losses,
    failOnLoss,
    fix,
    operation,
    schema,
    started: performance.now(),
  };
}
