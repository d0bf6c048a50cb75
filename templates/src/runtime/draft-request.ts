import type { Core, PathValues } from "./client.js";
import type { Draft } from "./draft.js";
import { encode } from "./encode.js";
import type { Invalid } from "./failure.js";
import type { Operation } from "./operation.js";

/** Puts all params where they belong; throws `InvalidArgumentError` for a value that would not arrive as itself. */
export function draftRequest(
  { settings, parameters }: Core,
  { path, params, body, contentType }: Operation,
  positional: PathValues,
  given: object | undefined,
  invalid: Invalid,
): Draft {
  const { json } = settings;
  const draft: Draft = { path: "", query: "", headers: [], body: null, once: false, json, invalid };
  const values = new Map<string, unknown>(Object.entries(given ?? {}));
  const take = (name: string): unknown => {
    const value = values.get(name);
    values.delete(name);
    return value;
  };
  let index = 0;
  draft.path = path
    .split(/[{}]/)
    .map((part, at) => {
      if (at % 2 === 0) return part;
      const option = parameters[part];
      const value = option ? (take(part) ?? settings[`${option}`]) : positional[index++];
      const help = option ? `; give it in the params or as ${option} of the client` : "";
      if ((value ?? "") === "") throw invalid(`${part} is missing${help}`);
      return encode(draft, part, value);
    })
    .join("");
  if (/\/\.\.?([/?]|$)/.test(draft.path)) throw invalid("The path has a dot segment");
  for (const name in params) {
    const value = take(name);
    if (value !== undefined) params[name]?.(draft, name, value);
  }
  body?.(draft, "body", Object.fromEntries(values));
  if (contentType && draft.body !== null) draft.headers.push(["content-type", contentType]);
  return draft;
}
