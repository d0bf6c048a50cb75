import { expect, test } from "vitest";
import { generateText } from "./support/generateText.ts";

const parameter = (option: string | undefined): object => ({
  name: "account",
  in: "path",
  required: true,
  schema: { type: "string" },
  ...(option !== undefined && { "x-sdk-client-option": option }),
});

const document = (...options: (string | undefined)[]): object => ({
  openapi: "3.1.0",
  info: { title: "Accounts", version: "1.0.0" },
  servers: [{ url: "https://example.com" }],
  paths: Object.fromEntries(
    options.map((option, index) => [
      `/${index}/{account}`,
      {
        get: {
          operationId: `get${index}`,
          tags: ["accounts"],
          parameters: [parameter(option)],
          responses: { "204": { description: "Done." } },
        },
      },
    ]),
  ),
});

test.each<[string, (string | undefined)[], number]>([
  ["no path parameter of that name", [undefined, undefined], 0],
  ["all of them", ["accountId", "accountId"], 0],
  ["some of them", ["accountId", undefined, undefined], 2],
  ["all of them, but not the same one", ["accountId", "accountId", "ownerId"], 1],
])("an option gives %s", async (_name, options, wanted) => {
  const { problems } = await generateText(document(...options));
  const found = problems.filter(({ rule }) => rule === "client-option");
  expect(found.map(({ severity }) => severity)).toEqual(Array.from({ length: wanted }, () => "error"));
});

test("an option gives one parameter of a path, not two", async () => {
  const inPath = (name: string): object => ({ ...parameter("accountId"), name });
  const get = (...names: string[]): object => ({
    get: { parameters: names.map(inPath), responses: { "204": { description: "Done." } } },
  });
  const paths = {
    "/{account}": get("account"),
    "/of/{account_id}": get("account_id"),
    "/{account}/{app}": get("account", "app"),
  };
  const { problems } = await generateText({ ...document(), paths });
  expect(problems.filter(({ rule }) => rule === "client-option").map(({ message }) => message)).toEqual([
    "the option accountId gives account in the same path already; give app another option",
  ]);
});
