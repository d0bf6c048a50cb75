import { spawn, spawnSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../support/makeFolder.ts";
import { hasScript } from "../support/needs.ts";
import { putFiles } from "./support/putFiles.ts";
import { projectFolder } from "./support/templates.ts";

const sdkgen = join(projectFolder, "generator/sdkgen.js");
const sound = readFileSync(join(projectFolder, "test/cases/complete/spec.yaml"), "utf8");
const broken = sound.replace("operationId: getPet", "x-sdk-method: get a pet").replace("type: http, ", "");

/** Numbers of 64 bits are more than a number of JavaScript holds, and its type does not say so. */
const withLoss = sound
  .replace("name: { type: string,", "name: { type: integer, format: int64,")
  .replace("name: Tom", "name: 5");

let folder = "";

beforeEach(() => {
  folder = makeFolder();
  putFiles(folder, [{ path: "spec.yaml", text: sound }]);
});

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [sdkgen, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const files = ["--spec", "spec.yaml", "--out", "out"];

function writeSpec(text: string): void {
  writeFileSync(join(folder, "spec.yaml"), text);
}

/** Time of the last change of everything in the output folder. */
function changeTimes(): Record<string, bigint> {
  const entries = readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    entries.sort().map((path) => [path, lstatSync(join(folder, "out", path), { bigint: true }).mtimeNs]),
  );
}

describe("usage", { timeout: 30_000 }, () => {
  test("--help names every command and option, and the exit codes", () => {
    const { status, stdout, stderr } = run("--help");
    expect([status, stderr]).toEqual([0, ""]);
    for (const word of [
      "generate",
      "build",
      "check",
      "lint",
      "watch",
      "--spec",
      "--out",
      "--strict",
      "--force",
      "--ref-root",
      "--losses",
      "--format",
      "--version",
      "Exit codes",
    ])
      expect(stdout).toContain(word);
    expect(run("generate", "-h")).toEqual({ status, stdout, stderr });
  });

  test("--version is the version of the project", () => {
    const { version }: { version: string } = JSON.parse(
      readFileSync(join(projectFolder, "package.json"), "utf8"),
    );
    expect(run("--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  test.each([
    [[], "a command is missing"],
    [["generat"], 'there is no command "generat"'],
    [["lint", "more"], '"more" is one argument too many'],
    [["lint", "--format", "xml"], "--format is text, json or github"],
    [["lint", "--nonsense"], "--nonsense"],
    [["lint", "--spec"], "--spec"],
    [["lint", "--strict=yes"], "--strict"],
  ])("%j is wrong usage", (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain("Usage: sdkgen");
    expect(stderr).not.toContain("    at ");
  });
});

describe("lint", { timeout: 30_000 }, () => {
  test("is silent about a sound document but for one line", () => {
    const { status, stdout, stderr } = run("lint", "--spec", "spec.yaml");
    expect([status, stderr.split("\n").filter((line) => line.includes(" error "))]).toEqual([0, []]);
    expect(stdout).toMatch(/^spec\.yaml: no errors, \d+ ms\n$/);
  });

  test("prints every problem on one line of stderr, sorted, and exits with 1", () => {
    writeSpec(broken);
    const { status, stdout, stderr } = run("lint", "--spec", "spec.yaml");
    expect([status, stdout]).toEqual([1, ""]);
    const lines = stderr.trimEnd().split("\n");
    const problems = lines.slice(0, -1);
    expect(problems.length).toBeGreaterThan(1);
    for (const line of problems)
      expect(line).toMatch(/^spec\.yaml:\d+:\d+ (error|warning) \S.* \([a-z-]+\)$/);
    const places = problems.map((line) => line.split(":").slice(1, 3).map(Number.parseFloat));
    expect(places).toEqual(places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
    expect(lines.at(-1)).toMatch(/^\d+ errors?$/);
    expect(stderr).not.toContain("\u001b");
  });

  test("--format json prints the problems as data, to stdout", () => {
    writeSpec(broken);
    const { status, stdout, stderr } = run("lint", "--spec", "spec.yaml", "--format", "json");
    expect([status, stderr]).toEqual([1, ""]);
    const { problems }: { problems: { rule: string }[] } = JSON.parse(stdout);
    expect(problems).toContainEqual({
      file: "spec.yaml",
      line: 10,
      column: 21,
      severity: "error",
      rule: "extension-value",
      message: expect.any(String),
      pointer: "/paths/~1pets~1{pet_id}/get/x-sdk-method",
    });
  });

  test("--format json is data for a sound document, too", () => {
    writeSpec(sound.replace("license: { identifier: MIT }", "license: { name: MIT }"));
    expect(JSON.parse(run("lint", "--spec", "spec.yaml", "--format", "json").stdout)).toMatchObject({
      problems: [],
    });
  });

  test("--strict takes guesses for errors", () => {
    writeSpec(sound.replace("operationId: getPet", "x-nothing: 1"));
    expect(run("lint", "--spec", "spec.yaml").status).toBe(0);
    const { status, stderr } = run("lint", "--spec", "spec.yaml", "--strict");
    expect(status).toBe(1);
    expect(stderr).toMatch(/:\d+:\d+ error .* \(operation-id\)$/m);
  });

  test("--strict takes losses for errors", () => {
    writeSpec(withLoss);
    expect(run("lint", "--spec", "spec.yaml").status).toBe(0);
    const { status, stdout, stderr } = run("lint", "--spec", "spec.yaml", "--strict");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^spec\.yaml:19:110 error format: int64 .* \(loss\)\n1 error\n$/);
  });

  test.each(["generate", "lint", "check"])("%s --fail-on-loss takes losses alone for errors", (command) => {
    writeSpec(withLoss.replace(/operationId: \S+/, "x-nothing: 1"));
    const { status, stdout, stderr } = run(
      command,
      "--spec",
      "spec.yaml",
      "--out",
      "lossy",
      "--fail-on-loss",
    );
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^spec\.yaml:19:110 error format: int64 .* \(loss\)\n1 error.*\n$/);
    // Only what would have written says that it did not.
    expect(stderr.endsWith("1 error; nothing was written\n")).toBe(command === "generate");
  });

  test("a loss that is an error is said once, with --losses, too", () => {
    writeSpec(withLoss.replace(/operationId: \S+/, "x-nothing: 1"));
    const { status, stderr } = run("lint", "--spec", "spec.yaml", "--fail-on-loss", "--losses");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^spec\.yaml:19:110 error .* \(loss\)\n1 error\n$/);
  });

  test("--losses lists where a type says less", () => {
    writeSpec(
      sound.replace("name: { type: string,", "name: { type: string, format: postcode, not: { const: a },"),
    );
    expect(run("lint", "--spec", "spec.yaml").stderr).toMatch(
      /^spec\.yaml:19:124 warning not: .* \(loss\)\nspec\.yaml:19:109 warning format: .*postcode.* \(loss\)\n$/,
    );
    const { status, stderr } = run("lint", "--spec", "spec.yaml", "--losses");
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/:\d+:\d+ warning format: .*postcode.* \(loss\)$/m),
    ]);
  });

  test("a document that is not there is a problem, not an exception", () => {
    const { status, stderr } = run("lint", "--spec", "nothing.yaml");
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^nothing\.yaml:1:1 error .* \(file-missing\)$/m),
    ]);
  });

  test("--ref-root lets references lead into another folder", () => {
    const other = makeFolder();
    putFiles(other, [{ path: "pet.yaml", text: "type: object\nproperties: { name: { type: string } }\n" }]);
    writeSpec(sound.replace(/ {4}Pet: .*\n/, `    Pet: { $ref: "${other}/pet.yaml" }\n`));
    expect(run("lint", "--spec", "spec.yaml").stderr).toContain("ref-outside");
    expect(run("lint", "--spec", "spec.yaml", "--ref-root", other).status).toBe(0);
  });

  test.skipIf(!hasScript())("colours problems on a terminal alone, and not under NO_COLOR", () => {
    writeSpec(broken);
    const inTerminal = (environment: object): string =>
      spawnSync("script", ["-qec", `"${process.execPath}" "${sdkgen}" lint --spec spec.yaml`, "/dev/null"], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "", ...environment },
      }).stdout;
    expect(inTerminal({})).toContain("\u001b[");
    expect(inTerminal({ NO_COLOR: "1" })).not.toContain("\u001b[");
  });
});

