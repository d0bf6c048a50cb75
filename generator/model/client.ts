import type { Annotations } from "./types/type.ts";
import type { Parameter } from "./parameter.ts";

/** The root class and what its constructor takes. */
export interface Client {
  readonly className: string;
  readonly optionsName: string;
  /** Name of the interface of the path parameters that a call may give itself. */
  readonly paramsName: string;
  /** How examples call an instance. */
  readonly variable: string;
  /** Absolute, or `undefined` when the document names no server that is one address. */
  readonly baseUrl: string | undefined;
  /** What some request carries, sorted by the name of the constant. */
  readonly securitySchemes: readonly SecurityScheme[];
  /** For operations that say nothing else; the first alternative whose options are given is used. */
  readonly security: readonly SecurityRequirement[];
  /** Credentials, then path parameters; each name once. */
  readonly options: readonly ClientOption[];
  /** Path parameters that are given once to the client, sorted by option name. */
  readonly parameters: readonly ClientParameter[];
  /** The same as params of a call, sorted by name. */
  readonly sharedParameters: readonly Parameter[];
  readonly successField: string | undefined;
  readonly requestIdHeader: string | undefined;
}

/** Schemes that a request carries together; none for a request without credentials. */
export type SecurityRequirement = readonly SecurityScheme[];

/** A security scheme that the runtime can satisfy, with the option that carries its secret. */
export interface SecurityScheme {
  /** Key in `components.securitySchemes`. */
  readonly key: string;
  /** Name of the constant that stands for it in the emitted code. */
  readonly constantName: string;
  readonly type: "bearer" | "basic" | "apiKey";
  /** One option name; two (user and password) for `basic`. */
  readonly options: readonly string[];
  /** Where an API key goes, and under which name. */
  readonly in: "header" | "query" | "cookie" | undefined;
  readonly name: string | undefined;
}

/** An option of the constructor, beside those that every client has. */
export interface ClientOption {
  /** In camelCase. */
  readonly name: string;
  /** A credential, which may be a function that gives it or is a plain text, or a path parameter. */
  readonly kind: "token" | "text" | "parameter";
  /** No operation can be called without it. */
  readonly required: boolean;
  /** Environment variable that `fromEnv()` reads. */
  readonly env: string | undefined;
  readonly annotations: Annotations;
}

/** A path parameter that the constructor can give once for all calls. */
export interface ClientParameter {
  /** Name on the wire and in the params of a call. */
  readonly wireName: string;
  /** The option that gives it. */
  readonly option: string;
}
