import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeEach, describe, expect, test } from "vitest";
import type { CallSite, Change, Diff } from "../../generator/review/diff/change.ts";
import { printHtml } from "../../generator/review/diff/print/html/printHtml.ts";
import { printMarkdown } from "../../generator/review/diff/print/markdown.ts";
import { printText } from "../../generator/review/diff/print/text.ts";
import { sdkgen } from "../commands/support/sdkgen.ts";
import { putFiles } from "../generator/support/putFiles.ts";
import { projectFolder } from "../generator/support/templates.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { table } from "./support/documents.ts";
import { edited } from "./support/edit.ts";

const schema = JSON.parse(readFileSync(join(projectFolder, "generator/diff.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

/** Calls, with what it gets on, and with what it gives. */
const shop = `import { Things, type Answer } from "things";

declare const client: Things;

export async function main(): Promise<void> {
  const answer = await client.things.listThings({ "X-Trace": "a", limit: 3 });
  console.log(answer.option?.length, answer.need);
  await client.things.addThing({ need: "a", size: 1, option: "b" });
}

export const sizeOf = ({ size }: Answer): number => size;
`;

/** Imports by a path of its own, lists every value, and was wrong before. */
const desk = `import { AnswerColour } from "things";
import type { ThingsResource } from "things/things";

export const names: Record<AnswerColour, string> = { RED: "red", GREEN: "green" };
export type Resource = ThingsResource;
export const wrong: number = "text";
`;

const after = edited(table, ({ components: { schemas } }) => {
  delete schemas.Answer.properties.option;
  schemas.Answer.properties.size.type = ["integer", "null"];
  delete schemas.Answer.properties.date;
  schemas.Ask.properties.nickname = { type: "string" };
  schemas.Ask.required.push("nickname");
  schemas.AnswerColour.enum.push("BLUE");
});

let folder = "";

beforeEach(() => {
  folder = makeFolder();
  const config = (options: object): string =>
    JSON.stringify({ compilerOptions: { strict: true, ...options } });
  put({
    "old.json": JSON.stringify(table),
    "new.json": JSON.stringify(after),
    "shop/tsconfig.json": config({ module: "nodenext", types: [], lib: ["es2023", "dom"] }),
    "shop/src/main.ts": shop,
    "desk/tsconfig.json": config({
      module: "esnext",
      moduleResolution: "bundler",
      lib: ["es2023"],
      composite: true,
    }),
    "desk/index.ts": desk,
  });
});

function put(files: Readonly<Record<string, string>>): void {
  putFiles(
    folder,
    Object.entries(files).map(([path, text]) => ({ path, text })),
  );
}

function filesIn(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}

const args = ["diff", "old.json", "--spec", "new.json"];
const where = ({ file, line, column, code }: CallSite): string => `${file}:${line}:${column} ${code}`;

describe("--impact", { timeout: 120_000 }, () => {
  test("says of each change what breaks because of it in projects, and of the rest that they do not use it", () => {
    const before = filesIn();
    const run = sdkgen(folder, [...args, "--impact", "shop", "--impact", "desk", "--format", "json"]);
    expect({ stderr: run.stderr, status: run.status }).toEqual({ stderr: "", status: 0 });
    const diff: Diff = JSON.parse(run.stdout);
    expect(validate(diff) ? [] : validate.errors).toEqual([]);
    const sites = new Map(diff.changes.map(({ subject, sites }) => [subject, sites?.map(where)]));
    expect(sites.get("Answer.option")).toEqual(["shop/src/main.ts:7:22 TS2339"]);
    expect(sites.get("Answer.size")).toEqual(["shop/src/main.ts:11:53 TS2322"]);
    expect(sites.get("Ask.nickname")).toEqual(["shop/src/main.ts:8:32 TS2345"]);
    expect(sites.get("AnswerColour.Blue")).toEqual(["desk/index.ts:4:14 TS2741"]);
    expect(sites.get("Answer.date")).toEqual([]);
    expect(diff.impact).toEqual({
      projects: [
        { path: "shop", sites: 3, ownErrors: 0 },
        { path: "desk", sites: 1, ownErrors: 1 },
      ],
      unexplained: [],
    });
    const verdictsOf = ({ verdicts, fingerprint }: Change): object => ({ verdicts, fingerprint });
    const alone: Diff = JSON.parse(sdkgen(folder, [...args, "--format", "json"]).stdout);
    expect(diff.changes.map(verdictsOf)).toEqual(alone.changes.map(verdictsOf));
    expect(filesIn()).toEqual(before);
    const all: Diff = { ...diff, packageName: "things" };
    const text = printText([all], { width: 400, all: false }).join("\n");
    expect(text).toMatch(/^ {4}breaks {2}shop\/src\/main\.ts:7:22 TS2339/m);
    expect(text).toMatch(/^ {2}desk: 1 place breaks; 1 error of its own left out$/m);
    const [markdown, html] = [printMarkdown([all]).join("\n"), printHtml([all]).join("\n")];
    expect(markdown).toMatch(/^- breaks `shop\/src\/main\.ts:7:22 TS2339/m);
    expect(markdown).toMatch(/^- `shop: 3 places break`$/m);
    expect(html).toContain("<li><code>shop/src/main.ts:7:22</code> <code>TS2339</code>");
    expect(html).toContain("<li>shop: 3 places break</li>");
    for (const each of [text, markdown, html]) expect(each).toContain("not used by the projects given");
  });

  test("refuses what is no project, and what does not use the package", () => {
    put({
      "other/tsconfig.json": "{}",
      "other/a.ts": 'export * from "thing";\n',
      "bad/tsconfig.json": "{ ]",
    });
    const refusal = (...paths: readonly string[]): string => {
      const run = sdkgen(folder, [...args, ...paths.flatMap((path) => ["--impact", path])]);
      expect([run.status, run.stdout]).toEqual([1, ""]);
      return run.stderr;
    };
    expect(refusal("none", "gone")).toBe(
      "none:1:1 error there is no tsconfig.json in it (diff-impact)\n" +
        "gone:1:1 error there is no tsconfig.json in it (diff-impact)\n2 errors\n",
    );
    expect(refusal("other", "bad")).toMatch(
      /^other:1:1 error no file of it imports things, so it says nothing about a change \(diff-impact\)\nbad:1:1 error its tsconfig\.json cannot be read: .*\n2 errors/,
    );
  });
});
