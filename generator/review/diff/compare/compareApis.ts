import type { Edit, Side } from "../change.ts";
import { compareClients } from "./compareClients.ts";
import { compareDeclarations } from "./compareDeclarations.ts";
import { compareOldNames } from "./compareOldNames.ts";
import { compareOperations } from "./compareOperations.ts";
import { createContext } from "./context.ts";
import { inlineRenames } from "./inlineRenames.ts";
import { matchOperations } from "./matchOperations.ts";
import { mergeEdits } from "./mergeEdits.ts";
import { settledRenames } from "./settledRenames.ts";

/** Everything that differs between two documents, each thing once, in no particular order. */
export function compareApis(before: Side, after: Side): Edit[] {
  const matched = matchOperations(before.api, after.api);
  const inline = inlineRenames(before.api, after.api, matched);
  const context = createContext(before, after, settledRenames(before.api, after.api), inline);
  return mergeEdits([
    ...compareOperations(matched, context),
    ...compareDeclarations(context),
    ...compareOldNames(context),
    ...compareClients(before, after, context),
  ]);
}
