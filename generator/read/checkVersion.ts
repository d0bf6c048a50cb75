import { createProblem } from "./createProblem.ts";
import type { Node, OpenApiVersion, Problem } from "./document.ts";
import { isMap } from "./isMap.ts";
import { quote } from "./quote.ts";

/** Finds out which OpenAPI a document is. Without a version, nothing else can be said about it. */
export function checkVersion(root: Node): { version: OpenApiVersion | undefined; problems: Problem[] } {
  const place = root.get("openapi");
  if (!isMap(root.value)) {
    return refuse(root, 'the file does not hold a map; start with "openapi: 3.1.0"', "value");
  }
  if (place === undefined) {
    const swagger = root.get("swagger");
    if (swagger === undefined)
      return refuse(root, 'the document has no "openapi"; add "openapi: 3.1.0"', "key");
    return refuse(
      swagger,
      "this is Swagger 2.0, not OpenAPI 3; convert it to 3.x, with swagger2openapi for example",
      "key",
    );
  }
  const written = typeof place.value === "object" ? "" : String(place.value);
  const [, minor] = /^3\.([012])(?:\.[0-9]+(?:-.+)?)?$/s.exec(written) ?? [];
  if (minor === undefined) {
    return refuse(
      place,
      `version ${quote(place.value)} is not supported; write 3.0.4, 3.1.2 or 3.2.0`,
      "value",
    );
  }
  const version = minor === "0" ? "3.0" : minor === "1" ? "3.1" : "3.2";
  if (place.value !== version && typeof place.value === "string") return { version, problems: [] };
  const message = `${written} is not a whole version; write "${version}.0" with three numbers`;
  return { version, problems: [createProblem("openapi-version", place, message, { severity: "warning" })] };
}

function refuse(
  place: Node,
  message: string,
  part: "key" | "value",
): { version: undefined; problems: Problem[] } {
  return { version: undefined, problems: [createProblem("openapi-version", place, message, { part })] };
}
