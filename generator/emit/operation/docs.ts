import type { Operation, Resource } from "../../model/api.ts";
import type { Client } from "../../model/client.ts";
import type { TypeScope } from "../../model/types/usage.ts";
import { exampleCall, printExample } from "../examples/exampleCall.ts";
import { comment, inlineCode } from "../text/comment.ts";
import { printShortened, successExample } from "../examples/responseExample.ts";
import { type Docs, factsOf } from "../text/docs.ts";

/** What a method says on hover: summary, HTTP line, permissions, its arguments, and an example that compiles. */
export function methodDocs(resource: Resource, operation: Operation, client: Client, scope: TypeScope): Docs {
  const example = exampleCall(client, resource, operation, scope);
  const response = successExample(operation);
  const permissions = operation.permissions.map(inlineCode).join(" or ");
  const positional = operation.pathParameters.flatMap(({ argumentName, annotations }) => {
    const text = [annotations.description && comment(annotations.description), factsOf(annotations)].filter(
      Boolean,
    );
    return text.length === 0 ? [] : [`@param ${argumentName} - ${text.join(" ").replaceAll("\n", " ")}`];
  });
  return {
    summary: operation.summary,
    annotations: {
      ...(operation.description !== undefined && { description: operation.description }),
      ...(operation.deprecated && { deprecated: true }),
    },
    paragraphs: [
      inlineCode(`${operation.httpMethod} ${operation.path}`),
      ...(permissions ? [`Permissions: ${permissions}.`] : []),
    ],
    tags: [
      ...positional,
      ...(example === undefined ? [] : [`@example\n\`\`\`ts\n${comment(printExample(example))}\n\`\`\``]),
      ...(response === undefined
        ? []
        : [`@example Response\n\`\`\`js\n${comment(printShortened(response))}\n\`\`\``]),
    ],
  };
}
