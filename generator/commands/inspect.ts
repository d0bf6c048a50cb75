import { type ProblemRecord, recordFileProblem } from "../problems/printProblems.ts";
import { nearestName } from "../read/structure/nearestName.ts";
import { readApi } from "../readApi.ts";
import { describeModel, type ModelDescription } from "../review/describeModel.ts";
import { failure, findings, jsonText, type Outcome, refusal } from "./outcome.ts";
import type { Settings } from "./settings.ts";

/** Shows the model of a document as JSON: all of it, one operation, or one schema. */
export async function inspect(settings: Settings): Promise<Outcome> {
  const read = await readApi(settings);
  if (!read.api) return failure(settings, read);
  const shown = choose(describeModel(read.api), settings);
  if ("message" in shown) return refusal([unknownName(settings.spec, shown.message)]);
  return { code: 0, ...findings(settings, read), result: shown, lines: [jsonText(shown)] };
}

/** What a call asks for; things may be named as the document calls them, or as the package does. */
function choose(
  model: ModelDescription,
  { operation, schema }: Pick<Settings, "operation" | "schema">,
): object | { readonly message: string } {
  if (operation !== undefined) return find("operation", operation, model.operations, (it) => it.operation);
  if (schema !== undefined) return find("schema", schema, model.schemas, (it) => it.schema);
  return model;
}

/** What the document calls so, else what the package does. */
function find<T extends { readonly name: string }>(
  kind: string,
  wanted: string,
  items: readonly T[],
  nameInDocument: (item: T) => string,
): T | { readonly message: string } {
  const found =
    items.find((item) => nameInDocument(item) === wanted) ?? items.find(({ name }) => name === wanted);
  return found ?? missing(kind, wanted, [...items.map(nameInDocument), ...items.map(({ name }) => name)]);
}

function missing(kind: string, name: string, known: readonly string[]): { readonly message: string } {
  const nearest = nearestName(name, known);
  const fix =
    nearest === undefined ? "sdkgen inspect shows all of them" : `did you mean ${JSON.stringify(nearest)}?`;
  return { message: `there is no ${kind} ${JSON.stringify(name)} that gets a name; ${fix}` };
}

function unknownName(path: string, message: string): ProblemRecord {
  return recordFileProblem({ path, rule: "inspect-name", message });
}
