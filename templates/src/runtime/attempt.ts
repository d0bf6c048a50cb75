import type { Reply } from "./client.js";
import { connectionError } from "./connection.js";
import type { Attempt } from "./deadline.js";
import type { Draft } from "./draft.js";
import { emit } from "./emit.js";
import { setHeaders } from "./headers.js";
import { normalize } from "./normalize.js";
import type { OutgoingRequest } from "./options.js";
import { readReply } from "./read-reply.js";
import { invalid, redact, type Task } from "./task.js";

type Next = (request: OutgoingRequest) => Promise<Response>;

/** Sends a request and reads its response. Rejects with an `SdkError`, or with what middleware throws. */
export async function runAttempt(task: Task, draft: Draft, attempt: Attempt): Promise<Reply> {
  const { core, operation, settings } = task;
  // A copy: the next attempt may have other credentials.
  const sent = { ...draft, headers: [...draft.headers] };
  const authorize = operation.authorize ?? core.service.authorize;
  const secrets = (await authorize?.(task, sent)) ?? [];
  task.secrets = secrets.sort((a, b) => b.length - a.length);
  // Functions may have taken longer than the attempt.
  attempt.signal.throwIfAborted();
  const request = makeRequest(task, sent, attempt);
  if (!settings.middleware.length) return readReply(task, attempt, await sendRequest(task, request, attempt));
  const exchange: Next = (changed) => {
    if (changed.url !== request.url && !normalize(changed.url).startsWith(`${core.baseUrl}/`))
      throw invalid(task, "The URL leaves baseUrl");
    return sendRequest(task, changed, attempt);
  };
  const response = await settings.middleware.reduceRight<Next>(
    (next, layer) => async (changed) => layer(changed, next),
    exchange,
  )(request);
  if (!response?.headers) throw invalid(task, "Middleware gives no response");
  return readReply(task, attempt, keepInTime(attempt, response));
}

function makeRequest(task: Task, sent: Draft, { signal }: Attempt): OutgoingRequest {
  const { core, operation, progress, settings } = task;
  // The client's, under parameters and credentials, under the call's.
  const headers = new Headers(core.headers);
  setHeaders(headers, sent.headers, sent.invalid);
  if (settings.headers) setHeaders(headers, settings.headers, sent.invalid);
  return {
    // A path may have a query of its own.
    url: core.baseUrl + (sent.path + sent.query).replace(/[?&]/, "?"),
    method: operation.method,
    headers,
    body: sent.body,
    signal,
    operation,
    attempt: progress.attempts + 1,
  };
}

async function sendRequest(task: Task, request: OutgoingRequest, attempt: Attempt): Promise<Response> {
  const { core, progress, settings } = task;
  // Middleware may take longer than the attempt.
  attempt.signal.throwIfAborted();
  progress.attempts++;
  progress.requestId = undefined;
  emit(task, "request");
  const sentAt = performance.now();
  // Found at each request, and called without a receiver.
  const { fetch = globalThis.fetch, fetchOptions } = settings;
  // `duplex` is wanted for streams; not all platforms declare it.
  const init: RequestInit & { readonly duplex: "half" } = {
    ...fetchOptions,
    // Of these, fetch takes what it knows.
    ...request,
    // Credentials would follow a redirect to anywhere.
    redirect: "manual",
    duplex: "half",
  };
  let response: Response;
  try {
    response = await fetch(request.url, init);
    if (response?.type === "error") throw new TypeError("Response.error()");
  } catch (thrown) {
    throw connectionError(task, thrown);
  }
  if (!response?.headers?.get) throw invalid(task, "fetch gives no Response");
  keepInTime(attempt, response);
  const requestId = response.headers.get(core.service.requestIdHeader ?? "x-request-id");
  progress.requestId = redact(task, requestId ?? "") || undefined;
  emit(task, "response", { status: response.status, durationMs: performance.now() - sentAt });
  return response;
}

// What comes after the end of the attempt is thrown away.
function keepInTime({ signal }: Attempt, response: Response): Response {
  if (signal.aborted) response.body?.cancel().catch(() => {});
  signal.throwIfAborted();
  return response;
}
