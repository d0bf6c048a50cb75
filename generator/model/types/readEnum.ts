import { sortedBy } from "../../ground/order.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { EnumDeclaration, EnumMember } from "../api.ts";
import { assignNames, type NameRequest, withWord } from "../names/assignNames.ts";
import { pascalCase } from "../names/casing.ts";
import { enumValues } from "../sources/collectSchemas.ts";

/** Keys that an object literal or its users would take for something else. */
const unusableMembers: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads the values of an enum and what they are called: `x-enum-varnames` if given, else the value in PascalCase. Where the schema does
 * not say it with `x-sdk-open-enum`, its name stands for the listed values, and responses may bring others unless there is one alone.
 *
 * @param findName the name that somebody has given to a value
 */
export function readEnum(
  node: Node,
  name: string,
  findName: (value: string) => string | undefined,
): { declaration: Omit<EnumDeclaration, "naming">; problems: readonly Problem[] } {
  const values = enumValues(node) ?? [];
  const all = node.get("enum")?.items() ?? [];
  const items = all.filter((item) => item.value !== null);
  const names = parallelList(node, "x-enum-varnames", all);
  const descriptions = parallelList(node, "x-enum-descriptions", all);
  const requests = new Map(
    values.map((value): [string | number, NameRequest] => {
      const index = items.findIndex((item) => item.value === value);
      const given = names[index];
      const key = String(given ?? value);
      const own = findName(String(value));
      const wanted = own ?? nameOfValue(given, value);
      return [value, { key, wanted, isGiven: own !== undefined, origin: items[index] ?? node }];
    }),
  );
  const { nameOf, problems } = assignNames(
    [...requests.values()],
    unusableMembers,
    withWord("Value", unusableMembers),
  );
  const members = [...requests].map(([value, request]): EnumMember => {
    const description = descriptions[items.findIndex((item) => item.value === value)];
    return {
      name: nameOf(request),
      value,
      description: typeof description === "string" ? description : undefined,
    };
  });
  const isOpen = node.boolean("x-sdk-open-enum");
  return {
    declaration: {
      name,
      description: node.string("description"),
      members: sortedBy(members, (member) => member.name),
      open: isOpen === true,
      openInResponses: isOpen === undefined && members.length > 1,
      nullable:
        node
          .get("enum")
          ?.items()
          .some((item) => item.value === null) || node.boolean("nullable") === true,
      origin: node,
    },
    problems,
  };
}

/**
 * What a list that runs beside `enum` says of its values but null, which it may have an entry for or not. One that is too short or
 * too long, which a rule reports, counts as far as it goes: what it says of other values must not get lost with one that lacks.
 */
function parallelList(node: Node, key: string, values: readonly Node[]): unknown[] {
  const list = (node.get(key)?.items() ?? []).map((item) => item.value);
  return list.length === values.length ? list.filter((_, index) => values[index]?.value !== null) : list;
}

/** What a value is called if nobody else has the name: as its schema says, else the value in PascalCase. */
export function nameOfValue(given: unknown, value: string | number): string {
  if (typeof given === "string" && /^[A-Za-z_$][\w$]*$/.test(given)) return given;
  if (value === "") return "Empty";
  const text = String(value);
  // What counts is counted alike: no digit is spelled out here.
  return pascalCase(/^\p{Nd}/u.test(text) ? `value ${text}` : text);
}
