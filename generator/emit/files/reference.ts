import { sortedBy } from "../../ground/order.ts";
import { isMap } from "../../ground/values.ts";
import type { Api, Operation, Resource } from "../../model/api.ts";
import { typeScope, type TypeScope } from "../../model/types/usage.ts";
import { exampleCall, printExample } from "../examples/exampleCall.ts";
import { successExample } from "../examples/responseExample.ts";
import { fence, markdownCode, markdownLine, markdownText } from "../text/markdown.ts";

/** `REFERENCE.md`: for every operation a call and the response to it, whole, where the document has an example. */
export function emitReference(api: Api): string {
  const scope = typeScope(api);
  const operations = api.resources.flatMap((resource) =>
    resource.operations.map((operation) => operationPart(api, scope, resource, operation)),
  );
  const parts = [`# Operations of ${markdownLine(api.packageName)}`, ...operations.flat()];
  return `${parts.join("\n\n")}\n`;
}

function operationPart(api: Api, scope: TypeScope, resource: Resource, operation: Operation): string[] {
  const call = exampleCall(api.client, resource, operation, scope);
  const response = successExample(operation);
  return [
    `## ${markdownLine(`${resource.name}.${operation.methodName}`)}`,
    ...[operation.summary, operation.description].flatMap((text) => (text ? [markdownText(text)] : [])),
    markdownCode(`${operation.httpMethod} ${operation.path}`),
    ...(call ? [fence(printExample(call))] : []),
    ...(response === undefined ? [] : ["Response:", fence(printJson(response), "json")]),
  ];
}

/** A JSON value with its keys in order: their order in the document says nothing. */
function printJson(value: unknown): string {
  return JSON.stringify(
    value,
    (_, inner: unknown) =>
      isMap(inner) ? Object.fromEntries(sortedBy(Object.entries(inner), ([name]) => name)) : inner,
    2,
  );
}
