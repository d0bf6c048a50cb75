import { authorize } from "./authorize.js";
import type { Reply, Task } from "./client.js";
import { RedirectError } from "./errors.js";
import { fetchResponse } from "./fetch-response.js";
import { layerHeaders } from "./layer-headers.js";
import type { OutgoingRequest } from "./options.js";
import { readReply } from "./read-reply.js";

type Next = (request: OutgoingRequest) => Promise<Response>;

/** Sends a request and reads its response; rejects with an `SdkError`, or with what middleware throws. */
export async function attempt(task: Task, refresh: boolean, signal: AbortSignal): Promise<Reply> {
  const { core, call, progress } = task;
  const { operation, options } = call;
  const draft = { ...task.draft, query: [...task.draft.query], headers: [...task.draft.headers] };
  const secrets = await authorize(task, draft, refresh);
  const search = draft.query.join("&");
  const layers = [...(core.options.middleware ?? []), ...(options.middleware ?? [])];
  const send = layers.reduceRight<Next>(
    (next, layer) => async (request) => layer(request, next),
    (request) => fetchResponse(task, request),
  );
  const response = await send({
    url: core.baseUrl + draft.path + (search && `?${search}`),
    method: operation.method,
    headers: layerHeaders(task, draft),
    body: draft.body,
    signal,
    operation,
    attempt: progress.attempts + 1,
  });
  const { status, headers } = response;
  if (response.type !== "opaqueredirect" && (status < 300 || status > 399))
    return readReply(task, response, secrets, signal);
  response.body?.cancel().catch(() => {});
  throw new RedirectError(
    `${status} redirect`,
    { status },
    { location: headers.get("location") ?? undefined },
  );
}
