/**
 * Names that the emitted code uses for other things: globals of TypeScript and JavaScript that it mentions, and what the
 * runtime exports. No declaration gets one of them.
 */
export const reservedNames: ReadonlySet<string> = new Set(
  `Array Blob BodyInit Boolean Date Error FormData Headers Map Number Object Omit Partial Promise Readonly Record
  Request Required Response Set String Symbol URL URLSearchParams
  AbortError ApiCall ApiError ApiErrorKind ApiReply ApiResult AuthenticationError BadRequestError CallContext Client ClientEvent
  ClientOptions ClientRetryOptions ConflictError ConnectionError DeclaredErrorBody ErrorEntry ErrorFamily ErrorKind HeaderOptions InternalServerError
  InvalidArgumentError JsonCodec Middleware MissingAuthError NotFoundError Operation OutgoingRequest PageCall PageOptions PaginationError
  PermissionDeniedError RateLimit RateLimitError RedirectError RequestOptions ResponseParseError ResponseTooLargeError RetryContext
  RetryOptions SdkError SdkFailure ServerEvent Service StreamCall StreamOptions Streamed TimeoutError TStream Token TokenContext UnprocessableEntityError`.split(
    /\s+/,
  ),
);

/** Options that every client or call has, and what the runtime makes of them in its settings. */
export const reservedOptions: ReadonlySet<string> = new Set(
  `allowInsecure baseUrl budget dangerouslyAllowBrowser fetch fetchOptions gate headers json maxResponseBytes maxRetries
  maxRetryAfterMs middleware onEvent pace retry shouldRetry signal timeoutMs totalTimeoutMs unsafe`.split(
    /\s+/,
  ),
);

/** Names of members that would make an instance something else than it is. */
export const unusableMembers: ReadonlySet<string> = new Set([
  "constructor",
  "then",
  "toString",
  "valueOf",
  "toJSON",
]);
