import { isMap } from "../../ground/values.ts";
import type { Finding } from "../../problems/applyRules.ts";
import type { Node, Objects } from "../document.ts";
import { fixedMethods, isMethod, isStatus } from "../operations.ts";
import { quote } from "../structure/describe.ts";
import { findRepeated, type MeaningRule, showPlace } from "./rule.ts";
import type { Fix } from "../../problems/problem.ts";

/** Rules about operations, their parameters, responses and security. */
export const operationRules: readonly MeaningRule[] = [
  ["operation-id-duplicate", operationIdsUsedTwice],
  ["operation-method", methodsThatHaveTheirOwnField],
  ["parameter-duplicate", parametersListedTwice],
  ["parameter-schema", parametersWithoutOneSchema],
  ["parameter-style", stylesOfOtherPlaces],
  ["response-code", codesThatAreNoStatus],
];

function operationIdsUsedTwice(objects: Objects): Finding[] {
  return findRepeated(objects.get("operation") ?? [], (operation) => operation.string("operationId")).map(
    ({ item, key, first }) => ({
      place: item.get("operationId") ?? item,
      message: `operationId ${quote(key)} is also at ${showPlace(first.get("operationId") ?? first, "value")}; give each operation its own`,
      assumed: "one of them is named by method and path",
    }),
  );
}

function methodsThatHaveTheirOwnField(objects: Objects): Finding[] {
  const operations = (objects.get("pathItem") ?? []).flatMap(
    (pathItem) => pathItem.get("additionalOperations")?.entries() ?? [],
  );
  return operations.flatMap(([method, place]): Finding[] => {
    if (fixedMethods.has(method.toLowerCase())) {
      const message = `${method} has a field of its own in the Path Item Object; move the operation to "${method.toLowerCase()}"`;
      return [{ place, part: "key", message }];
    }
    if (isMethod(method)) return [];
    const message = `${quote(method)} is not an HTTP method; write a token such as LINK`;
    return [{ place, part: "key", message, assumed: "it is left out", loss: "operation" }];
  });
}

function parametersListedTwice(objects: Objects): Finding[] {
  const owners = [...(objects.get("pathItem") ?? []), ...(objects.get("operation") ?? [])];
  return owners.flatMap((owner) =>
    findRepeated(owner.get("parameters")?.items() ?? [], parameterIdentity).map(({ item, first }) => ({
      place: item,
      message: `the ${item.follow()?.string("in")} parameter ${quote(item.follow()?.string("name"))} is also at ${showPlace(first)}; remove one of them`,
      assumed: "the last one counts",
    })),
  );
}

/** Two parameters are the same if they agree in place and name (for headers, in any case). */
function parameterIdentity(item: Node): string | undefined {
  const parameter = item.follow();
  const [name, location] = [parameter?.string("name"), parameter?.string("in")];
  if (name === undefined || location === undefined) return undefined;
  return `${location} ${location === "header" ? name.toLowerCase() : name}`;
}

function parametersWithoutOneSchema(objects: Objects): Finding[] {
  return (objects.get("parameter") ?? []).flatMap((place): Finding[] => {
    const content = place.get("content");
    const hasSchema = place.get("schema") !== undefined;
    if (!hasSchema && content === undefined) {
      return [{ place, message: "the parameter has neither schema nor content; add a schema" }];
    }
    if (hasSchema && content !== undefined) {
      const message = "the parameter has both schema and content; keep one of them";
      return [{ place: content, part: "key", message }];
    }
    if (content === undefined || !isMap(content.value) || content.entries().length === 1) return [];
    return [
      { place: content, part: "key", message: "the content of a parameter has one media type; keep one" },
    ];
  });
}

/** The styles of each place (OpenAPI 3.2, 4.12.2). */
const stylesOf: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ["path", ["matrix", "label", "simple"]],
  ["query", ["form", "spaceDelimited", "pipeDelimited", "deepObject"]],
  ["header", ["simple"]],
  ["cookie", ["form", "cookie"]],
]);

function stylesOfOtherPlaces(objects: Objects): Finding[] {
  return (objects.get("parameter") ?? []).flatMap((parameter): Finding[] => {
    const place = parameter.get("style");
    const location = parameter.string("in");
    const allowed = stylesOf.get(location);
    if (typeof place?.value !== "string" || !allowed || allowed.includes(place.value)) return [];
    const message = `a ${location} parameter has no style ${quote(place.value)}; write ${allowed.join(" or ")}`;
    return [{ place, message }];
  });
}

function codesThatAreNoStatus(objects: Objects): Finding[] {
  const entries = (objects.get("responses") ?? []).flatMap((responses) => responses.entries());
  return entries
    .filter(([code]) => !isStatus(code) && !code.startsWith("x-"))
    .map(([code, place]) => {
      // Small letters are wrong, but there is no doubt about what they mean.
      const isRange = /^[1-5]xx$/i.test(code);
      const right = isRange ? code.toUpperCase() : "a number from 100 to 599, 1XX to 5XX, or default";
      const message = `response code ${quote(code)} is not a status; write ${right}`;
      const fix: Fix = [{ kind: "rename", at: place, key: code.toUpperCase() }];
      return {
        place,
        part: "key",
        message,
        ...(isRange ? { fix } : { assumed: "it is left out", loss: "response" }),
      };
    });
}
