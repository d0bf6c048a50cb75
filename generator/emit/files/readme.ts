import { identifier } from "../../ground/identifier.ts";
import { escapeInvisible, literal } from "../../ground/literal.ts";
import { compareNames } from "../../ground/order.ts";
import type { Api, Operation } from "../../model/api.ts";
import type { Client, ClientOption } from "../../model/client.ts";
import { typeScope } from "../../model/types/usage.ts";
import { type ExampleCall, exampleCall, printLine } from "../examples/exampleCall.ts";
import { fence, markdownCode, markdownLine, markdownText } from "../text/markdown.ts";
import { hasClient, hasStreams } from "./index.ts";
import { environmentOptions } from "./client.ts";
import { describeRequests, describeSurroundings, describeTesting, errorKinds } from "./readmeGuides.ts";

/**
 * `README.md` of the package: what a consumer needs to install it and make the first calls.
 *
 * @param openapiTypes whether the package has the types of the document at a subpath
 */
export function emitReadme(api: Api, openapiTypes: boolean): string {
  if (!hasClient(api)) return join(describeTypes(api, openapiTypes));
  const examples = listExamples(api);
  const reads = examples.filter(({ operation }) => operation.httpMethod === "GET");
  const plain = [...reads, ...examples].find(({ call }) => !call.isPaged && !call.isStream)?.call;
  const list = examples.find(({ call }) => call.isPaged)?.call;
  return join([
    `# ${markdownLine(api.packageName)}`,
    `Client for ${markdownLine(api.title)}. Typed, without dependencies, for Node 20.19 or newer, Deno, Bun and Cloudflare Workers.`,
    api.description === undefined ? "" : markdownText(api.description),
    "## Install",
    fence(`npm install ${api.packageName}`, "sh"),
    ...firstCall(api, plain),
    ...describeRequests(api),
    ...(list ? iteration(list) : []),
    ...describeStreams(api, examples.find(({ call }) => call.isStream)?.call),
    ...(plain ? errors(api, plain) : []),
    ...behaviour(api, plain),
    ...describeTesting(api, construction),
    ...describeSurroundings(api, construction),
    "## Reference",
    "[REFERENCE.md](REFERENCE.md) shows a call of each operation and the response to it. [API.md](API.md) lists everything that the package exports, and every operation with its params, result and errors.",
    ...describeRest(api, openapiTypes),
  ]);
}