describe("generate", { timeout: 60_000 }, () => {
  test("writes the package and says what it did; a second run touches nothing", () => {
    const first = run("generate", ...files);
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/^written:\n {2}\.gitignore\n {2}API\.md\n/);
    expect(first.stdout).toMatch(/declarations added:\n(  \w+\n)*  Pet\n/);
    expect(first.stdout).toMatch(/^out: \d+ written, 0 unchanged, 0 removed, \d+ ms$/m);
    const times = changeTimes();
    const second = run("generate", ...files);
    expect(second.status).toBe(0);
    expect(second.stdout).toMatch(/^out is up to date: \d+ files unchanged, \d+ ms\n$/);
    expect(changeTimes()).toEqual(times);
    rmSync(join(folder, "out/dist/.sdkgen.json"));
    expect(run("generate", ...files).stdout).toMatch(/^out: 0 written, \d+ unchanged, 0 removed, \d+ ms$/m);
  });

  test("a run that changes nothing says what the last one said of the document", () => {
    writeSpec(withLoss.replace("in: path, required: true", "in: path"));
    const first = run("generate", ...files);
    const times = changeTimes();
    const second = run("generate", ...files);
    expect(first.stderr).toMatch(/^spec\.yaml:\d+:\d+ warning .* \(path-parameter-required\)$/m);
    expect(second.stderr).toBe(first.stderr);
    expect(second.stdout).toMatch(
      /losses \(--losses lists them\):\n {2}[\w-]+ 1\nout is up to date: \d+ files/,
    );
    expect(first.stdout).toContain(second.stdout.replace(/out is up .*\n$/, ""));
    const listed = run("generate", ...files, "--losses", "--format", "json");
    const { losses, problems, unchanged, lossCounts } = JSON.parse(listed.stdout);
    expect([losses.length, problems.length, unchanged]).toEqual([1, 1, true]);
    expect(Object.values(lossCounts)).toEqual([1]);
    expect(changeTimes()).toEqual(times);
  });

  test("writes what changed, removes what is no longer made, and names the declarations", () => {
    run("generate", ...files);
    const times = changeTimes();
    writeSpec(sound.replaceAll("[pets]", "[animals]").replaceAll("Problem", "Failure"));
    const { status, stdout } = run("generate", ...files);
    expect(status).toBe(0);
    expect(stdout).toMatch(/declarations added:\n  Animals\n  Failure\n/);
    expect(stdout).toMatch(/declarations removed:\n  Pets\n  Problem\n/);
    expect(stdout).toMatch(/removed:\n(  .*\n)*  src\/resources\/pets\.ts\n/);
    expect(existsSync(join(folder, "out/src/resources/pets.ts"))).toBe(false);
    expect(changeTimes()["src/enums.ts"]).toBe(times["src/enums.ts"]);
  });

  test("writes nothing for a broken document, and leaves what is there", () => {
    run("generate", ...files);
    const times = changeTimes();
    writeSpec(broken);
    const { status, stdout, stderr } = run("generate", ...files);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("nothing was written");
    expect(changeTimes()).toEqual(times);
    rmSync(join(folder, "out"), { recursive: true });
    expect(run("generate", ...files).status).toBe(1);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("refuses to overwrite a file that was edited by hand, unless forced", () => {
    run("generate", ...files);
    const path = join(folder, "out/src/types.ts");
    const original = readFileSync(path, "utf8");
    writeFileSync(path, `${original}// mine\n`);
    const refused = run("generate", ...files);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/out\/src\/types\.ts:1:1 error .*--force.* \(write-edited-file\)$/m);
    expect(readFileSync(path, "utf8")).toContain("// mine");
    expect(run("generate", ...files, "--force").status).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(original);
  });

  test("--format json says the same as data", () => {
    const { stdout } = run("generate", ...files, "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      written: expect.arrayContaining(["src/types.ts"]),
      unchanged: [],
      removed: [],
      declarations: { added: expect.arrayContaining(["Pet"]), removed: [] },
    });
  });

  test("--strict writes nothing when something is a guess", () => {
    writeSpec(sound.replace("operationId: getPet", "x-nothing: 1"));
    expect(run("generate", ...files, "--strict").status).toBe(1);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("--strict writes nothing when a type says less than its schema", () => {
    writeSpec(withLoss);
    const { status, stderr } = run("generate", ...files, "--strict");
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^spec\.yaml:19:110 error .* \(loss\)$/m)]);
    expect(existsSync(join(folder, "out"))).toBe(false);
    expect(run("generate", ...files).status).toBe(0);
  });
});

