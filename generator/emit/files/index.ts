import { type ExportDeclarationStructure, StructureKind } from "ts-morph";
import { identifier } from "../../ground/identifier.ts";
import { sortedBy } from "../../ground/order.ts";
import type { Api } from "../../model/api.ts";
import { planFile, type PlannedFile } from "../planFile.ts";

/** Everything that the package exports, sorted by name. */
export function listExports(api: Api): Export[] {
  const { client, resources, enums, types } = api;
  const schemas: Export[] = [
    ...enums.flatMap(withOldName).map((name) => ({ name, module: "enums", isType: false })),
    ...types.flatMap(withOldName).map((name) => ({ name, module: "types", isType: true })),
  ];
  if (!hasClient(api)) return sortedBy(schemas, ({ name }) => name);
  const params = resources.flatMap(({ fileName, operations }) =>
    operations.flatMap(({ parametersName: name, oldParametersName: oldName }) =>
      name === undefined
        ? []
        : withOldName({ name, ...(oldName !== undefined && { oldName }) }).map((each) => ({
            name: each,
            module: `resources/${fileName}`,
            isType: true,
          })),
    ),
  );
  const all: Export[] = [
    { name: client.className, module: "client", isType: false },
    { name: client.optionsName, module: "options", isType: true },
    ...(client.sharedParameters.length > 0
      ? [{ name: client.paramsName, module: "options", isType: true }]
      : []),
    ...resources.map(({ className, fileName }) => ({
      name: className,
      module: `resources/${fileName}`,
      isType: false,
    })),
    ...params,
    ...schemas,
    ...runtimeExports,
    ...(hasStreams(api) ? streamExports : []),
  ];
  return sortedBy(all, ({ name }) => name);
}

function withOldName({ name, oldName }: { readonly name: string; readonly oldName?: string }): string[] {
  return oldName === undefined ? [name] : [name, oldName];
}

/** `index.ts`: one export per line, sorted by name. */
export function emitIndex(api: Api): PlannedFile {
  const statements = listExports(api).map(({ name, module, isType }): ExportDeclarationStructure => ({
    kind: StructureKind.ExportDeclaration,
    isTypeOnly: isType,
    moduleSpecifier: `./${module}.js`,
    namedExports: [identifier(name)],
  }));
  return planFile("src/index.ts", statements);
}

/** Whether there is something to call, or nothing at all: a document of components alone has types, and no client. */
export function hasClient({ resources, enums, types }: Api): boolean {
  return resources.length > 0 || enums.length + types.length === 0;
}

/** Whether a package needs a module of the runtime, named by its path without ending. */
export function needsModule(api: Api, module: string): boolean {
  if (!hasClient(api)) return false;
  return neededFor.get(module.replace("runtime/", ""))?.(api) ?? true;
}

function hasEncodings({ resources }: Api): boolean {
  return resources.some(({ operations }) =>
    operations.some(({ body }) => (body?.encodings ?? []).length > 0),
  );
}

function hasMarks({ resources }: Api): boolean {
  return resources.some(({ operations }) =>
    operations.some(({ pagination }) => pagination && pagination.by !== "page"),
  );
}

/** The modules of the runtime that not every package with a client needs. */
const neededFor: ReadonlyMap<string, (api: Api) => boolean> = new Map([
  ["encoded-form", hasEncodings],
  ["follow-marks", hasMarks],
  ["read-stream", hasStreams],
  ["server-events", hasStreams],
  ["split-text", hasStreams],
  ["stream", hasStreams],
]);

/** Whether some answer comes item by item. */
export function hasStreams({ resources }: Api): boolean {
  return resources.some(({ operations }) => operations.some(({ stream }) => stream !== undefined));
}

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
  "runtime/errors": ["ApiErrorKind", "CallContext", "ErrorEntry", "ErrorFamily", "ErrorKind", "SdkFailure"],
  "runtime/events": ["ClientEvent"],
  "runtime/json-codec": ["JsonCodec"],
  "runtime/options":
    `ClientOptions ClientRetryOptions HeaderOptions Middleware OutgoingRequest RequestOptions RetryContext
    RetryOptions`.split(/\s+/),
  "runtime/rate-limit": ["RateLimit"],
  "runtime/request-view": ["RequestView"],
  "runtime/service": ["Token", "TokenContext"],
  "runtime/walk-pages": ["PageOptions"],
};

/** What of the runtime belongs to the surface of every package. */
export const runtimeExports: readonly Export[] = [...exportsOf(values, false), ...exportsOf(types, true)];

/** What of the runtime belongs to the surface of packages with streams. */
export const streamExports: readonly Export[] = [
  { name: "ServerEvent", module: "runtime/server-events", isType: true },
  { name: "StreamCall", module: "runtime/stream", isType: false },
  { name: "StreamOptions", module: "runtime/options", isType: true },
  { name: "Streamed", module: "runtime/stream", isType: true },
];

function exportsOf(modules: Readonly<Record<string, readonly string[]>>, isType: boolean): Export[] {
  return Object.entries(modules).flatMap(([module, names]) =>
    names.map((name) => ({ name, module, isType })),
  );
}
