import type { Finding } from "../../problems/applyRules.ts";
import type { Node } from "../../read/document.ts";
import type { SourceRule, Sources } from "./rule.ts";

/** Rules about what operations send and receive. */
export const bodyRules: readonly SourceRule[] = [
  ["operation-responses", operationsWithoutResponses],
  ["operation-example", bodiesWithoutExample],
];

/** Where the specification itself wants the field, as OpenAPI 3.0 does, its lack is said already. */
function operationsWithoutResponses({ root, operations }: Sources): Finding[] {
  const is30 = root.string("openapi")?.startsWith("3.0") === true;
  return operations
    .filter(({ node }) => {
      const responses = node.get("responses");
      return responses === undefined ? !is30 : responses.entries().length === 0;
    })
    .map(({ id, node }) => ({
      place: node,
      part: "key",
      message: `${id} has no responses, so its result has no type; add those that the server gives`,
    }));
}

function bodiesWithoutExample({ operations }: Sources): Finding[] {
  return operations.flatMap(({ id, node }) => {
    const responses = node.get("responses")?.entries() ?? [];
    const [, success] = responses.find(([status]) => status.startsWith("2")) ?? [];
    const bodies = [
      ["request body", node.get("requestBody")],
      ["success body", success],
    ] as const;
    return bodies.flatMap(([title, body]): Finding[] => {
      const media = (body?.follow()?.get("content")?.entries() ?? []).filter(([type]) => isReadable(type));
      const [first] = media;
      if (!first || media.some(([, each]) => hasExample(each.follow() ?? each))) return [];
      const message = `the ${title} of ${id} has no example; write one, as example or examples`;
      return [{ place: first[1], part: "key", message }];
    });
  });
}

/** Whether a body of a media type can be shown in a document. */
function isReadable(type: string): boolean {
  return /json|xml|yaml|^text\/|x-www-form-urlencoded/i.test(type) && !/event-stream/i.test(type);
}

function hasExample(media: Node): boolean {
  if (media.get("example") !== undefined || (media.get("examples")?.entries().length ?? 0) > 0) return true;
  const schema = (media.get("schema") ?? media.get("itemSchema"))?.follow();
  if (!schema) return false;
  return (
    showsItself(schema) || (schema.get("properties")?.entries() ?? []).some(([, each]) => showsItself(each))
  );
}

/** Whether a schema has an example, or allows one value alone. */
function showsItself(schema: Node): boolean {
  return ["example", "examples", "const"].some((keyword) => schema.get(keyword) !== undefined);
}
