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

/** Whether warnings are for somebody who can read them: `NODE_ENV` is there to be asked, and is not `production`. */
export function isDevelopment(): boolean {
  const scope: Environment & { readonly fetch: unknown } = globalThis;
  try {
    const env = scope.process?.env;
    return env !== undefined && env["NODE_ENV"] !== "production";
  } catch {
    // Deno may not allow the question.
    return false;
  }
}
