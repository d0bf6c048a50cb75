import type { Core, PathValues } from "./client.js";
import { encode } from "./encode.js";
import { invalid } from "./failure.js";
import type { Draft, Operation } from "./operation.js";
import { record } from "./record.js";

/** Puts all params where they belong; throws `InvalidArgumentError` for a value that would not arrive as itself. */
export function draftRequest(
  { settings, parameters }: Core,
  operation: Operation,
  [...positional]: PathValues,
  params: object | undefined,
): Draft {
  const rest = record(params);
  const take = (name: string): unknown => {
    const value = rest[name];
    delete rest[name];
    return value;
  };
  const segment = (name: string): string => {
    const option = parameters[name];
    const value = option ? (take(name) ?? settings[`${option}`]) : positional.shift();
    if (value || value === 0) return encode(name, value);
    const help = option ? `; give it in the params or as ${option} of the client` : "";
    throw invalid(`${name} is missing${help}`);
  };
  const path = operation.path.map((part, index) => (index % 2 ? segment(part) : part)).join("");
  if (/\/\.\.?(\/|$)/.test(path)) throw invalid("The path has a dot segment");
  const draft: Draft = { path, query: [], headers: [], body: null, once: false };
  for (const name in operation.params) {
    const value = take(name) ?? undefined;
    if (value !== undefined) operation.params[name]?.(draft, name, value);
  }
  operation.body?.(draft, "body", rest);
  if (operation.contentType) draft.headers.push(["content-type", operation.contentType]);
  return draft;
}
