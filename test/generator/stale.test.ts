import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { commitAll, git } from "../support/git.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { readStamps } from "../write/support/readTree.ts";
import { projectFolder } from "./support/templates.ts";

const specName = "spec/participants.openapi.yaml";
const copied = [
  ".config",
  ".gitignore",
  ".github",
  "package.json",
  "spec",
  "generator",
  "templates",
  "generated",
];
const stale = "generated is stale; run sdkgen generate and commit the result";
const uncommitted =
  "generated is not committed; run git add --all generated, then commit it with the document";

/** This repository as it is on disk, built, with the libraries and the bundle that are here. */
let built = "";
let folder = "";

beforeAll(() => {
  built = makeFolder(afterAll);
  for (const name of copied) cpSync(join(projectFolder, name), join(built, name), { recursive: true });
  for (const name of ["node_modules", ".build"]) symlinkSync(join(projectFolder, name), join(built, name));
  commitAll(built);
});

beforeEach(() => {
  folder = makeFolder();
  execFileSync("cp", ["-a", `${built}/.`, folder]);
});

interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

function run(command: string): Outcome {
  const { status, stdout, stderr } = spawnSync(command, { cwd: folder, encoding: "utf8", shell: true });
  return { status, output: `${stdout}${stderr}` };
}

function edit(from: string, to: string): void {
  const path = join(folder, specName);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

function sdkgen(command: "build" | "check" | "generate"): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["generator/sdkgen.js", command, "--strict"],
    { cwd: folder, encoding: "utf8" },
  );
  return { status, output: `${stdout}${stderr}` };
}

/** What the workflow runs once all is installed, up to the first failure. */
function workflow(): Outcome {
  const { jobs }: { jobs: { check: { steps: { run?: string }[] } } } = parse(
    readFileSync(join(folder, ".github/workflows/ci.yml"), "utf8"),
  );
  const commands = jobs.check.steps.flatMap((step) => step.run ?? []);
  expect(commands.shift()).toBe("npm ci");
  return run(commands.join(" && "));
}

const changes: [name: string, change: () => void, file: string, sentence: string][] = [
  [
    "a document whose output was not generated",
    () => edit("Number of entries in the whole list.", "Number of all entries."),
    "src/types.ts",
    stale,
  ],
  [
    "a document in git whose output is not",
    () => {
      edit("Number of entries in the whole list.", "Number of all entries.");
      sdkgen("generate");
      git(folder, "add", "spec");
    },
    "src/types.ts",
    uncommitted,
  ],
  [
    "a file that is not in git",
    () => writeFileSync(join(folder, "generated/src/stray.ts"), "export {};\n"),
    "src/stray.ts",
    uncommitted,
  ],
  [
    "a generated file that is not in git",
    () => git(folder, "rm", "--quiet", "--cached", "generated/src/enums.ts"),
    "src/enums.ts",
    uncommitted,
  ],
  ["a deleted file", () => rmSync(join(folder, "generated/src/enums.ts")), "src/enums.ts", stale],
];

function expectFailure(step: () => Outcome, file: string, sentence: string): void {
  const before = readStamps(join(folder, "generated"));
  const { status, output } = step();
  expect(status, output).not.toBe(0);
  expect(output).toContain(`\n  ${file}\n`);
  expect(output).toContain(sentence);
  expect(readStamps(join(folder, "generated"))).toEqual(before);
}

describe("build and check fail, say what to run and write nothing", () => {
  test.each(changes)("on %s", (_, change, file, sentence) => {
    change();
    expectFailure(() => sdkgen("build"), file, sentence);
    expectFailure(() => sdkgen("check"), file, sentence);
  });
});

test.each([
  ["npm test", () => run("npm run --silent pretest")],
  ["npm run check", () => run("npm run --silent check")],
  ["the workflow", workflow],
])("%s fails first on what is stale, and writes nothing", (_, step) => {
  edit("Number of entries in the whole list.", "Number of all entries.");
  expectFailure(step, "src/types.ts", stale);
});

