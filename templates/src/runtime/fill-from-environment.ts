import { readEnvironment } from "./environment.js";
import { failure } from "./failure.js";
import type { Service } from "./service.js";

/**
 * Adds to options those that are not given, from environment variables by the name of the option. Throws `MissingAuthError` if
 * there is one missing that every call needs; it then names all that are.
 */
export function fillFromEnvironment<Options extends object>(
  { required = [] }: Service,
  options: Partial<Options>,
  variables: Readonly<Record<string, string>>,
): Options {
  const filled: Partial<Options> & { readonly [option: string]: unknown } = { ...options };
  for (const option in variables)
    if (filled[option] === undefined)
      Object.assign(filled, { [option]: readEnvironment(variables[option] ?? "") });
  if (isComplete(filled, required)) return filled;
  const missing = [...new Set([...required, ...Object.keys(variables)])]
    .filter((option) => filled[option] === undefined)
    .map((option) => (variables[option] ? `${option} (${variables[option]})` : option));
  throw failure("MissingAuth", `Missing options (environment variables): ${missing.join(", ")}`);
}

function isComplete<Options extends object>(
  options: Partial<Options> & { readonly [option: string]: unknown },
  required: readonly string[],
): options is Options & { readonly [option: string]: unknown } {
  return required.every((option) => options[option] !== undefined);
}
