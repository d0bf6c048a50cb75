import { authorize } from "./authorize.js";
import type { Reply, Task } from "./client.js";
import { invalid } from "./failure.js";
import { layerHeaders } from "./layer-headers.js";
import type { OutgoingRequest } from "./options.js";
import { readRateLimit } from "./rate-limit.js";
import { readReply } from "./read-reply.js";
import { failConnection } from "./fail-connection.js";

type Next = (request: OutgoingRequest) => Promise<Response>;

/** Sends a request and reads its response; rejects with an `SdkError`, or with what middleware throws. */
export async function attempt(task: Task, refresh: boolean, signal: AbortSignal): Promise<Reply> {
  const { core, operation, options, progress } = task;
  const draft = { ...task.draft, query: [...task.draft.query], headers: [...task.draft.headers] };
  const secrets = await authorize(core, draft, refresh);
  const search = draft.query.join("&");
  const url = core.baseUrl + draft.path + (search && `?${search}`);
  const layers = [...(core.settings.middleware ?? []), ...(options.middleware ?? [])];
  const send = layers.reduceRight<Next>(
    (next, layer) => async (request) => layer(request, next),
    (request) => {
      if (request.url !== url && !new URL(request.url).href.startsWith(`${core.baseUrl}/`))
        throw invalid("The URL leaves baseUrl");
      return exchange(task, request);
    },
  );
  const response = await send({
    url,
    method: operation.method,
    headers: layerHeaders(task, draft),
    body: draft.body,
    signal,
    operation,
    attempt: progress.attempts + 1,
  });
  return readReply(task, response, secrets, signal);
}

async function exchange(
  { core, options, progress, emit }: Task,
  request: OutgoingRequest,
): Promise<Response> {
  const { settings, service } = core;
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
    const response = await fetch(request.url, init);
    progress.requestId = response.headers.get(service.requestIdHeader ?? "x-request-id") ?? undefined;
    emit?.("response", {
      status: response.status,
      rateLimit: readRateLimit(response.headers),
      durationMs: performance.now() - sentAt,
    });
    return response;
  } catch (cause) {
    failConnection(cause);
  }
}
