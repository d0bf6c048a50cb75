import type { Finding } from "../../problems/applyRules.ts";
import type { Node, Objects } from "../document.ts";
import { quote } from "../structure/describe.ts";
import { nearestName } from "../structure/nearestName.ts";
import { findRepeated, type MeaningRule, showPlace } from "./rule.ts";

/** Rules about names that are declared in one place and used in another, or sent. */
export const nameRules: readonly MeaningRule[] = [
  ["tag-duplicate", tagsDeclaredTwice],
  ["header-name", namesThatCannotBeSent],
  ["link-operation", linksToNoOperation],
];

function tagsDeclaredTwice(objects: Objects): Finding[] {
  return findRepeated(objects.get("tag") ?? [], (tag) => tag.string("name")).map(({ item, key, first }) => ({
    place: item.get("name") ?? item,
    message: `the tag ${quote(key)} is also at ${showPlace(first.get("name") ?? first, "value")}; remove one of them`,
  }));
}

/** The names of headers and cookies are tokens (RFC 9110, 5.6.2; RFC 6265, 4.1.1). */
function namesThatCannotBeSent(objects: Objects): Finding[] {
  const places = new Set(["header", "cookie"]);
  const named = [...(objects.get("parameter") ?? []), ...(objects.get("securityScheme") ?? [])]
    .filter((object) => places.has(object.string("in") ?? ""))
    .flatMap((object): Finding[] => {
      const name = object.get("name");
      return name && !isToken(String(name.value)) ? [{ place: name, message: explain(name.value) }] : [];
    });
  const responses = (objects.get("response") ?? []).flatMap(
    (response) => response.get("headers")?.entries() ?? [],
  );
  const keys = responses
    .filter(([name]) => !isToken(name))
    .map(([name, place]): Finding => ({ place, part: "key", message: explain(name) }));
  return [...named, ...keys];
}

function isToken(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}

function explain(name: unknown): string {
  return `${quote(name)} cannot be sent as a name; write letters, digits and hyphens`;
}

function linksToNoOperation(objects: Objects): Finding[] {
  const known = new Set(idsOf(objects.get("operation") ?? []));
  return (objects.get("link") ?? []).flatMap((link): Finding[] => {
    const place = link.get("operationId");
    if (typeof place?.value !== "string" || known.has(place.value)) return [];
    const nearest = nearestName(place.value, known);
    const fix =
      nearest === undefined
        ? "write the operationId of one that there is"
        : `did you mean ${quote(nearest)}?`;
    return [{ place, message: `no operation is called ${quote(place.value)}; ${fix}` }];
  });
}

function idsOf(operations: readonly Node[]): string[] {
  return operations.flatMap((operation) => operation.string("operationId") ?? []);
}
