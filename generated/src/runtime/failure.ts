import type { CallContext, ErrorEntry, ErrorKind, SdkError } from "./errors.js";

/** Marks the errors of every copy of this code, for `instanceof`. */
export const brand: unique symbol = Symbol.for("sdkgen.error");

/** Fields that some errors have. */
export interface FailureFields extends CallContext {
  readonly status?: number;
  readonly code?: unknown;
  readonly errors?: readonly ErrorEntry[];
  readonly retryAfterMs?: number | undefined;
  readonly timeoutMs?: number | undefined;
  readonly limit?: number;
  readonly contentType?: string;
}

/** An error of any kind; its fields are to be checked. */
export type Failure = SdkError & FailureFields & { readonly headers?: Headers };

/** Makes the error for what cannot be sent as it is; the message does not quote it. */
export type Invalid = (message: string) => Failure;

/**
 * Makes an error without its class, so that a program carries only the classes that it names: its own class has name and
 * kind of that one, and stacks begin with the name. `fields` become fields of it; `hidden` ones, `cause` among them, are not
 * enumerable.
 */
export function failure(
  kind: ErrorKind,
  message: string,
  fields: FailureFields = {},
  hidden: Readonly<Record<string, unknown>> = {},
): Failure {
  const name = `${kind}Error`;
  // A computed key names the class.
  const classes = {
    [name]: class extends Error {
      override get name(): string {
        return name;
      }
      get kind(): ErrorKind {
        return kind;
      }
      get family(): ErrorKind {
        // Only responses of the server have entries.
        return fields.errors ? "Api" : kind;
      }
      get [brand](): ErrorKind {
        return kind;
      }
    },
  };
  const error = new (classes[name] ?? Error)(oneLine(message));
  setFields(error, fields, hidden);
  // The classes check for the brand.
  return error as unknown as Failure;
}

/** Gives an error its fields, the hidden ones out of sight of loops and logs. */
export function setFields(error: Error, fields: object, hidden: Readonly<Record<string, unknown>>): void {
  Object.assign(error, fields);
  for (const key in hidden)
    Object.defineProperty(error, key, { value: hidden[key], writable: true, configurable: true });
}

/** Whether something that was thrown is an error of this package. */
export function isFailure(error: unknown): error is Failure {
  return brand in Object(error);
}

/** Text of a server as part of a line: without control characters, line ends, marks that turn text around, and halves of characters. */
function oneLine(text: string): string {
  return text.slice(0, 300).replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, " ");
}
