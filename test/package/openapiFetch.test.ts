import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder } from "../support/makeFolder.ts";
import { generatedFolder } from "./support/generatedFolder.ts";
import { repositoryRoot } from "./support/repositoryRoot.ts";
import { type Outcome, run } from "./support/run.ts";
import { startServer } from "./support/startServer.ts";

// The types at the subpath `openapi`, as openapi-fetch uses them.

const start = `
import createClient from "openapi-fetch";
import type { components, operations, paths } from "realtimekit-participants/openapi";

const baseUrl = process.env["TEST_SERVER"] ?? "";
const client = createClient<paths>({ baseUrl, headers: { authorization: "Bearer secret" } });
const path = { account_id: "a1", app_id: "b2", session_id: "s3", meeting_id: "m4" };
`;

const list = '"/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants"';
const add = '"/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants"';

const program = `${start}
const found = await client.GET(${list}, { params: { path, query: { sort_order: "DESC", page_no: 2 } } });
const participants: components["schemas"]["SessionParticipant"][] | undefined = found.data?.data?.participants;
const body: components["schemas"]["AddParticipantBody"] = { custom_participant_id: "c", preset_name: "host" };
const added = await client.POST(${add}, { params: { path }, body });
const token: string | undefined = added.data?.data?.token;
const missing = await client.GET(${list}, { params: { path } });
const failure = missing.error && "error" in missing.error ? missing.error.error : undefined;
const message: string | undefined = failure?.message;
type Query = operations["getSessionParticipants"]["parameters"]["query"];
const query: NonNullable<Query> = { per_page: 5 };
console.log(JSON.stringify([participants?.map(({ id }) => id), token, message, missing.response.status, query]));
`;

/** What must not compile, and what the compiler says about it. */
const wrong: readonly [name: string, line: string, message: RegExp][] = [
  ["a path that is none", 'await client.GET("/accounts", {});', /"\/accounts"/],
  [
    "a method that the path has not",
    `await client.DELETE(${list}, { params: { path } });`,
    /is not assignable/,
  ],
  [
    "a path parameter left out",
    `await client.GET(${list}, { params: { path: { account_id: "a" } } });`,
    /app_id/,
  ],
  [
    "a value that is not listed",
    `await client.GET(${list}, { params: { path, query: { sort_order: "down" } } });`,
    /"down"/,
  ],
  [
    "a query parameter that is none",
    `await client.GET(${list}, { params: { path, query: { order: "ASC" } } });`,
    /'order'/,
  ],
  [
    "a body without a required field",
    `await client.POST(${add}, { params: { path }, body: { preset_name: "host" } });`,
    /custom_participant_id/,
  ],
  [
    "a field of the answer that is none",
    `(await client.GET(${list}, { params: { path } })).data?.data?.people;`,
    /'people'/,
  ],
  [
    "a field of the error that is none",
    `(await client.GET(${list}, { params: { path } })).error?.reason;`,
    /'reason'/,
  ],
];

const folder = makeFolder(afterAll);
let complaints: Outcome;

beforeAll(async () => {
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  symlinkSync(generatedFolder, join(modules, "realtimekit-participants"));
  for (const name of ["openapi-fetch", "openapi-typescript-helpers"])
    symlinkSync(join(repositoryRoot, "node_modules", name), join(modules, name));
  writeFileSync(join(folder, "program.ts"), program);
  for (const [index, [, line]] of wrong.entries())
    writeFileSync(join(folder, `wrong-${index}.ts`), `${start}\n${line}\nexport {};\n`);
  const types = ["--typeRoots", `${repositoryRoot}node_modules/@types`, "--types", "node"];
  const options = "--strict --exactOptionalPropertyTypes --noEmitOnError false --target es2022 --lib es2022";
  const output = "--module nodenext --pretty false --outDir out";
  const files = ["program.ts", ...wrong.map((_, index) => `wrong-${index}.ts`)];
  complaints = await run(
    process.execPath,
    [
      `${repositoryRoot}node_modules/typescript-7/bin/tsc`,
      ...[options, output].flatMap((text) => text.split(" ")),
      ...types,
      ...files,
    ],
    { cwd: folder },
  );
}, 60_000);

/** The compiler indents what belongs to the line before. */
function complaintsAbout(file: string): string[] {
  return complaints.output.split(/\n(?=\S)/).filter((text) => text.startsWith(`${file}(`));
}

describe("a program with openapi-fetch", () => {
  test("type-checks", () => {
    expect(complaintsAbout("program.ts")).toEqual([]);
  });

  test.each(wrong.map(([name, , message], index): [string, number, RegExp] => [name, index, message]))(
    "that has %s does not",
    (_name, index, message) => {
      expect(complaintsAbout(`wrong-${index}.ts`)).toEqual([expect.stringMatching(message)]);
    },
  );

  test("sends what the types say, and gets data and errors", async () => {
    const server = await startServer([
      { body: { success: true, data: { participants: [{ id: "1" }, { id: "2" }] } } },
      { status: 201, body: { success: true, data: { token: "t" } } },
      { status: 404, body: { success: false, error: { code: 404, message: "Nobody" } } },
    ]);

    const outcome = await run(process.execPath, ["out/program.js"], {
      cwd: folder,
      env: { TEST_SERVER: server.url },
    });

    expect(outcome).toEqual({ code: 0, output: '[["1","2"],"t","Nobody",404,{"per_page":5}]\n' });
    const base = "/accounts/a1/realtime/kit/b2";
    expect(server.requests.map(({ method, target, body }) => [method, target, body])).toEqual([
      ["GET", `${base}/sessions/s3/participants?sort_order=DESC&page_no=2`, ""],
      ["POST", `${base}/meetings/m4/participants`, '{"custom_participant_id":"c","preset_name":"host"}'],
      ["GET", `${base}/sessions/s3/participants`, ""],
    ]);
  });
});

test("the subpath is a module without anything in it", async () => {
  const program = 'console.log(Object.keys(await import("realtimekit-participants/openapi")).length)';
  const outcome = await run(process.execPath, ["--input-type=module", "-e", program], { cwd: folder });
  expect(outcome).toEqual({ code: 0, output: "0\n" });
});
