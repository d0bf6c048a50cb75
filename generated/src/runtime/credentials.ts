import { fail, type Task } from "./task.js";

/** Reads the option that holds a credential, asking its function if it is one. Rejects with `MissingAuthError`. */
export async function readCredential(task: Task, option: string, mayBeEmpty: boolean): Promise<string> {
  let secret = task.core.settings[option];
  let hidden = {};
  try {
    if (typeof secret === "function") {
      if (task.renewal === "impossible") task.renewal = "possible";
      secret = await secret({ refresh: task.renewal === "now" });
    }
    if (typeof secret === "string" && (secret || mayBeEmpty)) return secret;
  } catch (cause) {
    hidden = { cause };
  }
  throw fail(task, "MissingAuth", `${option} is missing`, {}, hidden);
}
