import type { Reply, Task } from "./client.js";
import type { OutgoingRequest } from "./options.js";
import { normalize } from "./normalize.js";
import { readReply } from "./read-reply.js";
import type { SecurityScheme } from "./service.js";
import { pairs } from "./settings.js";

type Next = (request: OutgoingRequest) => Promise<Response>;

/**
 * Sends a request and reads its response; with `refresh`, token functions are asked for new ones. Rejects with an `SdkError`,
 * or with what middleware throws.
 */
export async function attempt(task: Task, refresh: boolean, signal: AbortSignal): Promise<Reply> {
  const { core, operation, options, progress, fail, invalid, broken, emit } = task;
  const { service, settings, baseUrl } = core;
  const { security = service.security } = operation;
  const draft = { ...task.draft, headers: [...task.draft.headers] };
  task.failed = false;

  const secrets: string[] = [];
  // An empty text is no credential, except for the password of somebody.
  const isEmpty = (secret: unknown, index: number): boolean => (index ? secret === undefined : !secret);
  const isGiven = ({ options: names }: SecurityScheme): boolean =>
    !names.some((name, index) => isEmpty(settings[name], index));
  const requirement =
    security.find((schemes) => schemes.every(isGiven)) ??
    security.find((schemes) => schemes.some(isGiven))?.filter(isGiven) ??
    security[0];
  for (const scheme of requirement ?? []) {
    const credentials: string[] = [];
    for (const [index, option] of scheme.options.entries()) {
      let secret = settings[option];
      let hidden = {};
      try {
        if (typeof secret === "function") {
          task.renewable = true;
          secret = await secret({ refresh });
        }
      } catch (cause) {
        secret = undefined;
        hidden = { cause };
      }
      if (isEmpty(secret, index) || typeof secret !== "string")
        throw fail("MissingAuth", `${option} is missing`, {}, hidden);
      credentials.push(secret);
    }
    scheme.use(draft, credentials, scheme.name ?? "");
    secrets.push(...credentials);
  }
  // The functions may have taken longer than the attempt.
  signal.throwIfAborted();
  // A server that repeats the credentials must not get them into logs; one of them may be part of another.
  secrets.sort((a, b) => b.length - a.length);
  const redact = (text: string): string =>
    secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);

  // The package's own, under the client's, under parameters and credentials, under the call's.
  const headers = new Headers();
  for (const [name, value] of [
    ["accept", operation.accept ?? "application/json"] as const,
    ["user-agent", core.userAgent] as const,
    ...core.headers,
    ...draft.headers,
    // An API that names no header for it refuses the key, as no header has an empty name.
    [service.idempotencyHeader ?? "", options.idempotencyKey ?? undefined] as const,
    ...pairs(options.headers),
  ])
    try {
      if (value === null) headers.delete(name);
      else if (value !== undefined) {
        // Headers cuts white space off in silence, and its error quotes the value.
        if (/[^\t -~\x80-\xff]|^[\t ]|[\t ]$/.test(value)) throw name;
        headers.set(name, value);
      }
    } catch {
      throw invalid(`Header "${name}" cannot be sent`);
    }

  // A path may have a query of its own.
  const url = baseUrl + (draft.path + draft.query).replace(/[?&]/, "?");
  // What comes after the end of the attempt is thrown away.
  const inTime = (response: Response): Response => {
    if (signal.aborted) response.body?.cancel().catch(() => {});
    signal.throwIfAborted();
    return response;
  };
  const exchange: Next = async (request) => {
    if (request.url !== url && !normalize(request.url).startsWith(`${baseUrl}/`))
      throw invalid("The URL leaves baseUrl");
    // Middleware may take longer than the attempt.
    signal.throwIfAborted();
    progress.attempts++;
    progress.requestId = undefined;
    emit?.("request");
    const sentAt = performance.now();
    // Found at each request, and called without a receiver.
    const { fetch = globalThis.fetch } = settings;
    // `duplex` is wanted for streams; not all platforms declare it.
    const init: RequestInit & { readonly duplex: "half" } = {
      ...settings.fetchOptions,
      ...options.fetchOptions,
      // Of these, fetch takes what it knows.
      ...request,
      // Credentials would follow a redirect to anywhere.
      redirect: "manual",
      duplex: "half",
    };
    try {
      const response = inTime(await fetch(request.url, init));
      const requestId = response.headers.get(service.requestIdHeader ?? "x-request-id");
      progress.requestId = redact(requestId ?? "") || undefined;
      emit?.("response", {
        status: response.status,
        durationMs: performance.now() - sentAt,
      });
      return response;
    } catch (cause) {
      throw broken(cause);
    }
  };
  const layers = [...core.middleware, ...(options.middleware ?? [])];
  const send = layers.reduceRight<Next>((next, layer) => async (request) => layer(request, next), exchange);
  const response = await send({
    url,
    method: operation.method,
    headers,
    body: draft.body,
    signal,
    operation,
    attempt: progress.attempts + 1,
  });
  if (!response?.headers) throw invalid("Middleware gives no response");
  return readReply(task, inTime(response), redact);
}
