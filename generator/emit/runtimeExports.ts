/** Something that `index.ts` exports. */
export interface Export {
  readonly name: string;
  /** Path of the module in `src/`, without ending. */
  readonly module: string;
  readonly isType: boolean;
}

const values = {
  "runtime/call": ["ApiCall"],
  "runtime/errors":
    `AbortError ApiError AuthenticationError BadRequestError ConflictError ConnectionError InternalServerError
    InvalidArgumentError MissingAuthError NotFoundError PaginationError PermissionDeniedError RateLimitError RedirectError
    ResponseParseError ResponseTooLargeError SdkError TimeoutError UnprocessableEntityError`.split(/\s+/),
  "runtime/follow-same-origin": ["followSameOrigin"],
  "runtime/log-bodies": ["logBodies"],
  "runtime/pages": ["PageCall"],
};

const types = {
  "runtime/call": ["ApiReply", "ApiResult"],
  "runtime/client": ["Client"],
  "runtime/errors": ["ApiErrorKind", "CallContext", "ErrorEntry", "ErrorKind", "SdkFailure"],
  "runtime/events": ["ClientEvent"],
  "runtime/json-codec": ["JsonCodec"],
  "runtime/options":
    `ClientOptions ClientRetryOptions HeaderOptions Middleware OutgoingRequest RequestOptions RetryContext
    RetryOptions`.split(/\s+/),
  "runtime/rate-limit": ["RateLimit"],
  "runtime/service": ["Token", "TokenContext"],
  "runtime/walk-pages": ["PageOptions"],
};

/** What of the runtime belongs to the surface of every package. */
export const runtimeExports: readonly Export[] = [...exportsOf(values, false), ...exportsOf(types, true)];

function exportsOf(modules: Readonly<Record<string, readonly string[]>>, isType: boolean): Export[] {
  return Object.entries(modules).flatMap(([module, names]) =>
    names.map((name) => ({ name, module, isType })),
  );
}
