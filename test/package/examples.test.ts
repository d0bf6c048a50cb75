import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operationIds } from "../spec/operationIds.ts";
import { compileExamples } from "./support/compileExamples.ts";
import { generatedFolder } from "./support/generatedFolder.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { readDocExamples } from "./support/readDocExamples.ts";
import { type Example, readReadmeExamples } from "./support/readReadmeExamples.ts";
import { run } from "./support/run.ts";
import { type Answer, type ReceivedRequest, startServer } from "./support/startServer.ts";

const documented = readDocExamples();
const printed = readReadmeExamples();

// Examples go on from the first call of the README; those that make a client are whole programs.
const typedPrelude = `import { RealtimeKit } from "realtimekit-participants";
declare const realtimeKit: RealtimeKit;
`;
const runnablePrelude = `import { RealtimeKit } from "realtimekit-participants";
const realtimeKit = new RealtimeKit({ apiToken: "secret", accountId: "a1", appId: "b2" });
`;

describe("every example compiles", () => {
  let errors: Map<string, string[]>;
  beforeAll(() => {
    errors = compileExamples(
      [...documented, ...printed].map((example) => withPrelude(example, typedPrelude)),
    );
  }, 60_000);

  test.each([...documented, ...printed].map(({ name }) => name))("%s", (name) => {
    expect(errors.get(name)).toEqual([]);
  });

  test("and there is one for each method", () => {
    const named = documented.map(({ name }) => name.split(" ", 2).join(" "));
    expect(new Set(named.filter((name) => name.startsWith("resources/"))).size).toBe(operationIds.length);
  });

  test("and the README shows each part of the package", () => {
    const headings = [
      "First call",
      "Values of requests",
      "Lists",
      "Errors",
      "Retries and time-outs",
      "Hooks",
      "Testing",
      "Logging",
      "Coming from `cloudflare`",
    ];
    expect(printed.map(({ name }) => name.replace(/ \d+$/, ""))).toEqual(expect.arrayContaining(headings));
  });
});

describe("every example of the README runs", () => {
  const folder = makeFolder(afterAll);
  beforeAll(() => {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(generatedFolder, join(folder, "node_modules/realtimekit-participants"), "dir");
  });

  const redirect = fileURLToPath(new URL("support/redirectFetch.js", import.meta.url));
  const rows = printed.map((example, index) => [example.name, example, `${index}.mjs`] as const);
  test.each(rows)("%s", { timeout: 30_000 }, async (_, example, file) => {
    const server = await startServer(answer);
    writeFileSync(join(folder, file), toJavaScript(withPrelude(example, runnablePrelude).code));

    const outcome = await run(process.execPath, ["--import", redirect, file], {
      cwd: folder,
      env: { TEST_SERVER: server.url },
    });

    expect(outcome.code, outcome.output).toBe(0);
    // An example that makes no call shows a client alone.
    const calls = /realtimeKit\s*\.\w+\s*\.\w+\(/.test(example.code);
    expect(server.requests.length > 0).toBe(calls);
  });
});

function withPrelude({ name, code }: Example, prelude: string): Example {
  return { name, code: /const realtimeKit\b/.test(code) ? imported(code) : prelude + code };
}

// A later program of the README may leave out the import that the first one shows.
function imported(code: string): string {
  return /^import .*\bRealtimeKit\b/m.test(code)
    ? code
    : `import { RealtimeKit } from "realtimekit-participants";\n${code}`;
}

function toJavaScript(code: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(code, { compilerOptions }).outputText;
}

/** A page of two participants or sessions of two, or one of them, whichever is asked for. */
function answer({ target }: ReceivedRequest): Answer {
  const list = /\/participants(\?|$)/.test(target);
  const paging = { start_offset: 1, end_offset: 2, total_count: 2 };
  const records = [{ id: "1" }, { id: "2" }];
  if (/\/sessions(\?|$)/.test(target))
    return { body: { success: true, data: { sessions: records }, paging } };
  if (target.includes("/sessions/") && list)
    return { body: { success: true, data: { participants: records, paging } } };
  return { body: { success: true, data: list ? records : records[0], ...(list && { paging }) } };
}
