import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type JsonObject, objectOf } from "./json.ts";

const address = new URL("../../spec/participants.openapi.yaml", import.meta.url);

/** Our document as plain data, read anew for each caller. */
export function readSpec(): JsonObject {
  return objectOf(parse(readFileSync(address, "utf8")));
}
