import { mkdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { addChangelogEntry } from "../../generator/review/diff/print/changelog.ts";
import { isBelow } from "../../generator/review/diff/verdicts/bump.ts";
import { callHere } from "../commands/support/callHere.ts";
import { soundDocument as before } from "../commands/support/sdkgen.ts";
import { git } from "../support/git.ts";
import { table } from "./support/documents.ts";
import { diffOf, edited, type Json } from "./support/edit.ts";
import { enterRepository, put } from "./support/repository.ts";
import { validateDiff } from "./support/validateDiff.ts";

const withFish = before.replace("[cat, dog]", "[cat, dog, fish]");
const removed = withFish.replace("operationId: getPet", "operationId: findPet");

let folder = "";

beforeEach(() => {
  folder = enterRepository({ "spec.yaml": before });
});

async function version(...args: readonly string[]): Promise<{ code: number; said: string[]; result: Json }> {
  const { code, problems, lines, result } = await callHere("version", "--spec", "spec.yaml", ...args);
  const told = problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
  return { code, said: [...told, ...lines], result };
}

describe("the version of a document", () => {
  test("is as high as is due since the last release, or the call fails and says which is", async () => {
    expect(await version()).toMatchObject({ code: 1, said: ["spec.yaml:1:1 diff-base", expect.anything()] });
    git(folder, "tag", "other");
    git(folder, "tag", "v1.2.3");
    expect(await version()).toMatchObject({ code: 0, result: { bump: "none", version: "1.2.3" } });
    put(folder, { "spec.yaml": withFish });
    expect(await version()).toMatchObject({
      code: 1,
      said: [expect.stringMatching(/^spec\.yaml:2:\d+ version-due$/), "1 error"],
      result: { version: "1.2.3", due: "1.3.0", bump: "minor", changes: 1, since: { version: "1.2.3" } },
    });
    for (const [given, code] of [
      ["1.2.4", 1],
      ["1.3.0-rc.1", 0],
      ["next", 1],
    ]) {
      put(folder, { "spec.yaml": withFish.replace("version: 1.2.3", `version: ${given}`) });
      expect([given, (await version()).code]).toEqual([given, code]);
    }
    put(folder, { "spec.yaml": removed.replace("version: 1.2.3", "version: 1.3.0") });
    expect(await version("--since", "other")).toMatchObject({ code: 1, result: { due: "2.0.0" } });
  });

  test("below 1.0.0 is raised by one less", () => {
    const rows = [
      ["0.9.0", "0.10.0", true],
      ["1.0.0", "1.0.0-rc", false],
      ["v2.0.0", "1.9.9", false],
      ["2", "3.0.0", false],
    ] as const;
    expect(rows.map(([version, due]) => isBelow(version, due))).toEqual(rows.map(([, , below]) => below));
  });

  test("is set where it stands, with comments and layout kept, and its entry added to the changelog", async () => {
    const commented = removed
      .replace("openapi:", "# Ours.\nopenapi:")
      .replace("1.2.3,", "1.2.3 , # as released\n ");
    put(folder, { "spec.yaml": commented });
    git(folder, "tag", "v1.2.3");
    expect((await version("--write")).said.at(-1)).toBe("1 error");
    expect(readFileSync("spec.yaml", "utf8")).toBe(commented);
    mkdirSync("generated");
    expect(await version("--write")).toMatchObject({
      code: 0,
      result: { written: ["spec.yaml", "generated/CHANGELOG.md"] },
    });
    expect(readFileSync("spec.yaml", "utf8")).toBe(commented.replace("1.2.3", '"2.0.0"'));
    const log = readFileSync("generated/CHANGELOG.md", "utf8");
    expect(log).toMatch(/^# Changelog\n\n## \[2\.0\.0\] - \d{4}-\d\d-\d\d\n\n### Added\n\n- `Kind\.Fish` /);
    expect(log).toContain("### Changed\n\n- **Breaking:** `pets.getPet` ");
    expect(await version("--write")).toMatchObject({ code: 0, result: { written: [] } });
    await callHere("generate", "--spec", "spec.yaml");
    expect(readFileSync("generated/CHANGELOG.md", "utf8")).toBe(log);
    expect(JSON.parse(readFileSync("generated/package.json", "utf8"))).toMatchObject({
      version: "2.0.0",
      files: expect.arrayContaining(["CHANGELOG.md"]),
    });
    put(folder, { ".gitignore": "generated/dist" });
    git(folder, "add", "--all");
    expect((await callHere("check", "--spec", "spec.yaml")).code).toBe(0);
  });

  test("since a release is what diff says is due, whatever the branch does beside it", async () => {
    git(folder, "tag", "v1.2.3");
    put(folder, { "spec.yaml": withFish });
    git(folder, "commit", "--quiet", "--all", "--message", "Fish");
    git(folder, "checkout", "--quiet", "-b", "topic");
    put(folder, { "spec.yaml": before });
    const diff = async (...args: readonly string[]): Promise<Json> => {
      const { alone, code } = await callHere("diff", "--spec", "spec.yaml", "--fail-on", "major", ...args);
      expect(validateDiff(alone)).toEqual([]);
      return { ...alone, code };
    };
    // What was never released breaks nobody.
    expect(await diff()).toMatchObject({ code: 1, bump: "major", due: "2.0.0" });
    expect(await diff("--since", "v1.2.3")).toMatchObject({
      code: 0,
      bump: "none",
      due: "1.2.3",
      since: { label: expect.stringContaining("v1.2.3") },
      changes: [{ subject: "Kind.Fish" }],
    });
  });
});

describe("a changelog", async () => {
  const hostile = "x` | @all <img src=x> [a](b)\n## [9.9.9]\n- y";
  const { changes } = await diffOf(
    table,
    edited(table, (copy) => {
      copy.components.schemas.Answer.properties[hostile] = { type: "string" };
      copy.components.schemas.Answer.properties.size = { type: "boolean", deprecated: true };
    }),
  );
  const entry = { version: "2.0.0", date: "2026-01-02", changes };

  test("keeps every line that is there, and gets an entry once", () => {
    const texts = [
      "",
      "# Log\n\nBy hand.\n",
      "# Log\n\n## [Unreleased]\n\n- soon\n\n## [1.0.0] - 2020-01-01\n\n- by hand\n\n\n",
      "# Log\r\n\r\n## 1.0.0\r\n- by hand\r\n",
      "# Log\n\n```\n## [1.0.0]\n```\n\n## [0.1.0]\n\n- by hand\n",
      "# Log\n\n## [2.0.0] - 2025-12-31\n\nWords.\n\n### Changed\n\n- by hand\n\n### Removed\n\n- mine\n\n## [1.0.0]\n\n- old\n",
    ];
    for (const text of texts) {
      const after = addChangelogEntry(text, entry);
      const kept = after.split(/\r?\n/);
      const lines = text
        .trimEnd()
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "");
      let place = 0;
      for (const line of lines) place = kept.indexOf(line, place) + 1 || Infinity;
      expect([text, place]).toEqual([text, expect.any(Number)]);
      expect(place).toBeLessThan(Infinity);
      expect(after.match(/^## \[?2\.0\.0/gm)).toHaveLength(1);
      expect(addChangelogEntry(after, entry)).toBe(after);
    }
    const titles = (text = ""): string[] =>
      [...addChangelogEntry(text, entry).matchAll(/^##? .*$/gm)].map(([line]) => line.trim());
    expect(titles(texts[2])).toEqual([
      "# Log",
      "## [Unreleased]",
      "## [2.0.0] - 2026-01-02",
      "## [1.0.0] - 2020-01-01",
    ]);
    expect(titles(texts[5])).toEqual(["# Log", "## [2.0.0] - 2025-12-31", "## [1.0.0]"]);
  });

  test("holds text of the document as code alone, a line for each change", () => {
    const text = addChangelogEntry("", entry);
    expect(text.match(/^## .*$/gm)).toEqual(["## [2.0.0] - 2026-01-02"]);
    const bare = text.replaceAll(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, "");
    expect(bare).not.toMatch(/[@<]|\]\(|9\.9\.9/);
    expect(text).toMatch(/### Added\n\n- `` Answer\.x` \| @all/);
  });
});
