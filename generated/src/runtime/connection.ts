import { type Failure, isFailure, setFields } from "./failure.js";
import { fail, redact, type Task } from "./task.js";

type Thrown = Readonly<Partial<Record<"name" | "message" | "stack" | "code" | "cause", unknown>>>;

// Deno gives no codes, but words of its own.
const wordsOfDeno = /client error \(Connect\)(?!: invalid)|invalid peer certificate/;

/**
 * The error for what `fetch`, or the reading of a body, threw. Its cause tells of that in words that may be logged: platforms put
 * the URL with its query into their errors, or the bytes that they could not read.
 */
export function connectionError(task: Task, thrown: unknown): Failure {
  if (isFailure(thrown)) return thrown;
  const outer: Thrown = Object(thrown);
  // Node wraps the error of the socket, Bun does not.
  const inner: Thrown = Object(outer.cause ?? thrown);
  // Of URLs: without user, password and query.
  const tell = (text: unknown): string =>
    redact(task, typeof text === "string" ? text : "").replace(/\/\/[^\s/@]*@|\?[^\s"')]+/g, "***");
  const message = tell(inner.message);
  const code =
    [inner.code, outer.code].find((each) => typeof each === "string") ?? wordsOfDeno.exec(message)?.[0];
  const cause = new Error(message);
  setFields(cause, { code }, { name: tell(inner.name), stack: tell(inner.stack) });
  const why = code ?? message;
  return fail(task, "Connection", `Connection failed${why && `: ${why}`}`, { code }, { cause });
}
