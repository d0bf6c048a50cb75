import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../support/makeFolder.ts";
import { checkTypes } from "./support/checkTypes.ts";
import { generateText } from "./support/generateText.ts";
import { putFiles } from "./support/putFiles.ts";
import { projectFolder, templates } from "./support/templates.ts";

/** What callers write, and what it must be; the last lines must not compile. */
const program = `
import type { Chat, Chunk, ServerEvent, StreamCall, Streams } from "./src/index.js";

type Item<Call> = Call extends StreamCall<infer Each> ? Each : "no stream";
declare function same<Wanted>(): <Given>(given: Given, ...rest: [Given] extends [Wanted] ? ([Wanted] extends [Given] ? [] : [never]) : [never]) => void;

export async function use({ streams }: Streams, either: boolean): Promise<void> {
  for await (const chunk of streams.listEvents()) same<Chunk>()(chunk);
  for await (const event of streams.listWholeEvents()) same<ServerEvent>()(event);
  for await (const event of streams.listNamedEvents()) if (event.event === "chunk") same<Chunk>()(event.data);
  // A field of the params decides, by its literal type.
  same<Chat>()(await streams.createChat({ prompt: "a" }));
  same<Chat>()(await streams.createChat({ prompt: "a", stream: false }));
  same<Chat>()(await streams.createChat({ prompt: "a", stream: null }));
  for await (const chunk of streams.createChat({ prompt: "a", stream: true })) same<Chunk>()(chunk);
  for await (const chunk of streams.createComposedChat({ body: { prompt: "a", stream: true } })) same<Chunk>()(chunk);
  same<Chat>()(await streams.createComposedChat({ body: { prompt: "a" } }));
  // True is the default here.
  for await (const chunk of streams.generate({ prompt: "a" })) same<Chunk>()(chunk);
  same<Chunk>()(await streams.generate({ prompt: "a", stream: false }));
  for await (const chunk of streams.search({ stream: true })) same<Chunk>()(chunk);
  same<Chunk[]>()(await streams.search());
  const unknown = streams.createChat({ prompt: "a", stream: either });
  if (Symbol.asyncIterator in unknown) for await (const chunk of unknown) same<Chunk>()(chunk);
  // @ts-expect-error: what may be either cannot be iterated over
  for await (const chunk of streams.createChat({ prompt: "a", stream: either })) console.log(chunk);
  // @ts-expect-error: nor can what is no stream
  for await (const chunk of streams.createChat({ prompt: "a" })) console.log(chunk);
  // @ts-expect-error: the other params are checked as ever
  streams.createChat({ stream: true });
  // @ts-expect-error: so are their names
  streams.createChat({ prompt: "a", stream: true, promt: "a" });
  // @ts-expect-error: responses lack what only requests have
  for await (const chunk of streams.listEvents()) console.log(chunk.secret);
}
export type { Item };
`;

test(
  "the items of streams have types, and the field that asks for them decides",
  { timeout: 60_000 },
  async () => {
    const spec = readFileSync(join(projectFolder, "test/cases/streams/spec.yaml"), "utf8");
    const { files } = await generateText(spec);
    const root = makeFolder();
    const sources = [...files].filter(([path]) => path.startsWith("src/"));
    putFiles(root, [
      { path: "package.json", text: JSON.stringify({ type: "module" }) },
      ...sources.map(([path, text]) => ({ path, text })),
      { path: "use.ts", text: program },
    ]);
    symlinkSync(join(templates, "src/runtime"), join(root, "src/runtime"));
    expect(checkTypes(root, { declaration: false, isolatedDeclarations: false })).toEqual([]);
  },
);

test.each([true, false])(
  "packages have the runtime of streams where they have streams: %s",
  async (isStreamed) => {
    const type = isStreamed ? "application/x-ndjson" : "application/json";
    const responses = {
      "200": { description: "Fine.", content: { [type]: { schema: { type: "object" } } } },
    };
    const { files } = await generateText(
      {
        openapi: "3.1.0",
        info: { title: "Things", version: "1.0.0" },
        servers: [{ url: "https://example.com" }],
        paths: { "/things": { get: { operationId: "get", tags: ["things"], responses } } },
      },
      { runtime: true },
    );
    const has = [...files.keys()].some((path) =>
      /runtime\/(.*-)?stream\b|server-events|split-text/.test(path),
    );
    expect([has, files.get("src/index.ts")?.includes("StreamCall")]).toEqual([isStreamed, isStreamed]);
  },
);
