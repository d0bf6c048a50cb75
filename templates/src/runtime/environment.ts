interface Environment {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly Deno?: { readonly env: { get(name: string): string | undefined } };
}

/**
 * Reads an environment variable, trimmed; `undefined` when it is empty or not set, and where there is no environment.
 * Deno asks for its permission.
 */
export function readEnvironment(name: string): string | undefined {
  const scope: Environment & { readonly fetch: unknown } = globalThis;
  const value = scope.process?.env?.[name] ?? scope.Deno?.env.get(name);
  return value?.trim() || undefined;
}
