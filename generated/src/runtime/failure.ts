import type { CallContext, ErrorEntry, ErrorKind } from "./errors.js";

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

/** What all errors of this package are made of; `SdkError` is its public face. */
export class Failure extends Error implements CallContext {
  declare readonly operation: string | undefined;
  declare readonly method: string | undefined;
  declare readonly path: string | undefined;
  declare readonly attempts: number | undefined;
  declare readonly requestId: string | undefined;

  /** `fields` become fields of the error; `hidden` ones, `cause` among them, are not enumerable. */
  constructor(message: string, fields?: ErrorFields, hidden?: Readonly<Record<string, unknown>>) {
    super(message);
    Object.assign(this, fields);
    for (const name in hidden) Object.defineProperty(this, name, { value: hidden[name] });
  }

  /** Literal to switch on. */
  get kind(): ErrorKind {
    return "Sdk";
  }

  override get name(): string {
    return `${this.kind}Error`;
  }
}

/**
 * Makes an error of a kind. It has the prototypes of the class in `errors.ts`, but not the class itself: as `instanceof` goes
 * by kind, a program carries only the classes that it names.
 */
export function failure(
  kind: ErrorKind,
  message: string,
  fields: ErrorFields = {},
  hidden?: Readonly<Record<string, unknown>>,
): Failure & ErrorFields {
  return new (derive(fields.errors ? derive(Failure, "Api") : Failure, kind))(message, fields, hidden);
}

/** An `InvalidArgumentError`: what cannot be sent as it is. */
export function invalid(message: string): Failure {
  return failure("InvalidArgument", message);
}

function derive(Base: typeof Failure, kind: ErrorKind): typeof Failure {
  const name = `${kind}Error`;
  // A computed key gives the class its name at run time, which Node shows.
  const classes = {
    [name]: class extends Base {
      override get kind(): ErrorKind {
        return kind;
      }
    },
  };
  return classes[name] ?? Base;
}
