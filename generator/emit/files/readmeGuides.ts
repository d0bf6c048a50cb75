import { propertyKey } from "../../ground/key.ts";
import { literal } from "../../ground/literal.ts";
import { compareNames } from "../../ground/order.ts";
import type { Api } from "../../model/api.ts";
import { viewedNames } from "../../model/types/type.ts";
import { bodyTypes } from "../operation/params.ts";
import { fence } from "../text/markdown.ts";
import { markdownTable } from "../text/markdownTable.ts";

/** Prints the statement that makes a client, with more options than it needs. */
type Construction = (api: Api, more: readonly string[]) => string;

/** README: the table of what `kind` can be. */
export const errorKinds: string = markdownTable([
  ["`kind`", "what happened"],
  [
    "`BadRequest`, `Authentication`, `PermissionDenied`, `NotFound`, `Conflict`, `UnprocessableEntity`, `RateLimit`",
    "the server responded with 400, 401, 403, 404, 409, 422 or 429",
  ],
  ["`InternalServer`", "it responded with 500 or more"],
  ["`Api`", "any other response that is a failure"],
  [
    "`Connection`, `Timeout`, `Abort`",
    "there was no response, or not in time, or your `signal` ended the call",
  ],
  [
    "`ResponseParse`, `ResponseTooLarge`, `Redirect`, `Pagination`",
    "the response is not what was declared, too large, a redirect, or pages that do not end",
  ],
  [
    "`InvalidArgument`, `MissingAuth`",
    "nothing was sent: a param or option cannot be meant, or a credential is missing",
  ],
]);

/** README: what requests take of a type, which says what responses bring; nothing where they take no such thing. */
export function describeRequests({ packageName, resources }: Api): string[] {
  const types = resources.flatMap(({ operations }) =>
    operations.flatMap((operation) => [
      ...bodyTypes(operation),
      ...[...operation.pathParameters, ...operation.parameters].map(({ type }) => type),
    ]),
  );
  const [name] = types.flatMap(viewedNames);
  if (name === undefined) return [];
  const imported = [name, "RequestView"].sort(compareNames).join(", ");
  const lines = [
    `import type { ${imported} } from ${literal(packageName)};`,
    "",
    `const later: RequestView<${name}>[] = [];`,
  ];
  return [
    "## Values of requests",
    "A type says what responses bring. Requests take `RequestView` of it: lists may be read-only, what may be left out may be `undefined`, and of an enum only the listed values are allowed. It is the type of a value that is made apart from the call:",
    fence(lines.join("\n")),
  ];
}

/** README: how to test one's own code, without the server or against another one. */
export function describeTesting(api: Api, construction: Construction): string[] {
  const { className, variable } = api.client;
  const fetch = `fetch: async () => Response.json({${successEntry(api)}})`;
  const jest = `// jest.config.mjs
export default {
  transform: {
    "\\\\.[jt]sx?$": ["babel-jest", { plugins: ["@babel/plugin-transform-modules-commonjs"] }],
  },
  transformIgnorePatterns: ["/node_modules/(?!${api.packageName}/)"],
};`;
  return [
    "## Testing",
    "`baseUrl` leads to a test server, over http only on localhost; `fetch` responds in place of any server:",
    fence(construction(api, [fetch])),
    "The global `fetch` is looked up for each attempt, so MSW and spies on it work, too, also when they come after the client. A response must look like one of the server: JSON with a JSON `content-type`, as `Response.json()` makes it and `new Response(text)` does not. Set `maxRetries: 0` where a failure is what you test.",
    `A jsdom environment looks like a browser, in which \`new ${className}\` refuses: choose the environment \`node\` for such tests, or set \`dangerouslyAllowBrowser\`. A spy may replace a method of a resource of \`${variable}\` as well.`,
    "The package is made of ES modules. `require()` loads them from Node 20.19 and 22.12 on, except in jest, which on Node 20 has to translate them first:",
    fence(jest, "js"),
    'With ts-jest, write `"\\\\.tsx?$": "ts-jest",` before the line of `babel-jest`.',
  ];
}

/** README: what is around a client: credentials that change, proxies, logs. */
export function describeSurroundings(api: Api, construction: Construction): string[] {
  const token = api.client.options.find(({ kind }) => kind === "token");
  return [
    ...(token
      ? [
          "## Tokens that change",
          `\`${token.name}\` may be a function, which is asked before every attempt. After a 401 it is asked once more, with \`refresh: true\`, and the call is repeated with what it gives then.`,
        ]
      : []),
    "## Proxies",
    "Bun and Deno follow `HTTPS_PROXY`. Node does so from version 24 on with `NODE_USE_ENV_PROXY=1`; before, give `fetchOptions` a `dispatcher` of undici, such as `new EnvHttpProxyAgent()`.",
    "## Logging",
    "`onEvent` is enough for a log: no event has credentials or a query.",
    fence(construction(api, [`onEvent: (event) => console.log(JSON.stringify(event))`])),
  ];
}

function successEntry({ client }: Api): string {
  return client.successField === undefined ? "" : ` ${propertyKey(client.successField)}: true `;
}
