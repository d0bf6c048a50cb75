import type { Core } from "./client.js";
import { failure } from "./failure.js";
import type { Draft } from "./operation.js";

/**
 * Puts the client's credentials into a request, and returns them. Rejects with `MissingAuthError` when there are none, and
 * when a function throws or answers without a text.
 */
export async function authorize(
  { scheme, settings }: Core,
  draft: Draft,
  refresh: boolean,
): Promise<readonly string[]> {
  const secrets: string[] = [];
  for (const option of scheme?.options ?? []) {
    let secret = settings[option];
    let hidden = {};
    try {
      if (typeof secret === "function") secret = await secret({ refresh });
    } catch (cause) {
      secret = "";
      hidden = { cause };
    }
    if (!secret || typeof secret !== "string")
      throw failure("MissingAuth", `${option} is missing or empty`, {}, hidden);
    secrets.push(secret);
  }
  scheme?.use(draft, secrets, scheme.name ?? "");
  return secrets;
}
