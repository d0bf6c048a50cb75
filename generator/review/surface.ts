/** What a package shows to its users, as Markdown, code marked as such: the input of the API report. */
export interface Surface {
  readonly packageName: string;
  /** What is true of the client as a whole: server, options, fields that it looks at. */
  readonly client: readonly string[];
  /** Sorted by resource, then method. */
  readonly operations: readonly OperationSurface[];
  /** Every exported thing, sorted by name. */
  readonly exports: readonly ExportSurface[];
}

/** A call as its users see it: how to write it, what it sends, what it takes, and how the server may respond. */
export interface OperationSurface {
  /** Resource and method, as a caller writes them. */
  readonly name: string;
  /** Each on a line of its own: HTTP line, signature, and what else the types do not show. */
  readonly facts: readonly string[];
  readonly params: readonly ParamSurface[];
  readonly responses: readonly ResponseSurface[];
  /** Headers of responses, with their schemas and the statuses that bring them. */
  readonly headers: readonly string[];
}

/** One argument or member of the params of a call. */
export interface ParamSurface {
  /** Where it is sent: `path`, `query`, `querystring`, `header`, `cookie` or `body`. */
  readonly place: string;
  /** Name, optionality and type, as in the interface. */
  readonly member: string;
  /** Enum values, limits, default, style, client option: what the type does not show. */
  readonly facts: readonly string[];
}

/** One response that the document declares for an operation. */
export interface ResponseSurface {
  /** Three digits, `1XX` to `5XX`, or `default`. */
  readonly status: string;
  readonly success: boolean;
  /** `no body`, unmarked, where there is none. */
  readonly type: string;
}

/** An exported declaration: a line, and a line for each member. */
export interface ExportSurface {
  readonly name: string;
  readonly head: CodeLine;
  readonly members: readonly CodeLine[];
}

/** A line of a declaration. */
export interface CodeLine {
  /** Unmarked. */
  readonly code: string;
  /** What its schema says, and the code does not: limits, format, default, conditions. Unmarked. */
  readonly facts: readonly string[];
}
