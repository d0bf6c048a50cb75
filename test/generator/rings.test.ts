import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printType } from "../../generator/model/types/printType.ts";
import { readApi } from "../../generator/readApi.ts";
import { makeFolder } from "../support/makeFolder.ts";

test("a ring of 2,000 schemas, each made of the next, does not fill the stack", async () => {
  const size = 2000;
  const schemas = Object.fromEntries(
    Array.from({ length: size }, (_, index) => [
      `A${index}`,
      { allOf: [{ $ref: `#/components/schemas/A${(index + 1) % size}` }] },
    ]),
  );
  const spec = join(makeFolder(), "api.json");
  const info = { title: "T", version: "1" };
  writeFileSync(spec, JSON.stringify({ openapi: "3.1.0", info, paths: {}, components: { schemas } }));
  const { api } = await readApi({ spec, strict: false, roots: [] });
  const types = api?.types.map(({ type }) => printType(type));
  expect(types).toEqual(Array.from({ length: size }, () => "unknown"));
});
