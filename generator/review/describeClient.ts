import { markdownCode } from "../emit/text/markdown.ts";
import type { Client, ClientOption } from "../model/client.ts";
import type { Api } from "../model/api.ts";
import { printType } from "../model/types/printType.ts";
import { isUnknown } from "../model/types/type.ts";
import { errorBodies } from "./diff/compare/compareErrorBodies.ts";
import { describeSecurity } from "./describeOperation.ts";

/** What is true of all calls, a line for each fact: the server, the credentials, the options, and the fields that the client looks at. */
export function describeClient(api: Api): string[] {
  const { client } = api;
  const { baseUrl, successField, requestIdHeader, security } = client;
  return [
    `server ${baseUrl === undefined ? "given by `baseUrl`" : markdownCode(baseUrl)}`,
    ...(client.securitySchemes.length > 0 ? [`credentials: ${describeSecurity(security)}`] : []),
    ...client.options.map((option) => describeOption(option, client)),
    ...(successField === undefined ? [] : [`success field ${markdownCode(successField)}`]),
    ...(requestIdHeader === undefined ? [] : [`request ID from the header ${markdownCode(requestIdHeader)}`]),
    ...describeErrors(api),
  ];
}

/** What the body of an error may be, whichever operation failed. */
function describeErrors(api: Api): string[] {
  const type = errorBodies(api);
  return isUnknown(type) ? [] : [`bodies of errors ${markdownCode(printType(type))}`];
}

function describeOption({ name, kind, required, env }: ClientOption, client: Client): string {
  const schemes = client.securitySchemes.filter(({ options }) => options.includes(name));
  const paths = client.parameters.filter(({ option }) => option === name);
  const facts = [
    ...schemes.map((scheme) => {
      const place = scheme.in === undefined ? "" : ` in the ${scheme.in} ${markdownCode(scheme.name ?? "")}`;
      return `${scheme.type}${place}, scheme ${markdownCode(scheme.key)}`;
    }),
    ...paths.map(({ wireName }) => `path ${markdownCode(wireName)}`),
    ...(env === undefined ? [] : [`environment ${markdownCode(env)}`]),
  ];
  const type = kind === "token" ? "Token" : "string";
  return `option ${markdownCode(`${name}${required ? "" : "?"}: ${type}`)} (${facts.join("; ")})`;
}
