import type { Core, Emit, PathValues, Progress, Reply } from "./client.js";
import { draftRequest } from "./draft-request.js";
import { Failure, invalid } from "./failure.js";
import { mergeSettings } from "./merge-settings.js";
import type { ClientEvent } from "./events.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { repeat } from "./repeat.js";

/** Sends a call for a client, as `Client` says: checks it, and repeats failed attempts. */
export async function send(
  core: Core,
  operation: Operation,
  path: PathValues,
  params: object | undefined,
  options: RequestOptions | undefined,
  raw: boolean | undefined,
): Promise<Reply> {
  const { id, method } = operation;
  const progress: Progress = { operation: id, method, path: "", attempts: 0, requestId: undefined };
  const { onEvent } = core.settings;
  const emit: Emit | undefined =
    onEvent &&
    ((type, fields) => {
      try {
        // The type of emit sees to it that the fields belong to the type.
        onEvent({ ...progress, type, ...fields } as ClientEvent);
      } catch {
        // A listener must not be able to break a call.
      }
    });
  try {
    const draft = draftRequest(core, operation, path, params);
    progress.path = draft.path;
    if (raw === undefined) throw invalid("A call is awaited or raw");
    const settings = options ? mergeSettings(core.settings, options) : core.settings;
    return await repeat({ core, settings, operation, options: options ?? {}, draft, progress, emit, raw });
  } catch (error) {
    if (error instanceof Failure) {
      const { requestId } = progress;
      error.message = `${error.message.slice(0, 200)} [${id}${requestId ? ` ${requestId}` : ""}]`.slice(
        0,
        300,
      );
      Object.assign(error, progress);
    }
    emit?.("error", { error });
    throw error;
  }
}
