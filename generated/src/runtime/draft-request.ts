import type { PathValues } from "./client.js";
import type { Draft } from "./draft.js";
import { warn } from "./emit.js";
import { encode } from "./encode.js";
import type { Operation } from "./operation.js";
import { record } from "./settings.js";
import { invalid, type Task } from "./task.js";

// Text and names of path parameters in turns, text first.
const templates = new WeakMap<Operation, readonly string[]>();

/** Puts all params where they belong; throws `InvalidArgumentError` for a value that would not arrive as itself. */
export function draftRequest(task: Task, values: PathValues, given: unknown): Draft {
  const { core, operation, options, settings, progress } = task;
  const { id, params: placers, body, accept, contentType, atLeastOne } = operation;
  const draft: Draft = {
    path: "",
    query: "",
    headers: [],
    body: null,
    once: false,
    json: settings.json,
    invalid: (message) => invalid(task, message),
  };
  if (Array.isArray(given) || typeof (given ?? {}) !== "object") throw draft.invalid("params is no object");
  const params = record(Object(given));
  // An empty list names nobody.
  if (atLeastOne?.every((name) => String(params[name] ?? "") === ""))
    throw draft.invalid(`${atLeastOne.join(" or ")} must be given`);
  fillPath(task, draft, values, params);
  for (const name in placers) {
    const value = take(params, name);
    if (value !== undefined) placers[name]?.(draft, name, value);
  }
  // What has no place of its own is a field of the body.
  if (body) body(draft, "body", params);
  else for (const name in params) warn(core, `${name} is no parameter of ${id}`, progress);
  if (accept && core.headers.get("accept") === "application/json") draft.headers.push(["accept", accept]);
  if (contentType && draft.body !== null) draft.headers.push(["content-type", contentType]);
  // An API that names no header for it refuses the key, as no header has an empty name.
  if (options.idempotencyKey !== undefined)
    draft.headers.push([core.service.idempotencyHeader ?? "", options.idempotencyKey]);
  return draft;
}

function fillPath(
  { core: { parameters, settings }, operation }: Task,
  draft: Draft,
  values: PathValues,
  params: Record<string, unknown>,
): void {
  const parts = templates.get(operation) ?? operation.path.split(/[{}]/);
  templates.set(operation, parts);
  const missing: string[] = [];
  let index = 0;
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 0) {
      draft.path += part;
      continue;
    }
    const option = parameters[part];
    const value = option ? (take(params, part) ?? settings[`${option}`]) : values[index++];
    const help = option ? `; give it in the params or as ${option} of the client` : "";
    if ((value ?? "") === "") missing.push(`${part} is missing${help}`);
    // Where an id belongs, a boolean is a mistake.
    else if (typeof value === "boolean") throw draft.invalid(`${part} cannot be sent`);
    else draft.path += encode(draft, part, value);
  }
  if (missing.length > 0) throw draft.invalid(missing.join(". "));
  if (/\/\.\.?([/?]|$)/.test(draft.path)) throw draft.invalid("The path has a dot segment");
}

function take(params: Record<string, unknown>, name: string): unknown {
  const value = params[name];
  delete params[name];
  return value;
}
