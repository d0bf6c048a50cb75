import { expect, test } from "vitest";
import { parseCommand } from "../../generator/commands/parseCommand.ts";
import { readApi } from "../../generator/readApi.ts";

test.each<[string, string]>([
  ["lint --sepc api.yaml", 'there is no option "--sepc"; did you mean --spec?'],
  ["lint --spec-file=api.yaml", 'there is no option "--spec-file"'],
  ["lint --fail-on-los", 'there is no option "--fail-on-los"; did you mean --fail-on-loss?'],
  ["lint -x", 'there is no option "-x"'],
  ["lint --spec", "--spec wants a value after it"],
  ["lint --spec --strict", "--spec wants a value after it"],
  ["lint --strict=yes", "--strict takes no value"],
  ["lnit", 'there is no command "lnit"; did you mean lint?'],
  ["generat", 'there is no command "generat"; did you mean generate?'],
  ["frobnicate", 'there is no command "frobnicate"'],
  ["lint more", '"more" is one argument too many'],
  ["", "a command is missing"],
])("sdkgen %s is refused in a sentence of ours", (line, misuse) => {
  expect(parseCommand(line.split(" ").filter(Boolean))).toEqual({ misuse });
});

test("an address is no document", async () => {
  const spec = "https://example.com/openapi.json";
  const { problems } = await readApi({ spec, strict: false, roots: [] });
  expect(problems.map(({ rule, message, origin }) => [origin.file.path, rule, message])).toEqual([
    [
      spec,
      "file-missing",
      "documents are read from files, not from addresses; download it, and name the file",
    ],
  ]);
});
