import type { Task } from "./client.js";
import { MissingAuthError } from "./errors.js";
import type { Draft } from "./operation.js";

/**
 * Puts the credentials of the first scheme whose options are given into a request, and returns them. Rejects with
 * `MissingAuthError` when there is none, and when a function throws or answers without a text.
 */
export async function authorize(task: Task, draft: Draft, refresh: boolean): Promise<string[]> {
  const { service, values } = task.core;
  const { security } = service;
  const scheme = security.find(({ options }) => options.every((option) => values.get(option))) ?? security[0];
  const secrets: string[] = [];
  for (const option of scheme?.options ?? []) {
    const token = values.get(option);
    task.renewable ||= typeof token === "function";
    let secret: unknown;
    let hidden = {};
    try {
      secret = typeof token === "function" ? await token({ refresh }) : token;
    } catch (cause) {
      hidden = { cause };
    }
    if (!secret || typeof secret !== "string")
      throw new MissingAuthError(`${option} is missing or empty`, {}, hidden);
    secrets.push(secret);
  }
  scheme?.use(draft, secrets, scheme.name ?? "");
  return secrets;
}
