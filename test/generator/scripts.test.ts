import { afterAll, describe, expect, test } from "vitest";
import { checkPaths } from "../../generator/write/checkPaths.ts";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { generateText } from "./support/generateText.ts";

const long = "я".repeat(300);

/** Tags that no file can be called like, each with the file of its resource. */
const tags: [tag: string, file: string][] = [
  ["Управление пользователями", "upravlenie-polzovatelyami"],
  ["ユーザー管理", "yuza-guan-li"],
  ["إدارة المستخدمين", "drh-lmstkhdmyn"],
  ["🚀", "rocket"],
  ["\u{e000}", "ue000"],
  ["!", "not"],
  ["../../etc/passwd", "etc-passwd"],
  ["C:\\Windows", "c-windows"],
  ["a\0b", "ab"],
  ["con", "con--1143da2b"],
  ["LPT9", "lpt9--06f4d3cd"],
  ["openapi", "openapi--2d676fe1"],
  ["index", "index"],
  ["runtime", "runtime"],
  [long, "yayayayayayayayayayayayayayayayayayayayayayayayayay-78368d98"],
  ["x".repeat(300), `${"x".repeat(51)}-0d4e2ca9`],
];

describe("tags in any script", () => {
  test.each(tags)("%s", async (tag, file) => {
    const { files, problems } = await generateText(documentOf([tag]));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([...files.keys()]).toContain(`src/resources/${file}.ts`);
    checkPaths([...files.keys()].map((path) => ({ path, text: "" })));
  });

  test("all at once, they are written, and each keeps the name that it has alone", async () => {
    const { files } = await generateText(documentOf(tags.map(([tag]) => tag)));
    for (const [, file] of tags) expect([...files.keys()]).toContain(`src/resources/${file}.ts`);
    const out = makeFolder(afterAll);
    const written = [...files].map(([path, text]) => ({ path, text }));
    expect(writeFiles(`${out}/package`, written, { inputs: [], force: false }).problems).toEqual([]);
  });

  test("a file name that two tags want goes to one of them, the other gets a hash", async () => {
    const { files } = await generateText(documentOf(["用户", "yong-hu"]));
    const names = [...files.keys()].filter((path) => path.startsWith("src/resources/"));
    expect(names).toEqual(["src/resources/yong-hu.ts", "src/resources/yong-hu--0d0e1a86.ts"]);
  });
});

test("a long title gives a package name that npm takes", async () => {
  for (const title of [long, "A".repeat(300), "word ".repeat(100), "日本語 API", "🚀", "!"]) {
    const { files } = await generateText({ ...documentOf(["a"]), info: { title, version: "1.0.0" } });
    const { name } = JSON.parse(files.get("package.json") ?? "");
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(name.length).toBeLessThanOrEqual(60);
  }
});

function documentOf(tagNames: readonly string[]): object {
  const paths = tagNames.map((tag, index): [string, object] => {
    return [
      `/p${index}`,
      { get: { tags: [tag], operationId: `get${index}`, responses: { "204": { description: "" } } } },
    ];
  });
  return { openapi: "3.1.0", info: { title: "Tags", version: "1.0.0" }, paths: Object.fromEntries(paths) };
}
