import { readCredential } from "./credentials.js";
import type { Authorize, SecurityRequirement, SecurityScheme } from "./service.js";
import type { Settings } from "./settings.js";

/** For APIs with several schemes, or schemes of several options, as `Service.security` says. */
export const anyScheme: Authorize = async (task, draft) => {
  const { service, settings } = task.core;
  const secrets: string[] = [];
  for (const scheme of choose(task.operation.security ?? service.security, settings)) {
    const credentials: string[] = [];
    for (const [index, option] of scheme.options.entries())
      credentials.push(await readCredential(task, option, index > 0));
    scheme.use(draft, credentials, scheme.name ?? "");
    secrets.push(...credentials);
  }
  return secrets;
};

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
