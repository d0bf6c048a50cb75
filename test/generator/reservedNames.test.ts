import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { runtimeExports, streamExports } from "../../generator/emit/files/index.ts";
import { reservedNames, reservedOptions } from "../../generator/model/names/reserved.ts";
import { templates } from "./support/templates.ts";

test("the types and classes that the runtime exports are reserved", () => {
  const names = [...runtimeExports, ...streamExports]
    .map(({ name }) => name)
    .filter((name) => /^[A-Z]/.test(name));
  expect(names.filter((name) => !reservedNames.has(name))).toEqual([]);
});

test("the options of the runtime, and no others, are reserved", () => {
  const names = [
    ...membersOf("options.ts", ["SharedOptions", "ClientOptions", "RequestOptions", "RetryOptions"]),
    ...membersOf("options.ts", ["ClientRetryOptions"]),
    ...membersOf("settings.ts", ["Settings"]),
  ];
  expect([...reservedOptions].sort()).toEqual([...new Set(names)].sort());
});

function membersOf(file: string, interfaces: readonly string[]): string[] {
  const text = readFileSync(join(templates, "src/runtime", file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found = source.statements.filter(ts.isInterfaceDeclaration);
  return interfaces.flatMap((name) => {
    const declaration = found.find((each) => each.name.text === name) ?? expect.fail(`no ${name}`);
    return declaration.members.flatMap((member) =>
      member.name && ts.isIdentifier(member.name) ? [member.name.text] : [],
    );
  });
}