function join(sections: readonly string[]): string {
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/** The sections of a package without a client. */
function describeTypes(api: Api, openapiTypes: boolean): string[] {
  const [name] = api.types.map((type) => type.name).sort(compareNames);
  return [
    `# ${markdownLine(api.packageName)}`,
    `Types of ${markdownLine(api.title)}, without dependencies. The document describes no operations, so there is no client.`,
    api.description === undefined ? "" : markdownText(api.description),
    "## Install",
    fence(`npm install ${api.packageName}`, "sh"),
    name === undefined ? "" : fence(`import type { ${identifier(name)} } from ${literal(api.packageName)};`),
    "## Reference",
    "[API.md](API.md) lists everything that the package exports.",
    ...describeRest(api, openapiTypes),
  ];
}

function describeRest(api: Api, openapiTypes: boolean): string[] {
  return [
    openapiTypes
      ? `\`import type { paths } from ${literal(`${api.packageName}/openapi`)}\` gives the document itself as types, for openapi-fetch and whatever else takes the \`paths\` of openapi-typescript.`
      : "",
    api.readme === undefined ? "" : escapeLines(api.readme.trim()),
  ];
}

// What is invisible, or turns text around, is as little welcome here as in code.
function escapeLines(text: string): string {
  return text.split("\n").map(escapeInvisible).join("\n");
}

function listExamples(api: Api): { operation: Operation; call: ExampleCall }[] {
  const scope = typeScope(api);
  return api.resources.flatMap((resource) =>
    resource.operations.flatMap((operation) => {
      const call = exampleCall(api.client, resource, operation, scope);
      return call === undefined ? [] : [{ operation, call }];
    }),
  );
}

function firstCall(api: Api, example: ExampleCall | undefined): string[] {
  const { client } = api;
  const statements = [
    importLine([client.className], api),
    construction(api),
    ...(example ? [tryOut(example)] : []),
  ];
  const variables = environmentOptions(client).map(({ variable }) => `\`${variable}\``);
  const options = idOptions(client)
    .map(({ name }) => `\`${name}\``)
    .join(" and ");
  const names = client.parameters.map(({ wireName }) => markdownCode(wireName)).join(" and ");
  return [
    "## First call",
    fence(statements.join("\n\n")),
    ...(variables.length > 0
      ? [
          `\`${client.className}.fromEnv()\` takes the same options from ${variables.join(", ")}. Nothing else is read from the environment.`,
        ]
      : []),
    ...(names === "" ? [] : [`${options} may also be given to a single call, as ${names} in its params.`]),
  ];
}

/** The statement that makes a client, with a value for every option that is needed to call. */
function construction(api: Api, more: readonly string[] = []): string {
  const { client } = api;
  const secrets = usualOptions(api).map((option) => `${option}: ${literal(`<${option}>`)}`);
  const parameters = idOptions(client).map(({ name, annotations }) => {
    return `${name}: ${literal(typeof annotations.example === "string" ? annotations.example : `<${name}>`)}`;
  });
  const address = client.baseUrl === undefined ? ['baseUrl: "https://example.com"'] : [];
  const entries = [...address, ...secrets, ...parameters, ...more].map((entry) => `  ${entry},`);
  return `const ${client.variable} = new ${client.className}({\n${entries.join("\n")}\n});`;
}

/** Options that give path parameters. */
function idOptions({ options }: Client): ClientOption[] {
  return options.filter(({ kind }) => kind === "parameter");
}

/** Options for the first way to authenticate that the document names. */
function usualOptions({ client, resources }: Api): string[] {
  const own = resources.flatMap(({ operations }) => operations.flatMap(({ security = [] }) => security));
  const requirement = [...client.security, ...own].find((schemes) => schemes.length > 0) ?? [];
  return [...new Set(requirement.flatMap(({ options }) => options))];
}

function iteration(list: ExampleCall): string[] {
  const pages = { before: "for await (const page of ", member: ".pages({ maxPages: 5 })", after: ") {" };
  const paged = `${printLine(list, pages)}\n  console.log(page);\n}`;
  return [
    "## Lists",
    "A list is an async iterable of its items. Pages are fetched when they are needed, and no more of them than there are. A list that nobody reads is not asked for, while every other call is sent at once; in development, the console names a list that was thrown away unread.",
    fence(tryOut(list)),
    "`.pages()` gives the pages themselves. Both `.items()` and `.pages()` take options: `limit` ends an iteration of items, `maxPages` refuses to go on for ever, `prefetch` asks for the next page while this one is read.",
    fence(paged),
    "Awaiting the call gives one page, as the server sent it.",
  ];
}

function describeStreams(api: Api, example: ExampleCall | undefined): string[] {
  if (!hasStreams(api)) return [];
  return [
    "## Streams",
    "Where an answer comes item by item, the call is an async iterable of its items. It is sent when the first item is asked for, and read once; `break`, an error or `signal` closes the connection. It is tried again until the answer begins, and never after that.",
    ...(example ? [fence(tryOut(example))] : []),
    "`.items()` takes options: `limit` ends after so many items, `silenceMs` is how long the server may send nothing (default: `timeoutMs`), `maxItemLength` bounds one item. What is no item is a `ResponseParseError` that names item and line; a server that says in the stream that it failed is an `ApiError`. `.withResponse()` gives status and headers first, `.raw()` the unread response.",
  ];
}

function errors(api: Api, example: ExampleCall): string[] {
  const call = printLine(example, { before: "await ", after: ";", indent: 2 });
  const outcome = printLine(example, { before: "const outcome = await ", member: ".safe()", after: ";" });
  const caught = [
    'if (error instanceof RateLimitError) console.log("try again in", error.retryAfterMs, "ms");',
    "else if (error instanceof ApiError) console.log(error.status, error.code, error.requestId);",
    "else throw error;",
  ];
  return [
    "## Errors",
    "Everything that goes wrong is an `SdkError` with a `kind` to switch on: an `ApiError` if the response is a failure, other classes if it could not be asked or understood. A success that is not what was declared, or a list without its items, is an error, too. `family` is `Api` for every response that is a failure, whatever its `kind`. What your own `middleware` and `shouldRetry` throw stays as it is.",
    errorKinds,
    fence(
      `${importLine(["ApiError", "RateLimitError"], api)}\n\ntry {\n${call}\n} catch (error) {\n  ${caught.join("\n  ")}\n}`,
    ),
    "Or without exceptions:",
    fence(`${outcome}\nif (outcome.ok) console.log(outcome.data);\nelse console.log(outcome.error.kind);`),
  ];
}

function behaviour(api: Api, example: ExampleCall | undefined): string[] {
  const middleware = `middleware: [
    async (request, next) => {
      request.headers.set("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
      const response = await next(request);
      console.log(request.method, response.status);
      return response;
    },
  ]`;
  return [
    "## Retries and time-outs",
    "A call is tried again, twice at most, when that can do no harm:",
    [
      "- after 408 and 429, always;",
      "- when the connection was refused or the host not found, always on Node, Bun and Deno; Cloudflare Workers do not tell this from a lost connection;",
      "- after 500, 502, 503, 504, 520 to 524, 530, a lost connection or a time-out, if the operation may be repeated (GET, HEAD, PUT, DELETE);",
      "- never after a certificate that is not trusted.",
    ].join("\n"),
    'A `Retry-After` of up to a minute is waited for; a longer one is an error that carries it. After a 429 all calls of the client wait for as long, those with `maxRetries: 0`, too, or fail without a request when that is longer than they may take: `gate: "operation"` confines this to calls of the same operation, `gate: false` ends it. One attempt may take 30 seconds, the whole call two minutes.',
    "All calls of a client share a budget: when many fail, fewer are tried again, so that a server in trouble is left alone. `retry` has its size, and more.",
    fence(construction(api, ["maxRetries: 4", "timeoutMs: 10_000", "totalTimeoutMs: 60_000"])),
    ...(example
      ? [
          "Each call takes the same options as its last argument, and a `signal` that ends it at once. `.withResponse()` adds the response, the request id and what the server told about its rate limit, `.raw()` leaves the body to you. A client with `pace: true` waits by itself when that limit is used up.",
          fence(tryOut(withOptions(example, "{ signal: AbortSignal.timeout(5_000), maxRetries: 0 }"))),
        ]
      : []),
    "## Hooks",
    "`onEvent` sees every request, response, rate limit, retry and error, without credentials and query, and a warning for each option or param that does not exist. `middleware` wraps every attempt; `followSameOrigin()` and `logBodies(listener)` are two that are ready. `json` replaces the global `JSON`, for integers above 2^53, say.",
    fence(construction(api, ["onEvent: (event) => console.log(event)", middleware])),
    "## Runtimes",
    listRuntimes(api).join("\n"),
  ];
}

function listRuntimes({ client }: Api): string[] {
  const readsEnvironment = environmentOptions(client).length > 0;
  const fromEnv = `\`${client.className}.fromEnv()\``;
  return [
    "- **Node** 20.19 and newer, **Bun**: nothing to set up.",
    `- **Deno**: needs \`--allow-net\`${readsEnvironment ? `, and \`--allow-env\` for ${fromEnv}` : ""}.`,
    `- **Cloudflare Workers**: give the constructor what it needs from the \`env\` of the handler.${readsEnvironment ? ` ${fromEnv} finds something only where variables are put into \`process.env\`.` : ""}`,
    `- **Browsers**: every visitor can read the credentials, so \`new ${client.className}\` refuses unless \`dangerouslyAllowBrowser\` is set. They send their own \`User-Agent\` and hide where a redirect goes: \`location\` of a \`RedirectError\` is \`undefined\`.${readsEnvironment ? ` ${fromEnv} finds nothing.` : ""}`,
  ];
}

/** The call as the statement that somebody who tries it would write. */
function tryOut(example: ExampleCall): string {
  if (example.isPaged || example.isStream)
    return `${printLine(example, { before: "for await (const item of ", after: ") {" })}\n  console.log(item);\n}`;
  return printLine(example, { before: `${example.hasResult ? "const result = " : ""}await `, after: ";" });
}

function withOptions(example: ExampleCall, options: string): ExampleCall {
  const placeholder = example.takesParams && !example.givesParams ? ["{}"] : [];
  return { ...example, values: [...example.values, ...placeholder, options] };
}

function importLine(names: readonly string[], api: Api): string {
  return `import { ${names.join(", ")} } from ${literal(api.packageName)};`;
}
