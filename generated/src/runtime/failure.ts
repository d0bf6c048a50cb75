import type { CallContext, ErrorEntry, ErrorKind, SdkError } from "./errors.js";

/** Marks the errors of every copy of this code, for `instanceof`. */
export const brand: unique symbol = Symbol.for("sdkgen.error");

/** Fields that some errors have. */
export interface ErrorFields extends CallContext {
  readonly status?: number;
  readonly code?: unknown;
  readonly errors?: readonly ErrorEntry[];
  readonly retryAfterMs?: number | undefined;
  readonly timeoutMs?: number | undefined;
  readonly limit?: number;
  readonly contentType?: string;
}

/** An error of any kind; its fields are to be checked. */
export type Failure = SdkError & ErrorFields & { readonly headers?: Headers };

/** Makes an error: `fields` become fields of it, `hidden` ones, `cause` among them, are not enumerable. */
export type Fail = (
  kind: ErrorKind,
  message: string,
  fields?: ErrorFields,
  hidden?: Readonly<Record<string, unknown>>,
) => Failure;

/** Makes the error for what cannot be sent as it is; the message does not quote it. */
export type Invalid = (message: string) => Failure;

/**
 * Makes an error without its class, so that a program carries only the classes that it names: its own class has name and
 * kind of that one, and stacks begin with the name.
 */
export const failure: Fail = (kind, message, fields, hidden = {}) => {
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
      get [brand](): ErrorKind {
        return kind;
      }
    },
  };
  const error = Object.assign(new (classes[name] ?? Error)(message), fields);
  for (const key in hidden)
    Object.defineProperty(error, key, { value: hidden[key], writable: true, configurable: true });
  // The classes check for the brand.
  return error as unknown as Failure;
};

/** Whether something that was thrown is an error of this package. */
export function isFailure(error: unknown): error is Failure {
  return brand in Object(error);
}
