import type { Middleware, OutgoingRequest } from "./options.js";
import { decode, readBytes } from "./read-bytes.js";

/** A JSON body, read for a log. */
export interface LoggedBody {
  /** `operationId` of the call. */
  readonly operation: string;
  readonly attempt: number;
  readonly status: number;
  /** JSON text in which the values of secret fields are replaced. */
  readonly body: string;
}

/**
 * Middleware that shows the JSON bodies of responses, for debugging. Replaced are the values of fields that the OpenAPI document
 * marks as secret, wherever they stand, and of those with `token`, `secret` or `password` in the name. Bodies
 * above 1 MiB, and those that are not JSON, are not shown. The listener may be called after the call has ended.
 */
export function logBodies(listener: (body: LoggedBody) => void): Middleware {
  return async (request, next) => {
    const response = await next(request);
    void log(request, response, listener);
    return response;
  };
}

// Beside the call: a log must not change how and when a call ends, be it that the body or that the listener is broken.
async function log(
  { operation: { id: operation, secrets = [] }, attempt }: OutgoingRequest,
  response: Response,
  listener: (body: LoggedBody) => void,
): Promise<void> {
  const chunks: Uint8Array[] = [];
  try {
    if (!/json/i.test(response.headers.get("content-type") ?? "")) return;
    const cut = await readBytes(response.clone().body?.getReader(), 2 ** 20, chunks);
    const body = cut ? undefined : hideSecrets(decode(chunks), secrets);
    if (body) listener({ operation, attempt, status: response.status, body });
  } catch {
    // Nothing is logged.
  }
}

function hideSecrets(text: string, secrets: readonly string[]): string | undefined {
  const names = new Set(secrets.map((path) => path.split(".").at(-1)));
  try {
    return JSON.stringify(JSON.parse(text), (name, value: unknown) =>
      names.has(name) || /token|secret|password/i.test(name) ? "[redacted]" : value,
    );
  } catch {
    return undefined;
  }
}
