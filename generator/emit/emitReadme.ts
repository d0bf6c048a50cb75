import type { SecurityScheme } from "../model/api.ts";
import { environmentOptions } from "./emitClient.ts";
import { comment } from "./encode/comment.ts";
import { literal } from "./encode/literal.ts";
import { exampleCall } from "./exampleCall.ts";
import { type TypedApi, type TypedOperation, type TypedResource, typeScope } from "./resolveApi.ts";

interface Example {
  readonly resource: TypedResource;
  readonly operation: TypedOperation;
  readonly code: string;
}

/** `README.md` of the package: what a consumer needs to install it and make the first calls. */
export function emitReadme(api: TypedApi): string {
  const examples = listExamples(api);
  const reads = examples.filter(({ operation }) => operation.httpMethod === "GET");
  const plain = [...reads, ...examples].find(({ operation }) => operation.pagination === undefined);
  const list = examples.find(({ operation }) => operation.pagination !== undefined);
  const sections = [
    `# ${escapeMarkdown(api.packageName)}`,
    `Client for ${escapeMarkdown(api.title)}. Typed, without dependencies, for Node 20.19 or newer, Deno, Bun and Cloudflare Workers.`,
    api.description === undefined ? "" : quoteText(api.description),
    "## Install",
    fence(`npm install ${api.packageName}`, "sh"),
    ...firstCall(api, plain),
    ...(list ? iteration(api, list) : []),
    ...(plain ? errors(api, plain) : []),
    ...behaviour(api, plain),
    "## Reference",
    "[API.md](API.md) lists everything that the package exports, and every operation with its params, result and errors.",
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function listExamples(api: TypedApi): Example[] {
  const scope = typeScope(api);
  return api.resources.flatMap((resource) =>
    resource.operations.flatMap((operation): Example[] => {
      const code = exampleCall(api.client, resource, operation, scope);
      return code === undefined ? [] : [{ resource, operation, code }];
    }),
  );
}

function firstCall(api: TypedApi, example: Example | undefined): string[] {
  const { client } = api;
  const code = [
    importLine([client.className], api),
    "",
    construction(api),
    ...(example ? ["", example.code] : []),
  ];
  const variables = environmentOptions(client).map(({ variable }) => `\`${variable}\``);
  return [
    "## First call",
    fence(code.join("\n")),
    ...(variables.length > 0
      ? [
          `\`${client.className}.fromEnv()\` takes the same options from ${variables.join(", ")}. Nothing else is read from the environment.`,
        ]
      : []),
    ...(client.parameters.length > 0
      ? [
          `${client.parameters.map(({ option }) => `\`${option}\``).join(" and ")} may also be given to a single call, as ${client.parameters
            .map(({ wireName }) => `\`${wireName}\``)
            .join(" and ")} in its params.`,
        ]
      : []),
  ];
}

/** The statement that makes a client, with a value for every option that is needed to call. */
export function construction({ client }: TypedApi): string {
  const secrets = client.security.slice(0, 1).flatMap((scheme) => secretOptions(scheme));
  const parameters = client.parameters.map(({ option, annotations }) => {
    return `${option}: ${literal(typeof annotations.example === "string" ? annotations.example : `<${option}>`)}`;
  });
  const address = client.baseUrl === undefined ? ['baseUrl: "https://example.com"'] : [];
  const entries = [...address, ...secrets, ...parameters].map((entry) => `  ${entry},`);
  return `const ${client.variable} = new ${client.className}({\n${entries.join("\n")}\n});`;
}

function secretOptions({ options }: SecurityScheme): string[] {
  return options.map((option) => `${option}: ${literal(`<${option}>`)}`);
}

function iteration(api: TypedApi, { code, resource, operation }: Example): string[] {
  const call = code.slice(code.indexOf(" of ") + 4, code.indexOf(") {\n"));
  return [
    "## Lists",
    "A list is an async iterable of its items. Pages are fetched when they are needed, and no more of them than there are.",
    fence(code),
    `Pages themselves come from \`.pages()\`; \`limit\` ends an iteration of items, \`prefetch\` asks for the next page while this one is read.`,
    fence(`for await (const page of ${call}.pages({ maxPages: 5 })) {\n  console.log(page);\n}`),
    `Awaiting \`${api.client.variable}.${resource.name}.${operation.methodName}(…)\` gives one page, as the server sent it.`,
  ];
}

function errors(api: TypedApi, { code }: Example): string[] {
  const call = code.replace(/^const result = await |^await /, "").replace(/;$/, "");
  return [
    "## Errors",
    "Everything that goes wrong is an `SdkError` with a `kind` to switch on: an `ApiError` if the server said no, other classes if it could not be asked or understood.",
    fence(
      `${importLine(["ApiError", "RateLimitError"], api)}\n\ntry {\n  await ${call};\n} catch (error) {\n  if (error instanceof RateLimitError) console.log("try again in", error.retryAfterMs, "ms");\n  else if (error instanceof ApiError) console.log(error.status, error.code, error.requestId);\n  else throw error;\n}`,
    ),
    "Or without exceptions:",
    fence(
      `const outcome = await ${call}.safe();\nif (outcome.ok) console.log(outcome.data);\nelse console.log(outcome.error.kind);`,
    ),
  ];
}

function behaviour(api: TypedApi, example: Example | undefined): string[] {
  const { client } = api;
  return [
    "## Retries and time-outs",
    "A call is tried again, twice at most, when that can do no harm: after 408 and 429 always; after a server error, a lost connection or a time-out if the operation may be repeated (GET, HEAD, PUT, DELETE). A `Retry-After` of up to a minute is waited for; a longer one is an error that carries it. One attempt may take 30 seconds, the whole call two minutes.",
    fence(
      `${construction(api).replace(/\n\}\);$/, "")}\n  maxRetries: 4,\n  timeoutMs: 10_000,\n  totalTimeoutMs: 60_000,\n});`,
    ),
    ...(example
      ? [
          "Each call takes the same options as its last argument, and a `signal` that ends it at once. `.withResponse()` adds the response and the request id, `.raw()` leaves the body to you.",
          fence(withOptions(example, "{ signal: AbortSignal.timeout(5_000), maxRetries: 0 }")),
        ]
      : []),
    "## Hooks",
    "`onEvent` sees every request, response, retry and error, without credentials. `middleware` wraps every attempt.",
    fence(
      `${construction(api).replace(/\n\}\);$/, "")}\n  onEvent: (event) => console.log(event),\n  middleware: [\n    async (request, next) => {\n      const response = await next(request);\n      console.log(request.method, response.status);\n      return response;\n    },\n  ],\n});`,
    ),
    "## Runtimes",
    `Node 20.19 and newer, Deno, Bun and Cloudflare Workers. In browsers every visitor can read the credentials, so there \`new ${client.className}\` refuses unless \`dangerouslyAllowBrowser\` is set.`,
  ];
}

function withOptions({ operation, code }: Example, options: string): string {
  const hasParams = operation.parametersName !== undefined;
  const call = code.replace(/\);$/, "");
  const isEmpty = call.endsWith("(");
  const needsPlaceholder = hasParams && !call.endsWith("}");
  return `${call}${isEmpty ? "" : ", "}${needsPlaceholder ? "{}, " : ""}${options});`;
}

function importLine(names: readonly string[], api: TypedApi): string {
  return `import { ${names.join(", ")} } from ${literal(api.packageName)};`;
}

function fence(code: string, language = "ts"): string {
  return `\`\`\`${language}\n${comment(code).replaceAll("```", "'''")}\n\`\`\``;
}

/** Text of the document as Markdown that can hold no markup of its own beyond emphasis, code and lists. */
function quoteText(text: string): string {
  return comment(text).split("\n").map(escapeMarkdown).join("\n");
}

function escapeMarkdown(text: string): string {
  return text.replace(/[<>]/g, (character) => (character === "<" ? "&lt;" : "&gt;")).replace(/\]\(/g, "]\\(");
}
