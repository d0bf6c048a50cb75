import type { Api } from "../../../model/api.ts";
import type { Parameter } from "../../../model/parameter.ts";
import { namesIn } from "../../../model/types/type.ts";
import type { Node } from "../../../read/document.ts";
import { callName, type MatchedOperations, type OperationPair } from "./matchOperations.ts";

/** An enum that has no name in the document, and gets another one because the operation that it stands in does. */
export interface InlineRename {
  readonly name: string;
  /** What callers write for the operation now. */
  readonly operation: string;
  /** What gives the name. */
  readonly cause: Node;
}

/** Finds the enums in parameters of operations that are the same, and called otherwise: by the name that each had. */
export function inlineRenames(
  before: Api,
  after: Api,
  { pairs }: MatchedOperations,
): ReadonlyMap<string, InlineRename> {
  const [old, now] = [listInline(before), listInline(after)];
  return new Map(
    pairs.flatMap((pair) =>
      pairParameters(pair).flatMap(([was, is]): [string, InlineRename][] => {
        const [from, to] = [inlineIn(was, old), inlineIn(is, now)];
        if (from === undefined || to === undefined || now.has(from) || old.has(to)) return [];
        const { origin } = pair.after.operation;
        const cause = origin.get("operationId") ?? origin;
        return [[from, { name: to, operation: callName(pair.after), cause }]];
      }),
    ),
  );
}

/** The enums that are called after where they stand. */
function listInline({ enums }: Api): ReadonlySet<string> {
  const inline = enums.filter(({ naming }) => naming.by === "parameter whose values are listed");
  return new Set(inline.map(({ name }) => name));
}

function inlineIn({ type }: Parameter, inline: ReadonlySet<string>): string | undefined {
  return namesIn(type).find((name) => inline.has(name));
}

/** The parameters of an operation that are the same. */
function pairParameters({ before, after }: OperationPair): (readonly [Parameter, Parameter])[] {
  const now = [...after.operation.pathParameters, ...after.operation.parameters];
  return [...before.operation.pathParameters, ...before.operation.parameters].flatMap((was) => {
    const is = now.find((each) => each.name === was.name && each.in === was.in);
    return is ? [[was, is] as const] : [];
  });
}
