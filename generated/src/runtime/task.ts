import type { Core } from "./client.js";
import type { CallContext, ErrorKind } from "./errors.js";
import { type Failure, failure, type FailureFields } from "./failure.js";
import type { Operation } from "./operation.js";
import type { Settings } from "./settings.js";

/** What a call knows about itself while it runs; the runtime's own, mutable form of `CallContext`. */
export interface Progress {
  readonly operation: string;
  readonly method: string;
  path: string;
  attempts: number;
  requestId: string | undefined;
}

/** What all parts of a call share while it runs. */
export interface Task {
  readonly core: Core;
  readonly operation: Operation;
  readonly progress: Progress;
  /** The client's, once the call is checked with the call's over them. */
  settings: Settings;
  /** Leave the body of a success unread. */
  readonly raw: boolean;
  /** `performance.now()` at which `totalTimeoutMs` is over. */
  deadline: number;
  /** What the last attempt sent as credentials, in all forms, the longest first. */
  secrets: readonly string[];
  /** Whether a function gives the credentials, and may be asked for new ones after a 401, which is done once. */
  renewal: "impossible" | "possible" | "now" | "done";
}

/** What there is of a task where no request is under way: enough for its errors. */
export function taskOf({ id, method }: Operation): { readonly progress: CallContext } {
  return { progress: { operation: id, method } };
}

/** Makes an error that knows its call. */
export function fail(
  { progress }: { readonly progress: CallContext },
  kind: ErrorKind,
  message: string,
  fields?: FailureFields,
  hidden?: Readonly<Record<string, unknown>>,
): Failure {
  const context = [progress.operation, progress.requestId].join(" ").trim();
  return failure(kind, `${message.slice(0, 200)} [${context}]`, { ...progress, ...fields }, hidden);
}

/** Makes the error for what the caller gave and cannot be sent; the message does not quote it. */
export function invalid(task: Task, message: string): Failure {
  return fail(task, "InvalidArgument", message);
}

/** Replaces the credentials of a call in a text, which a server may repeat; one of them may be part of another. */
export function redact({ secrets }: Task, text: string): string {
  const hide = (shown: string, secret: string): string =>
    shown.replaceAll(secret, (_, at: number) => {
      // A short one may stand in a word by chance.
      const around = shown.charAt(at - 1) + shown.charAt(at + secret.length);
      return secret.length < 8 && /\w/.test(around) ? secret : "***";
    });
  return secrets.reduce(hide, text);
}
