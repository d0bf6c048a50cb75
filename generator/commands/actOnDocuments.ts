import type { Choice } from "./configuration/chooseDocuments.ts";
import { type Outcome, refusal } from "./outcome.ts";
import type { CommandLine } from "./parseCommand.ts";
import { recordProblem } from "../problems/printProblems.ts";
import type { Installation, Settings } from "./settings.ts";

/** What is done with one document. */
export type Action = (settings: Settings) => Promise<Outcome>;

/** Does the same with one document after another, and gives each outcome when it is there. */
export async function* actOnDocuments(
  action: Action,
  { documents, problems }: Choice,
  call: CommandLine,
  installation: Installation,
): AsyncGenerator<Outcome> {
  if (problems.length > 0) yield refusal(problems.map(recordProblem));
  const { force, losses, failOnLoss, fix, operation, schema } = call;
  for (const document of documents) {
    const outcome = await action({
      ...installation,
      ...document,
      force,
      losses,
      failOnLoss,
      fix,
      operation,
      schema,
      started: performance.now(),
    });
    yield documents.length === 1
      ? outcome
      : { ...outcome, result: { spec: document.spec, out: document.out, ...outcome.result } };
  }
}
