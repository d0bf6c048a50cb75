import { readCredential } from "./credentials.js";
import type { Authorize } from "./service.js";

/** For APIs with one scheme, of one option. Operations may do without it. */
export const oneScheme: Authorize = async (task, draft) => {
  const [[scheme] = []] = task.operation.security ?? task.core.service.security;
  if (!scheme) return [];
  const [option = ""] = scheme.options;
  const credentials = [await readCredential(task, option, false)];
  scheme.use(draft, credentials, scheme.name ?? "");
  return credentials;
};
