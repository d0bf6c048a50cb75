import type { Draft } from "./draft.js";
import type { Task } from "./task.js";

/**
 * A credential: a text, or a function that gives it. A function is asked before every attempt, so it may rotate
 * short-lived tokens; after a 401 it is asked once more with `refresh: true` and should then not give a token from a cache.
 */
export type Token = string | ((context: TokenContext) => string | Promise<string>);

/** Why a token function is asked. */
export interface TokenContext {
  /** The server has just refused the last token. */
  readonly refresh: boolean;
}

/** How credentials are sent (OpenAPI Security Scheme Object). */
export interface SecurityScheme {
  /**
   * Puts the credentials, one text per option, into a request. Adds to them the other forms in which it sends them, so that
   * those are kept out of logs, too.
   */
  readonly use: (draft: Draft, credentials: string[], name: string) => void;
  /** The client options that hold the credentials, as `Token`s. */
  readonly options: readonly string[];
  /** Name of the header, query parameter or cookie of an API key. */
  readonly name?: string;
}

/**
 * Puts the credentials of a call into a request; resolves to all forms in which they are sent. Rejects with `MissingAuthError`.
 */
export type Authorize = (task: Task, draft: Draft) => Promise<string[]>;

/** Schemes that a request carries together; none of them for a request without credentials. */
export type SecurityRequirement = readonly SecurityScheme[];

/** What all operations of an API have in common. */
export interface Service {
  /** Package name and version: the `User-Agent`, except in browsers. */
  readonly name: string;
  readonly version: string;
  /** The document's first server; `ClientOptions.baseUrl` replaces it. */
  readonly baseUrl: string;
  /** Authorizes operations that have no way of their own; absent where they take no credentials. */
  readonly authorize?: Authorize;
  /** Client options that the document adds; without them, any name is taken for one. */
  readonly options?: readonly string[];
  /** Those of them that every call needs. */
  readonly required?: readonly string[];
  /** Those of them that are credentials and, if they are given, not empty. */
  readonly credentials?: readonly string[];
  /** Path parameters that may be given once, to the client: wire name → client option. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** A JSON body with `false` in this field is a failure at any status, and one without `true` in it not what was declared. */
  readonly successField?: string;
  /** Response header with the server's id of the request; `x-request-id` unless given. */
  readonly requestIdHeader?: string;
}
