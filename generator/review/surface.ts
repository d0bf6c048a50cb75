/** What a package shows to its users, as Markdown, code marked as such: the input of the API report. */
export interface Surface {
  readonly packageName: string;
  /** Sorted by resource, then method. */
  readonly operations: readonly OperationSurface[];
  /** One signature for each exported thing, on one line, sorted by name. */
  readonly signatures: readonly string[];
}

/** A call as its users see it: how to write it, what it sends, what it takes, and what it may answer. */
export interface OperationSurface {
  /** Resource and method, as a caller writes them. */
  readonly name: string;
  /** Method and path template. */
  readonly http: string;
  readonly signature: string;
  /** The options whose credentials it is sent with, where they are not those of all others. */
  readonly security: string | undefined;
  readonly params: readonly ParamSurface[];
  readonly responses: readonly ResponseSurface[];
}

/** One argument or member of the params of a call. */
export interface ParamSurface {
  /** `path`, `query`, `header`, `cookie` or `body`. */
  readonly place: string;
  /** Name, optionality and type, as in the interface. */
  readonly member: string;
  /** Enum values, limits, default, client option: what the type does not show. */
  readonly facts: readonly string[];
}

/** One answer that the document declares for an operation. */
export interface ResponseSurface {
  /** Three digits, `1XX` to `5XX`, or `default`. */
  readonly status: string;
  readonly success: boolean;
  /** `no body`, unmarked, where there is none. */
  readonly type: string;
}