describe("in a clone", () => {
  beforeEach(() => rmSync(join(folder, "generated/dist"), { recursive: true }));

  test("the first step of npm test builds what is not in git, and nothing else", () => {
    const { status, output } = run("npm run --silent pretest");
    expect(status, output).toBe(0);
    expect(readFileSync(join(folder, "generated/dist/index.js"), "utf8")).toContain("export");
    expect(git(folder, "status", "--porcelain")).toBe("");
    expect(sdkgen("check").output).toMatch(/^generated is up to date, \d+ ms\n$/);
  });

  test("npm run check sees what is built from something else", () => {
    sdkgen("build");
    writeFileSync(join(folder, "generated/dist/client.js"), "globalThis.canary = 1;\n");
    const { status, output } = sdkgen("check");
    expect([status, output]).toEqual([
      1,
      expect.stringContaining("generated/dist is stale; run sdkgen build"),
    ]);
    expect(sdkgen("generate").status).toBe(1);
  });

  test("work goes on while neither the document nor its output is in git", () => {
    edit("Number of entries in the whole list.", "Number of all entries.");
    expect(sdkgen("generate").status).toBe(0);
    expect(sdkgen("check").status).toBe(0);
    expect(run("npm run --silent pretest").status).toBe(0);
  });

  test("a package without what is built cannot be packed", () => {
    const pack = "cd generated && npm pack --dry-run --offline --loglevel error";
    const { status, output } = run(pack);
    expect([status, output]).toEqual([
      1,
      expect.stringContaining("dist/ is not built: run sdkgen build first"),
    ]);
    sdkgen("build");
    expect(run(pack).status).toBe(0);
    for (const file of ["resources/sessions.js", "resources/sessions.d.ts", "openapi.js", "openapi.d.ts"]) {
      const path = join(folder, "generated/dist", file);
      renameSync(path, `${path}.away`);
      expect([file, run(pack).status]).toEqual([file, 1]);
      renameSync(`${path}.away`, path);
    }
  });
});

describe("two branches", () => {
  const addField = (name: string): void =>
    edit(
      "    SessionParticipant:\n      description: One connection of one person to a session.\n      type: object\n      properties:\n",
      `$&        ${name}:\n          type: string\n          description: Value of ${name}.\n`,
    );
  const addOperation = (): void =>
    edit(
      "\ncomponents:\n",
      `  /accounts/{account_id}/realtime/kit/{app_id}/sessions/count:
    get:
      operationId: countParticipants
      summary: Count the participants
      tags: [Sessions]
      parameters:
        - $ref: "#/components/parameters/AccountId"
        - $ref: "#/components/parameters/AppId"
      responses:
        "204": { description: Counted. }
        default: { $ref: "#/components/responses/Error" }
$&`,
    );

  /** Commits each edit, and what is generated from it, on a branch of its own, and merges the second into the first. */
  function merge(ours: () => void, theirs: () => void): Outcome {
    const branches: [name: string, change: () => void][] = [
      ["theirs", theirs],
      ["ours", ours],
    ];
    for (const [name, change] of branches) {
      git(folder, "checkout", "--quiet", "-b", name, "main");
      change();
      const { status, output } = sdkgen("generate");
      expect(status, output).toBe(0);
      commitAll(folder, name);
    }
    const identity = "-c user.name=Test -c user.email=test@example.com";
    return run(`git ${identity} merge --quiet --no-edit theirs`);
  }

  test("that edit different parts of the document merge without conflict, and what comes out is up to date", () => {
    const { status, output } = merge(() => addField("country"), addOperation);
    expect(status, output).toBe(0);
    expect(sdkgen("build").status).toBe(0);
    expect(sdkgen("check").output).toMatch(/^generated is up to date, \d+ ms\n$/);
    expect(readFileSync(join(folder, "generated/src/types.ts"), "utf8")).toContain("country?: string;");
    expect(readFileSync(join(folder, "generated/API.md"), "utf8")).toContain("countParticipants");
  });

  test("that edit the same part conflict, and generate makes anew what is its own", () => {
    const { status } = merge(
      () => addField("country"),
      () => addField("continent"),
    );
    expect(status).toBe(1);
    expect(readFileSync(join(folder, "generated/src/types.ts"), "utf8")).toContain("<<<<<<<");
    // In the document, a mark is the author's to resolve.
    expect(sdkgen("generate").output).toMatch(new RegExp(`^${specName}:\\d+:\\d+ error`));
    const document = readFileSync(join(folder, specName), "utf8");
    writeFileSync(join(folder, specName), document.replaceAll(/^(?:[<>]{7} .*|={7})\n/gm, ""));
    const generated = sdkgen("generate");
    expect([generated.status, generated.output]).toEqual([
      0,
      expect.stringMatching(/had merge conflicts, made anew:\n(?: {2}.*\n)* {2}src\/types\.ts\n/),
    ]);
    git(folder, "add", "--all");
    expect(sdkgen("check").status).toBe(0);
  });
});
