import { follow } from "./follow.ts";
import { type JsonObject, listOf, objectOf } from "./json.ts";

/** An operation of the document with what its path item adds, references followed. */
export interface SpecOperation {
  readonly id: string;
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly JsonObject[];
  /** The Media Type Object (`application/json`) of the request body, if there is one. */
  readonly body: JsonObject | undefined;
  /** The Media Type Object of each response, by status. */
  readonly responses: ReadonlyMap<string, JsonObject>;
  readonly source: JsonObject;
}

/** All operations in document order. */
export function listOperations(document: JsonObject): SpecOperation[] {
  return Object.entries(objectOf(document["paths"])).flatMap(([path, item]) =>
    Object.entries(objectOf(item))
      .filter(([key]) => key !== "parameters")
      .map(([method, source]) => readOperation(document, path, method, objectOf(item), objectOf(source))),
  );
}

function readOperation(
  document: JsonObject,
  path: string,
  method: string,
  item: JsonObject,
  source: JsonObject,
): SpecOperation {
  const parameters = [...listOf(item["parameters"]), ...listOf(source["parameters"])];
  const body = source["requestBody"];
  return {
    id: String(source["operationId"]),
    method: method.toUpperCase(),
    path,
    parameters: parameters.map((parameter) => follow(document, parameter)),
    body: body === undefined ? undefined : jsonContent(document, body),
    responses: new Map(
      Object.entries(objectOf(source["responses"])).map(([status, response]) => [
        status,
        jsonContent(document, response),
      ]),
    ),
    source,
  };
}

function jsonContent(document: JsonObject, owner: unknown): JsonObject {
  return objectOf(objectOf(follow(document, owner)["content"])["application/json"]);
}
