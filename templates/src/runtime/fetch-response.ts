import type { Task } from "./client.js";
import { InvalidArgumentError } from "./errors.js";
import type { OutgoingRequest } from "./options.js";
import { readRateLimit } from "./rate-limit.js";

/** Sends one request, within the base URL only, and returns its response with the body unread. */
export async function fetchResponse(
  { core, call, progress }: Task,
  request: OutgoingRequest,
): Promise<Response> {
  const { url, method, headers, body, signal } = request;
  const { options, service } = core;
  if (!new URL(url).href.startsWith(`${core.baseUrl}/`))
    throw new InvalidArgumentError("The URL leaves baseUrl");
  progress.attempts++;
  progress.requestId = undefined;
  core.emit(() => ({ ...progress, type: "request" }));
  const sentAt = performance.now();
  // Found at each request, and called without a receiver.
  const { fetch = globalThis.fetch } = options;
  const init: RequestInit & { readonly duplex: "half" } = {
    ...options.fetchOptions,
    ...call.options.fetchOptions,
    method,
    headers,
    body: body ?? null,
    signal,
    // Credentials would follow a redirect to anywhere.
    redirect: "manual",
    // Wanted for streams.
    duplex: "half",
  };
  const response = await fetch(url, init);
  progress.requestId = response.headers.get(service.requestIdHeader ?? "x-request-id") ?? undefined;
  core.emit(() => ({
    ...progress,
    type: "response",
    status: response.status,
    rateLimit: readRateLimit(response.headers),
    durationMs: performance.now() - sentAt,
  }));
  return response;
}