describe("check", { timeout: 60_000 }, () => {
  test("is content after generate", () => {
    run("generate", ...files);
    const times = changeTimes();
    const { status, stdout } = run("check", ...files);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^out is up to date, \d+ ms\n$/)]);
    expect(changeTimes()).toEqual(times);
  });

  test("lists stale files with a diff, exits with 1 and writes nothing", () => {
    run("generate", ...files);
    const times = changeTimes();
    writeSpec(sound.replace("[cat, dog]", "[cat, dog, fish]"));
    const { status, stdout } = run("check", ...files);
    expect(status).toBe(1);
    expect(stdout).toMatch(/changed:\n(  .*\n)*  src\/enums\.ts\n/);
    expect(stdout).toContain('+  Fish: "fish",');
    expect(stdout).toContain("out is stale; run sdkgen generate and commit the result");
    expect(changeTimes()).toEqual(times);
  });

  test("misses what is not there", () => {
    const { status, stdout } = run("check", ...files);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/missing:\n(  .*\n)*  API\.md\n/)]);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("exits with 1 for a broken document", () => {
    writeSpec(broken);
    expect(run("check", ...files).status).toBe(1);
  });
});

describe("watch", { timeout: 60_000 }, () => {
  test("generates on every save and survives a broken document", async () => {
    const child = spawn(process.execPath, [sdkgen, "watch", ...files], { cwd: folder });
    onTestFinished(() => void child.kill());
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    const until = async (pattern: RegExp): Promise<void> => {
      await expect.poll(() => output, { timeout: 20_000, interval: 50 }).toMatch(pattern);
      output = "";
    };
    await until(/watching spec\.yaml/);
    // Watching a folder takes a moment to begin.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(existsSync(join(folder, "out/src/types.ts"))).toBe(true);
    writeSpec(sound.replace("[cat, dog]", "[cat, dog, fish]"));
    await until(/out: \d+ written/);
    expect(readFileSync(join(folder, "out/src/enums.ts"), "utf8")).toContain("fish");
    writeSpec(broken);
    await until(/nothing was written/);
    writeSpec("openapi: [");
    await until(/nothing was written/);
    writeSpec(sound.replace("[cat, dog]", "[cat, dog, bird]"));
    await until(/out: \d+ written/);
    expect(readFileSync(join(folder, "out/src/enums.ts"), "utf8")).toContain("bird");
    expect(child.exitCode).toBe(null);
  });
});
