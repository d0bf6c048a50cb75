/** What a package shows to its users, as Markdown, code marked as such: the input of the API report. */
export interface Surface {
  readonly packageName: string;
  /** Sorted by resource, then method. */
  readonly operations: readonly OperationSurface[];
  /** One signature for each exported thing, on one line, sorted by name. */
  readonly signatures: readonly string[];
}

export interface OperationSurface {
  /** Resource and method, as a caller writes them. */
  readonly name: string;
  /** Method and path template. */
  readonly http: string;
  readonly signature: string;
  readonly params: readonly ParamSurface[];
  readonly responses: readonly ResponseSurface[];
}

export interface ParamSurface {
  /** `path`, `query`, `header`, `cookie` or `body`. */
  readonly place: string;
  /** Name, optionality and type, as in the interface. */
  readonly member: string;
  /** Enum values, limits, default, client option: what the type does not show. */
  readonly facts: readonly string[];
}

export interface ResponseSurface {
  readonly status: string;
  readonly success: boolean;
  /** `no body`, unmarked, where there is none. */
  readonly type: string;
}
