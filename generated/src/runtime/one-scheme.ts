import { readCredential } from "./credentials.js";
import type { Authorize, SecurityScheme } from "./service.js";

/** Authorizes with one scheme, of one option. */
export function oneScheme({ use, options: [option = ""], name = "" }: SecurityScheme): Authorize {
  return async (task, draft) => {
    const credentials = [await readCredential(task, option, false)];
    use(draft, credentials, name);
    return credentials;
  };
}

/** For an operation that takes no credentials, where others do. */
export const noScheme: Authorize = async () => [];
