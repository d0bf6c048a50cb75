import type { Call, Core } from "./client.js";
import { encode } from "./encode.js";
import { InvalidArgumentError } from "./errors.js";
import type { Draft } from "./operation.js";

/** Puts all params where they belong; throws `InvalidArgumentError` for a value that would not arrive as itself. */
export function draftRequest(core: Core, { operation, path, params }: Call): Draft {
  const draft: Draft = { path: "", query: [], headers: [], body: null, once: false };
  const rest = new Map<string, unknown>(Object.entries(params ?? {}));
  const take = (name: string): unknown => {
    const value = rest.get(name);
    rest.delete(name);
    return value;
  };
  const positional = [...path];
  operation.path.forEach((part, index) => {
    const option = core.parameters.get(part);
    const text =
      index % 2 ? encode(part, option ? (take(part) ?? core.values.get(option)) : positional.shift()) : part;
    if (index % 2 && !text) throw new InvalidArgumentError(`${part} is empty`);
    draft.path += text;
  });
  if (/\/\.\.?(\/|$)/.test(draft.path)) throw new InvalidArgumentError("A path parameter is a dot segment");
  for (const [name, place] of Object.entries(operation.params ?? {})) {
    const value = take(name) ?? undefined;
    if (value !== undefined) place(draft, name, value);
  }
  operation.body?.(draft, "body", Object.fromEntries(rest));
  if (operation.contentType) draft.headers.push(["content-type", operation.contentType]);
  return draft;
}
