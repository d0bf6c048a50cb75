import { execFileSync } from "node:child_process";
import { readFileSync, renameSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import type { Diff } from "../../generator/review/diff/change.ts";
import { annotate } from "../../generator/review/diff/print/annotate.ts";
import { printHtml } from "../../generator/review/diff/print/html/printHtml.ts";
import { printMarkdown } from "../../generator/review/diff/print/markdown.ts";
import { printText } from "../../generator/review/diff/print/text.ts";
import { callHere } from "../commands/support/callHere.ts";
import { soundDocument as before } from "../commands/support/sdkgen.ts";
import { commitAll, git } from "../support/git.ts";
import { enterRepository, put } from "./support/repository.ts";
import { validateDiff } from "./support/validateDiff.ts";

const withFish = before.replace("[cat, dog]", "[cat, dog, fish]");
const configured = (more: object = {}): string =>
  JSON.stringify({ documents: [{ spec: "spec.yaml", out: "generated", ...more }] }, null, 2);

let folder = "";

beforeEach(() => {
  folder = enterRepository({ "spec.yaml": before, "sdkgen.json": configured() });
});

async function diff(...args: readonly string[]): Promise<Diff & { code: number }> {
  const { code, alone, problems } = await callHere("diff", ...args);
  expect(problems).toEqual([]);
  expect(validateDiff(alone)).toEqual([]);
  return { packageName: "complete", ...(alone as Omit<Diff, "packageName">), code };
}

/** What each list of a diff holds. */
function listsOf({ changes, options, generator }: Diff): Record<string, readonly string[]> {
  const name = ({ subject, cause }: { subject: string; cause: string }): string => `${subject} ${cause}`;
  return {
    document: changes.map(name),
    options: (options?.changes ?? []).map(name),
    generator: (generator?.changes ?? []).map(name),
  };
}

/** A diff in every format for people. */
function printAll(found: Diff): string[] {
  const print = [printText([found], { width: 100, all: false }), printMarkdown([found]), printHtml([found])];
  return print.map((lines) => lines.join("\n"));
}

describe("what options do", () => {
  const renamed = configured({ clientName: "Zoo", names: { methods: { getPet: "find" } } });

  test("stands apart from what the document does in every format, and counts for the version", async () => {
    put(folder, { "spec.yaml": withFish, "sdkgen.json": renamed });
    const found = await diff("--fail-on", "major");
    expect(listsOf(found)).toEqual({
      document: ["Kind.Fish document"],
      options: ["client.name options", "pets.getPet options"],
      generator: [],
    });
    expect(found).toMatchObject({ bump: "major", code: 1 });
    const [client, method] = found.options?.edits ?? [];
    expect(client).toMatchObject({ option: "clientName", before: null, after: '"Zoo"' });
    expect(method).toMatchObject({ option: "names.methods.getPet", before: null, after: '"find"' });
    const places = [
      { file: "sdkgen.json", line: 6 },
      { file: "sdkgen.json", line: 9 },
    ];
    expect(found.options?.changes.map(({ positions }) => positions.after)).toMatchObject(places);
    for (const text of printAll(found)) {
      const [, options = ""] = text.split(/what changed options do/);
      expect(options).toMatch(/names\.methods\.getPet: .*find.*[^]*sdkgen\.json:9:/);
      expect(options).toMatch(/pets\.getPet[^]*renamed/);
      expect(options).not.toMatch(/Kind\.Fish<|Kind\.Fish .*added/);
    }
    expect(annotate([found]).slice(0, 2)).toMatchObject(
      places.map((place) => ({ severity: "error", ...place })),
    );
  });

  test("can be approved, and breaks projects", async () => {
    put(folder, {
      "sdkgen.json": configured({ names: { methods: { getPet: "find" } } }),
      "shop/tsconfig.json": '{ "compilerOptions": { "strict": true, "noEmit": true } }',
      "shop/a.ts":
        'import type { Pets } from "complete";\nexport const a = (pets: Pets) => pets.getPet("1");\n',
    });
    const { options } = await diff("--impact", "shop");
    expect(options?.changes).toMatchObject([
      { subject: "pets.getPet", sites: [{ file: "shop/a.ts", line: 2 }] },
    ]);
    put(folder, { "approved.yaml": `${options?.changes[0]?.fingerprint}: wanted\n` });
    expect(await diff("--fail-on", "patch")).toMatchObject({ code: 0, bump: "major" });
  });

  test("is nothing where they decide about no type", async () => {
    put(folder, { "sdkgen.json": configured({ repository: "https://example.com/a", names: {} }) });
    expect(listsOf(await diff())).toEqual({ document: [], options: [], generator: [] });
    put(folder, { "sdkgen.json": configured({ openapiTypes: true }) });
    expect(listsOf(await diff()).options).toEqual(["client.openapi options"]);
  });

  test("leaves the version that something is due after as it was", async () => {
    put(folder, { "sdkgen.json": configured({ version: "4.0.0" }) });
    commitAll(folder, "Version");
    put(folder, { "spec.yaml": withFish, "sdkgen.json": configured({ version: "4.1.0" }) });
    expect(await diff()).toMatchObject({ due: "4.1.0", base: { version: "4.0.0" } });
  });

  test("is in the line at the end of generate", async () => {
    put(folder, { "sdkgen.json": renamed });
    expect((await callHere("generate")).lines.at(-1)).toBe("2 changes, 2 break; sdkgen diff");
  });
});

describe("what the generator does", () => {
  test("stands apart from both, and counts for nothing", async () => {
    await callHere("generate");
    const report = readFileSync("generated/API.md", "utf8");
    const older = report.replace("- `interface Pet`", "- `interface Older`\n- `interface Pet`");
    put(folder, {
      "generated/API.md": older.replace("`name: string`", "`name?: string`"),
      ".gitignore": "generated/dist/\n",
    });
    commitAll(folder, "As an older version made it");
    put(folder, { "spec.yaml": withFish, "generated/API.md": report });
    const found = await diff();
    expect(listsOf(found)).toEqual({
      document: ["Kind.Fish document"],
      options: [],
      generator: ["Older generator", "Pet generator"],
    });
    expect(found.bump).toBe("minor");
    expect(found.generator?.changes[0]).toMatchObject({ before: "interface Older", after: null });
    expect(found.generator?.changes[1]?.before).toMatch(/^interface Pet\n[^]* {2}name\?: string/);
    expect(found.generator?.changes[1]?.after).toMatch(/^interface Pet\n[^]* {2}name: string/);
    for (const text of printAll(found))
      expect(text).toMatch(/the generator declares this otherwise[^]*Older[^]*Pet/);
    expect(annotate([found])).toContainEqual(
      expect.objectContaining({ rule: "generator", severity: "warning" }),
    );
  });

  test("may be what options do where these are not known", async () => {
    const report = "## Exports\n\n- `interface Older`\n";
    renameSync("sdkgen.json", "other.json");
    put(folder, { "generated/API.md": report });
    commitAll(folder, "Options that nobody finds");
    put(folder, { "sdkgen.json": configured({ clientName: "Zoo" }), "generated/API.md": "" });
    const found = await diff();
    expect(listsOf(found)).toMatchObject({ document: [], options: [] });
    const names = found.generator?.changes.map(({ subject }) => subject);
    expect(names).toEqual(expect.arrayContaining(["Older", "Zoo"]));
    expect([found.generator?.orOptions, found.bump]).toEqual([
      expect.stringMatching(/no configuration/),
      "none",
    ]);
  });
});

describe("the base", () => {
  test("is what the package was made of, where the document has moved", async () => {
    put(folder, { "api/new.yaml": withFish, "sdkgen.json": configured({ spec: "api/new.yaml" }) });
    git(folder, "rm", "--quiet", "--force", "spec.yaml");
    const found = await diff();
    expect([found.base.spec, ...(listsOf(found)["document"] ?? [])]).toEqual([
      "spec.yaml",
      "Kind.Fish document",
    ]);
  });

  test("is no package without a document: the error says of which commit it was made", async () => {
    put(folder, { "old/package.json": '{ "name": "pets", "version": "1.2.3" }', "old/API.md": "" });
    execFileSync("tar", ["-czf", "old.tgz", "--transform", "s/^old/package/", "old"]);
    const refusal = async (base: string): Promise<string | undefined> =>
      (await callHere("diff", base)).problems[0]?.message;
    for (const base of ["old.tgz", "./old"]) {
      expect(await refusal(base)).toMatch(/it is pets 1\.2\.3, made without one: name the commit/);
      git(folder, "tag", "v1.2.3");
      expect(await refusal(base)).toMatch(/the commit that it was made from: sdkgen diff v1\.2\.3$/);
      git(folder, "tag", "--delete", "v1.2.3");
    }
  });
});

describe("of several documents", () => {
  const both = (names?: object): string =>
    JSON.stringify({
      documents: [
        { spec: "spec.yaml", out: "one", packageName: "one", ...names },
        { spec: "other.yaml", out: "two", packageName: "two" },
      ],
    });
  const removed = before.replace("operationId: getPet", "operationId: findPet");

  beforeEach(() => {
    put(folder, { "other.yaml": before, "sdkgen.json": both() });
    commitAll(folder, "Both");
  });

  test("each has its diff under its name, in one report", async () => {
    put(folder, { "spec.yaml": withFish, "other.yaml": removed });
    const { alone, lines, code } = await callHere("diff", "--fail-on", "major", "--out", "diff.txt");
    expect(validateDiff(alone)).toEqual([]);
    const { documents } = alone as { documents: readonly Diff[] };
    expect(documents.map(({ head, bump }) => [head.spec, bump])).toEqual([
      ["spec.yaml", "minor"],
      ["other.yaml", "major"],
    ]);
    expect([code, ...lines]).toEqual([1, "diff.txt is written", "exit 1: major (--fail-on major)"]);
    expect(readFileSync("diff.txt", "utf8")).toMatch(
      /^== one {2}spec\.yaml\n[^]*Kind\.Fish[^]*\n\n== two {2}other\.yaml\n/,
    );
    const [one, two] = documents.map((each, index) => ({
      ...each,
      packageName: ["one", "two"][index] ?? "",
    }));
    if (!one || !two) throw new Error("two documents");
    const markdown = printMarkdown([one, two]).join("\n");
    expect(markdown).toMatch(/^<!-- sdkgen-diff \. -->\n### SDK types of 2 packages\n\n#### `one`: /);
    expect(markdown.match(/<!--/g)).toHaveLength(1);
    const page = printHtml([one, two, two]).join("\n");
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(page.match(/<article/g)).toHaveLength(one.changes.length + 2 * two.changes.length);
    const same = { ...one, changes: [] };
    expect(printMarkdown([same, two])).toContain("`one`: no changes.");
    expect(printMarkdown([same, same])).toEqual([
      "<!-- sdkgen-diff . -->",
      "No changes: all packages are the same to users.",
    ]);
  });

  test("a single document is no base", async () => {
    put(folder, { "old.yaml": before });
    const { code, problems } = await callHere("diff", "old.yaml");
    expect([code, problems.map(({ file, message }) => `${file} ${message}`)]).toEqual([
      1,
      ["spec.yaml", "other.yaml"].map(
        (file) =>
          `${file} old.yaml is one document, and there are several here: choose one of them with --spec`,
      ),
    ]);
  });
});
