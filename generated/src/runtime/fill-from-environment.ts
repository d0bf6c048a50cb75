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
  const filled: Record<string, unknown> = { ...options };
  for (const option in variables) filled[option] ??= readEnvironment(variables[option] ?? "");
  const missing = [...new Set([...required, ...Object.keys(variables)])].filter(
    (option) => filled[option] === undefined,
  );
  // The type of the options says which of them are required, as the service does.
  if (!missing.some((option) => required.includes(option))) return filled as unknown as Options;
  const names = missing.map((option) => (variables[option] ? `${option} (${variables[option]})` : option));
  throw failure("MissingAuth", `Missing options (environment variables): ${names.join(", ")}`);
}
