import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeEach, describe, expect, test } from "vitest";
import { projectFolder } from "../generator/support/templates.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { readCommands, type WorkflowCommand } from "./support/readCommands.ts";
import { launcher, sdkgen, soundDocument } from "./support/sdkgen.ts";

let folder = "";

beforeEach(() => {
  folder = makeFolder();
  put("spec.yaml", soundDocument);
});

function put(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

const spec = ["--spec", "spec.yaml"];
const files = [...spec, "--out", "out"];

/** What somebody may write who wants a build service to obey it. */
const commands = [
  "::error::a",
  "::add-mask::a",
  "\n::stop-commands::a",
  "\r::set-env name=A::b",
  "\u2028  ::group::a",
  "##[add-path]/tmp",
  "##\u034f[error]a",
  "%0A::warning::a",
  "##vso[task.setvariable variable=a]b",
  "##teamcity[buildStatus text='a']",
];

describe("very many problems", { timeout: 60_000 }, () => {
  test("are cut at a hundred lines, warnings first, with the number of the others", () => {
    const fields = Array.from({ length: 150 }, (_, index) => `  unknown${index}: 1\n`).join("");
    const info = `info:\n  title: T\n  version: "1"\n${fields}`;
    put("spec.yaml", `openapi: 3.1.0\n${info}paths:\n  /a: { get: { x-sdk-method: 1 } }\n`);
    const { status, stderr } = sdkgen(folder, ["lint", ...spec]);
    const lines = stderr.trimEnd().split("\n");
    expect(status).toBe(1);
    expect(lines.filter((line) => line.includes(" warning "))).toHaveLength(99);
    expect(lines.slice(-3)).toEqual([
      expect.stringMatching(/^spec\.yaml:156:30 error .*\(extension-value\)$/),
      expect.stringMatching(/^and \d\d more \(--format json lists all\)$/),
      expect.stringMatching(/^1 error/),
    ]);
    const { problems } = JSON.parse(sdkgen(folder, ["lint", ...spec, "--format", "json"]).stdout);
    expect(problems.length).toBeGreaterThan(150);
  });

  test("that say the same are one line", () => {
    const schemas = Array.from({ length: 150 }, (_, index) => `    A${index}: { type: strin }\n`).join("");
    put("spec.yaml", `${soundDocument}${schemas}`);
    const { stderr } = sdkgen(folder, ["lint", ...spec]);
    expect(stderr).toMatch(/, and 149 more like it \([a-z-]+\)$/m);
    expect(stderr).not.toContain("--format json lists all");
  });
});

describe("text for a build service", { timeout: 60_000 }, () => {
  /** A document in which each text is wrong in five ways, one of them an error. */
  const document = (texts: readonly string[]): string => {
    const lines = texts.map((text, index) => [
      [
        `  ${JSON.stringify(text)}:`,
        `    ${JSON.stringify(text)}: {}`,
        `  /a${index}: { get: { x-sdk-method: ${JSON.stringify(text)} } }`,
      ],
      [
        `    A${index}: { $ref: ${JSON.stringify(`./${text}.yaml`)} }`,
        `    B${index}: { type: ${JSON.stringify(text)} }`,
      ],
    ]);
    return [
      "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:",
      ...lines.flatMap(([paths = []]) => paths),
      "components:\n  schemas:",
      ...lines.flatMap(([, schemas = []]) => schemas),
    ].join("\n");
  };

  test.each(["text", "json", "github"])("no text of a document is a command in %s", (format) => {
    put("spec.yaml", document(commands));
    const { status, stdout, stderr } = sdkgen(folder, ["lint", ...spec, "--format", format]);
    expect(status).toBe(1);
    const isAnnotation = ({ name, properties }: WorkflowCommand): boolean =>
      format === "github" && /^(error|warning)$/.test(name) && properties["file"] === "spec.yaml";
    expect(readCommands(`${stdout}${stderr}`).filter((command) => !isAnnotation(command))).toEqual([]);
    if (format === "github") expect(readCommands(stdout)).toHaveLength(20);
    if (format === "json") expect(JSON.parse(stdout).problems.length).toBeGreaterThan(30);
  });

  test.each(["::stop-commands::a.yaml", "##[error]a.yaml", "  ::error::a.yaml"])(
    "a problem in a file called %j begins with no command",
    (name) => {
      put(name, "type: [\n");
      put(
        "spec.yaml",
        `openapi: 3.1.0\ninfo: { title: T, version: '1' }\ncomponents: { schemas: { A: { $ref: ${JSON.stringify(`./${name.replaceAll("#", "%23").replaceAll(" ", "%20")}`)} } } }\n`,
      );
      const { stderr } = sdkgen(folder, ["lint", ...spec]);
      expect(stderr).toMatch(/a\.yaml:1:7 error .* \(syntax\)$/m);
      expect(readCommands(stderr)).toEqual([]);
      const annotations = readCommands(sdkgen(folder, ["lint", ...spec, "--format", "github"]).stdout);
      expect(annotations).toMatchObject([{ name: "error", properties: { file: name, line: "1" } }]);
    },
  );

  test("what check shows of files is no command", () => {
    sdkgen(folder, ["generate", ...files]);
    const path = join(folder, "out/README.md");
    writeFileSync(path, readFileSync(path, "utf8").replace(/\n\n/, "\n\n::error::a\n##[error]b\n"));
    const { status, stdout, stderr } = sdkgen(folder, ["check", ...files]);
    expect([status, stdout]).toEqual([1, expect.stringContaining("error]b")]);
    expect(readCommands(`${stdout}${stderr}`)).toEqual([]);
  });
});

describe("--format github", { timeout: 60_000 }, () => {
  const broken = soundDocument.replace("operationId: getPet", "x-sdk-method: get a pet");

  test("annotates the line of each problem, beside the text", () => {
    put("spec.yaml", broken);
    const text = sdkgen(folder, ["lint", ...spec]);
    const { status, stdout, stderr } = sdkgen(folder, ["lint", ...spec, "--format", "github"]);
    expect([status, stderr]).toEqual([1, text.stderr]);
    expect(stdout).toMatch(
      /^::error file=spec\.yaml,line=10,col=21,title=extension-value::x-sdk-method is [^\n]*\n/,
    );
    expect(readCommands(stdout)).toMatchObject([
      { name: "error", properties: { file: "spec.yaml", line: "10", col: "21", title: "extension-value" } },
    ]);
  });

  test("names files as the repository does, also from a folder of it", () => {
    put("spec.yaml", broken);
    const annotated = (workspace: string): unknown => {
      const env = { GITHUB_WORKSPACE: workspace };
      const { stdout } = sdkgen(folder, ["lint", ...spec, "--format", "github"], { env });
      return readCommands(stdout)[0]?.properties["file"];
    };
    expect(annotated(folder)).toBe("spec.yaml");
    expect(annotated(join(folder, ".."))).toBe(`${folder.split("/").at(-1)}/spec.yaml`);
    expect(annotated("/somewhere/else")).toBe("spec.yaml");
  });

  test("makes ten annotations of a kind, errors first, and leaves none out of the log", () => {
    const paths = Array.from(
      { length: 15 },
      (_, index) => `  /a${index}: { get: { x-sdk-method: A } }\n  /b${index}: { gett: {} }\n`,
    );
    put("spec.yaml", `openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n${paths.join("")}`);
    const { stdout, stderr } = sdkgen(folder, ["lint", ...spec, "--format", "github"]);
    const names = readCommands(stdout).map(({ name }) => name);
    expect(names).toEqual([...Array(10).fill("error"), ...Array(10).fill("warning")]);
    expect(stderr.match(/ error /g)).toHaveLength(15);
    expect(stderr).toMatch(/^spec\.yaml:\d+:\d+ warning .*, and 14 more like it \(struct-unknown\)$/m);
  });

  test("annotates a package that is stale, and nothing where all is well", () => {
    expect(sdkgen(folder, ["generate", ...files, "--format", "github"]).stdout).not.toContain("::");
    expect(sdkgen(folder, ["check", ...files, "--format", "github"]).stdout).not.toContain("::");
    put("spec.yaml", soundDocument.replace("[cat, dog]", "[cat, dog, fish]"));
    const { status, stdout } = sdkgen(folder, ["check", ...files, "--format", "github"]);
    expect([status, readCommands(stdout)]).toEqual([
      1,
      [{ name: "error", properties: {}, data: "out is stale; run sdkgen generate and commit the result" }],
    ]);
  });
});

describe("--format json", { timeout: 60_000 }, () => {
  const schema = JSON.parse(readFileSync(join(projectFolder, "generator/report.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
  const wrongWith = (value: unknown): unknown => (validate(value) ? [] : validate.errors);
  const print = (...args: string[]): Record<string, unknown> => {
    const { stdout, stderr } = sdkgen(folder, [...args, "--format", "json"]);
    expect(stderr).toBe("");
    return JSON.parse(stdout);
  };

  test("is as its schema says: lint, generate and check, with and without problems", () => {
    const sound = print("lint", ...spec, "--losses");
    const first = print("generate", ...files);
    const again = print("generate", ...files);
    const fresh = print("check", ...files);
    const one = soundDocument.replace("[cat, dog]", "[cat, dog, fish]");
    put("spec.yaml", one.replace("name: { type: string,", "name: { type: string, format: postcode,"));
    const stale = print("check", ...files);
    const lossy = print("generate", ...files, "--losses");
    put("spec.yaml", soundDocument.replace("operationId: getPet", "x-sdk-method: get a pet"));
    const broken = ["lint", "generate", "check"].map((command) => print(command, ...files));
    expect(again).toHaveProperty("unchanged", true);
    expect(stale).toMatchObject({ stale: expect.arrayContaining(["src/enums.ts"]) });
    expect(lossy).toMatchObject({ losses: [{ rule: "loss" }], written: expect.any(Array) });
    expect(broken).toMatchObject(Array(3).fill({ problems: [{ rule: "extension-value" }] }));
    for (const value of [sound, first, again, fresh, stale, lossy, ...broken])
      expect(wrongWith(value)).toEqual([]);
  });

  test("is as its schema says for several documents", () => {
    put("other.yaml", soundDocument);
    const documents = ["spec", "other"].map((name) => ({ spec: `${name}.yaml`, out: `out/${name}` }));
    put("sdkgen.json", JSON.stringify({ documents }));
    const values = [print("lint"), print("generate"), print("check")];
    for (const value of values) {
      expect(value).toMatchObject({ documents });
      expect(wrongWith(value)).toEqual([]);
    }
  });

  test("the schema knows what is not so", () => {
    const problem = {
      file: "a",
      line: 1,
      column: 1,
      severity: "error",
      rule: "syntax",
      message: "m",
      pointer: "",
    };
    const rows: [valid: boolean, value: object][] = [
      [true, { problems: [problem], losses: [] }],
      [false, { problems: [] }],
      [false, { problems: [{ ...problem, line: 0 }], losses: [] }],
      [false, { problems: [{ ...problem, severity: "strict" }], losses: [] }],
      [false, { problems: [{ ...problem, more: 1 }], losses: [] }],
      [false, { problems: [], losses: [], more: 1 }],
      [false, { problems: [], losses: [], documents: [{ spec: "a" }] }],
      [false, { problems: [], losses: [], documents: [{ spec: "a", out: "b", more: 1 }] }],
    ];
    expect(rows.map(([, value]) => validate(value))).toEqual(rows.map(([valid]) => valid));
  });
});

test("the problem matcher in the README finds every problem that is printed", () => {
  const readme = readFileSync(join(projectFolder, "README.md"), "utf8");
  const [, tasks = ""] = /`\.vscode\/tasks\.json`[^`]*```json\n([^]*?)```/.exec(readme) ?? [];
  const [task] = JSON.parse(tasks).tasks;
  expect(task.command).toBe("npx --no-install sdkgen lint");
  const { regexp, ...groups } = task.problemMatcher.pattern;
  put(
    "spec.yaml",
    soundDocument.replace("  /pets/{pet_id}:", "  pets/{pet_id}:").replace("type: string,", "typ: string,"),
  );
  const matches = (text: string): unknown[] =>
    text.split("\n").flatMap((line) => {
      const match = new RegExp(regexp).exec(line);
      return match
        ? [Object.fromEntries(Object.entries(groups).map(([key, group]) => [key, match[Number(group)]]))]
        : [];
    });
  const { problems } = JSON.parse(sdkgen(folder, ["lint", ...spec, "--format", "json"]).stdout);
  expect(problems.length).toBeGreaterThan(1);
  expect(matches(sdkgen(folder, ["lint", ...spec]).stderr)).toEqual(
    problems.map(({ file, line, column, severity, rule, message }: Record<string, unknown>) => ({
      file,
      line: String(line),
      column: String(column),
      severity,
      code: rule,
      message,
    })),
  );
});

describe("output that goes nowhere", { timeout: 60_000 }, () => {
  /** Runs the command in a shell, which closes or redirects what it prints. */
  async function runIn(shell: (command: string) => string): Promise<{ code: number | null; stderr: string }> {
    const child = spawn("sh", ["-c", shell(`"${process.execPath}" "${launcher}"`)], { cwd: folder });
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    return { code, stderr };
  }

  // The right side of the pipe is gone long before the left side has started.
  const unread = (command: string): string =>
    `{ ${command}; echo $? > code; } 2> errors | true; exec 1>&2; cat errors; exit "$(cat code)"`;

  test.each([
    ["lint --spec spec.yaml --format json", 0],
    ["generate --spec spec.yaml --out out", 0],
    ["check --spec spec.yaml --out out --format github", 1],
    ["--help", 0],
  ])("%s, which nobody reads, ends as ever", async (args, code) => {
    expect(await runIn((command) => unread(`${command} ${args}`))).toEqual({ code, stderr: "" });
    expect(existsSync(join(folder, "out"))).toBe(args.startsWith("generate"));
  });

  test("watch ends when nobody reads it any more", async () => {
    expect(await runIn((command) => unread(`${command} watch ${files.join(" ")}`))).toEqual({
      code: 0,
      stderr: "",
    });
  });

  test("problems that nobody reads are problems", async () => {
    put("spec.yaml", "openapi: [\n");
    const { code } = await runIn(
      (command) => `{ ${command} lint --spec spec.yaml; echo $? > code; } 2>&1 | true; exit "$(cat code)"`,
    );
    expect(code).toBe(1);
  });

  test.skipIf(!existsSync("/dev/full"))("a full disk fails the command in one line", async () => {
    const full = await runIn((command) => `${command} lint --spec spec.yaml > /dev/full`);
    expect(full).toEqual({ code: 1, stderr: expect.stringMatching(/^sdkgen: .* lost: .*ENOSPC.*\n$/) });
    const errors = await runIn((command) => `${command} lint --spec spec.yaml --losses 2> /dev/full`);
    expect(errors).toEqual({ code: 0, stderr: "" });
  });
});
