import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import openapiTypescript, { astToString } from "openapi-typescript";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { checkTypes } from "./support/checkTypes.ts";
import { generateText } from "./support/generateText.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { putFiles } from "./support/putFiles.ts";
import { projectFolder, templates } from "./support/templates.ts";

// openapi-typescript, used as its authors meant it, is a second opinion on every schema. The two opinions may differ in two ways that
// are wanted: an open enum of ours takes values that are not listed, and optional members of requests may be given as `undefined`.

const documents = ["complete", "enums", "nullable-3.0", "nullable-3.1", "objects"]
  .map((name): [string, string] => [name, `test/cases/${name}/spec.yaml`])
  .concat([["participants", "spec/participants.openapi.yaml"]]);

/** Schemas about which the opinions differ, with the reason. */
const knownDifferences: ReadonlyMap<string, string> = new Map([
  [
    "participants ParticipantSelectionBody",
    "theirs makes `unknown` of alternatives that are nothing but `required`",
  ],
  ["objects Closed", "theirs lets an object that may have no properties have any"],
  [
    "objects Thing",
    "theirs takes a tuple for closed that is open, and gives an index signature to declared members",
  ],
]);

const settings = { silent: true, defaultNonNullable: false, emptyObjectsUnknown: true };

test(
  "a type of ours and that of openapi-typescript can be given for each other",
  { timeout: 60_000 },
  async () => {
    const root = makeFolder();
    putFiles(root, [{ path: "package.json", text: JSON.stringify({ type: "module" }) }]);
    let compared = 0;
    for (const [name, path] of documents) {
      const text = readFileSync(join(projectFolder, path), "utf8");
      const { files } = await generateText(text);
      const sources = [...files].filter(([file]) => file.startsWith("src/"));
      putFiles(
        join(root, name),
        sources.map(([file, content]) => ({ path: file, text: closed(content) })),
      );
      symlinkSync(join(templates, "src/runtime"), join(root, name, "src/runtime"));
      const nodes = await openapiTypescript(text, settings);
      const schemas = Object.keys(parse(text).components.schemas).filter(
        (key) => /^[A-Z]\w*$/.test(key) && !knownDifferences.has(`${name} ${key}`),
      );
      compared += schemas.length;
      putFiles(join(root, name), [
        { path: "theirs.ts", text: astToString(nodes) },
        { path: "compare.ts", text: compareText(schemas) },
      ]);
    }
    expect(compared).toBeGreaterThan(50);
    const complaints = checkTypes(root, { noUnusedLocals: false, exactOptionalPropertyTypes: false });
    expect(complaints.filter((line) => line.includes("compare.ts") || line.includes("theirs.ts"))).toEqual(
      [],
    );
  },
);

/** A module that compiles if, for each schema, their type fits ours, and ours fits theirs. */
function compareText(schemas: readonly string[]): string {
  const checks = schemas.map(
    (name) => `
export const ${name}Fits = (value: Theirs[${JSON.stringify(name)}]): Ours.${name} => value;
export const ${name}FitsBack = (value: Ours.${name}): Theirs[${JSON.stringify(name)}] => value;`,
  );
  return `
import type * as Ours from "./src/index.js";
import type { components } from "./theirs.js";

type Theirs = components["schemas"];
${checks.join("")}
`;
}

/** The source with its enums closed: without the part of a union that takes every other value. */
function closed(text: string): string {
  return text.replaceAll(/\s*\| \((string|number) & \{\}\)/g, "");
}
