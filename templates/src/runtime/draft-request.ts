import type { PathValues } from "./client.js";
import type { Draft } from "./draft.js";
import { warn } from "./emit.js";
import { encode } from "./encode.js";
import { record } from "./settings.js";
import { invalid, type Task } from "./task.js";

/** Puts all params where they belong; throws `InvalidArgumentError` for a value that would not arrive as itself. */
export function draftRequest(task: Task, values: PathValues, given: unknown): Draft {
  const { core, operation, progress } = task;
  const { id, params: placers, body, atLeastOne } = operation;
  const draft: Draft = {
    path: "",
    query: "",
    headers: [],
    body: null,
    once: false,
    json: core.settings.json,
    invalid: (message) => invalid(task, message),
  };
  if (Array.isArray(given) || typeof (given ?? {}) !== "object") throw draft.invalid("params is no object");
  const params = record(Object(given));
  // An empty list names nobody.
  if (atLeastOne?.every((name) => String(params[name] ?? "") === ""))
    throw draft.invalid(`${atLeastOne.join(" or ")} must be given`);
  draft.path = progress.path = fillPath(task, draft, values, params);
  for (const name in placers) {
    const value = take(params, name);
    if (value !== undefined) placers[name]?.(draft, name, value);
  }
  // What has no place of its own is a field of the body.
  if (body) body(draft, "body", params);
  else for (const name in params) warn(core, `${name} is no parameter of ${id}`, progress);
  operation.accept?.(draft, core.headers);
  return draft;
}

function fillPath(
  { core: { parameters, settings }, operation }: Task,
  draft: Draft,
  values: PathValues,
  params: Record<string, unknown>,
): string {
  const missing: string[] = [];
  let index = 0;
  const path = operation.path.replace(/\{(.*?)\}/g, (_, name: string) => {
    const option = parameters[name];
    const value = option ? (take(params, name) ?? settings[option]) : values[index++];
    // Where an id belongs, a boolean is a mistake.
    if (typeof value === "boolean") throw draft.invalid(`${name} cannot be sent`);
    if ((value ?? "") !== "") return encode(draft, name, value);
    missing.push(
      `${name} is missing${option ? `; give it in the params or as ${option} of the client` : ""}`,
    );
    return "";
  });
  if (missing.length > 0) throw draft.invalid(missing.join(". "));
  if (/\/\.\.?([/?]|$)/.test(path)) throw draft.invalid("The path has a dot segment");
  return path;
}

function take(params: Record<string, unknown>, name: string): unknown {
  const value = params[name];
  delete params[name];
  return value;
}
