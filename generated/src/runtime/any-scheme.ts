import { readCredential } from "./credentials.js";
import type { Authorize, SecurityRequirement, SecurityScheme } from "./service.js";
import type { Settings } from "./settings.js";

/**
 * Authorizes in one of several ways: the first whose options are all given, alone; else with what is given of one, as some
 * documents ask for more than their servers do. An empty list among them is a request without credentials.
 */
export function anyScheme(security: readonly SecurityRequirement[]): Authorize {
  return async (task, draft) => {
    const secrets: string[] = [];
    for (const scheme of choose(security, task.core.settings)) {
      const credentials: string[] = [];
      for (const [index, option] of scheme.options.entries())
        credentials.push(await readCredential(task, option, index > 0));
      scheme.use(draft, credentials, scheme.name ?? "");
      secrets.push(...credentials);
    }
    return secrets;
  };
}

// The first requirement that is given whole, else what is given of one, else the first, for its error.
function choose(security: readonly SecurityRequirement[], settings: Settings): SecurityRequirement {
  const isGiven = (scheme: SecurityScheme): boolean => isComplete(scheme, settings);
  return (
    security.find((schemes) => schemes.every(isGiven)) ??
    security.find((schemes) => schemes.some(isGiven))?.filter(isGiven) ??
    security[0] ??
    []
  );
}

// An empty text is no credential, except for the password of somebody.
function isComplete({ options }: SecurityScheme, settings: Settings): boolean {
  return options.every((name, index) => (index > 0 ? settings[name] !== undefined : Boolean(settings[name])));
}
