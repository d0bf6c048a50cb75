import type { Task } from "./client.js";
import { invalid } from "./failure.js";
import type { Draft } from "./operation.js";

/**
 * Headers of a request: the package's own, under the client's, under parameters and credentials, under the call's. Throws
 * `InvalidArgumentError`, without the value, for what a header cannot hold.
 */
export function layerHeaders({ core, operation, options }: Task, draft: Draft): Headers {
  const headers = new Headers();
  for (const [name, value] of [
    ["accept", operation.accept ?? "application/json"] as const,
    ["user-agent", core.userAgent] as const,
    ...Object.entries(core.settings.headers ?? {}),
    ...draft.headers,
    // An API that names no header for it refuses the key, as no header has an empty name.
    [core.service.idempotencyHeader ?? "", options.idempotencyKey] as const,
    ...Object.entries(options.headers ?? {}),
  ])
    try {
      if (value === null) headers.delete(name);
      else if (value !== undefined) {
        // Headers cuts white space off in silence, and its error quotes the value.
        if (/[^\t -~\x80-\xff]/.test(value)) throw name;
        headers.set(name, value);
      }
    } catch {
      throw invalid(`Header "${name}" cannot be sent`);
    }
  return headers;
}
