import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { expect, test } from "vitest";
import type { Code } from "../../generator/emit/examples/code.ts";
import { type CallPlace, type ExampleCall, printLine } from "../../generator/emit/examples/exampleCall.ts";
import { formatOptions } from "../../generator/write/formatFiles.ts";
import { projectFolder } from "./support/templates.ts";

/** Emphasis in text of a document stays as it was written there. */
const emphasis = /(?<!\*)\*(?!\*)(\w+)\*(?!\*)/g;

test("the README of our package is set as Prettier sets it, code and tables included", async () => {
  const text = readFileSync(join(projectFolder, "generated/README.md"), "utf8").replace(emphasis, "_$1_");
  const options = { ...formatOptions, embeddedLanguageFormatting: "auto" } as const;
  expect(await format(text, { ...options, parser: "markdown" })).toBe(text);
});

const places: [what: string, place: CallPlace, end: string][] = [
  ["a statement", { before: "await ", after: ";" }, ""],
  ["a statement in a block", { before: "await ", after: ";", indent: 2 }, ""],
  ["a loop", { before: "for await (const item of ", after: ") {" }, "\n  a;\n}"],
  ["a chain", { before: "const outcome = await ", member: ".safe()", after: ";" }, ""],
  [
    "a loop over a chain",
    { before: "for await (const page of ", member: ".pages()", after: ") {" },
    "\n  a;\n}",
  ],
];

const id = '"a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50"';

test.each(places)("%s is set as Prettier sets it, however long", async (_, place, end) => {
  for (let length = 1; length < 90; length += 3) {
    const printed = printLine(call("a".repeat(length), [id, "c"]), place) + end;
    const isInside = place.indent !== undefined;
    const wanted = await format(isInside ? `{\n${printed}\n}` : printed, {
      ...formatOptions,
      parser: "typescript",
    });
    expect(isInside ? `{\n${printed}\n}\n` : `${printed}\n`).toBe(wanted);
  }
});

function call(name: string, values: readonly Code[]): ExampleCall {
  return {
    method: `client.resource.${name}`,
    values,
    hasResult: true,
    isPaged: false,
    isStream: false,
    takesParams: false,
    givesParams: false,
  };
}
