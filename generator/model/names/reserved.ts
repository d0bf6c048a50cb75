/**
 * Names that no declaration gets: what the runtime exports beside it, and what stands in the modules that declare or mention it. All
 * other names are free, those of globals too: a type may be called `Error` in a module of its own.
 */
export const reservedNames: ReadonlySet<string> = new Set(
  `Blob BodyInit FormData Omit Partial Pick Record URLSearchParams
  DeclaredErrorBody RuntimeOperation TStream
  AbortError ApiCall ApiError ApiErrorKind ApiReply ApiResult AuthenticationError BadRequestError CallContext Client ClientEvent
  ClientOptions ClientRetryOptions ConflictError ConnectionError ErrorEntry ErrorFamily ErrorKind HeaderOptions InternalServerError
  InvalidArgumentError JsonCodec Middleware MissingAuthError NotFoundError OutgoingRequest PageCall PageOptions PaginationError
  PermissionDeniedError RateLimit RateLimitError RedirectError RequestOptions RequestView ResponseParseError ResponseTooLargeError RetryContext
  RetryOptions SdkError SdkFailure ServerEvent StreamCall StreamOptions Streamed TimeoutError Token TokenContext
  UnprocessableEntityError`.split(/\s+/),
);

/** Whether the root class cannot have a name, because something of the runtime is called so, or as its options would be. */
export function isReservedClient(name: string): boolean {
  return [name, `${name}Options`, `${name}Params`].some((each) => reservedNames.has(each));
}

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
