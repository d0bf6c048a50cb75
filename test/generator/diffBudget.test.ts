import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diffLines } from "diff";
import { beforeAll, describe, expect, test } from "vitest";
import { type Document, parseDocument } from "yaml";
import { generateText } from "./support/generateText.ts";
import { shuffle } from "./support/shuffle.ts";
import { projectFolder } from "./support/templates.ts";

// What an edit of the document may cost a reviewer, in lines added plus lines removed. The budgets are what the edit says, counted
// by hand (see each), so a line more is noise and a test fails; a line less is good news, and the budget should follow.

const name = "participants.openapi.yaml";
const text = readFileSync(join(projectFolder, "spec", name), "utf8");
let before: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  before = await generateFiles(text);
}, 60_000);

interface Edit {
  /** Most lines that change in `src/`. */
  readonly source: number;
  /** Most lines that change in `API.md`. */
  readonly report: number;
  readonly edit: (document: Document) => unknown;
}

const edits: Readonly<Record<string, Edit>> = {
  "everything in another order": {
    source: 0,
    report: 0,
    edit: (document) => document.set("paths", reversed(document, "paths")),
  },
  // The member and its doc line; the member of the enum, and the two params that list its values.
  "a new enum value": {
    source: 2,
    report: 5,
    edit: (document) => {
      const at = ["components", "schemas", "ParticipantFilter"];
      document.addIn([...at, "enum"], "storage");
      document.addIn([...at, "x-enum-varnames"], "Storage");
      document.addIn([...at, "x-enum-descriptions"], "Space that is left.");
    },
  },
  // The member and its doc line; the member in the report.
  "a new optional field": {
    source: 2,
    report: 1,
    edit: (document) =>
      document.setIn(
        ["components", "schemas", "SessionParticipant", "properties", "nickname"],
        document.createNode({ type: "string", description: "Short name." }),
      ),
  },
  // The member is quoted in a doc of its own line; no type changes, so the report stays as it is.
  "a new description": {
    source: 2,
    report: 0,
    edit: (document) =>
      document.setIn(
        ["components", "schemas", "Paging", "properties", "total_count", "description"],
        "Number of all items.",
      ),
  },
  // The `?` of the member; the signature of the type.
  "a field that becomes required": {
    source: 2,
    report: 2,
    edit: (document) => document.addIn(["components", "schemas", "MeetingParticipant", "required"], "name"),
  },
  // Method with docs (16), params (13), constant (5), export (1) and their blank lines; section (9) and two signatures.
  "a new operation": {
    source: 44,
    report: 17,
    edit: (document) => {
      const operation = document.createNode({
        operationId: "countParticipants",
        summary: "Count the participants of a session",
        tags: ["Sessions"],
        parameters: [
          { $ref: "#/components/parameters/AccountId" },
          { $ref: "#/components/parameters/AppId" },
        ],
        responses: {
          "204": { description: "Counted." },
          default: {
            description: "Failed.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
          },
        },
      });
      const path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/count";
      document.setIn(["paths", path], document.createNode({ get: operation }));
    },
  },
  // Its declaration (doc, braces, one member, blank line) and its export; its item with one member in the report.
  "a new schema that nothing uses": {
    source: 6,
    report: 2,
    edit: (document) =>
      document.setIn(
        ["components", "schemas", "Unused"],
        document.createNode({ type: "object", properties: { a: { type: "string" } } }),
      ),
  },
};

describe("an edit changes few lines", { timeout: 60_000 }, () => {
  test.each(Object.entries(edits))("%s", async (_, { source, report, edit }) => {
    const document = parseDocument(text);
    edit(document);
    const counted = await countAfter(String(document));
    expect(counted.source, "src/").toBeLessThanOrEqual(source);
    expect(counted.report, "API.md").toBeLessThanOrEqual(report);
    if (source > 0) expect(counted.source, "src/").toBeGreaterThan(0);
  });

  test("everything shuffled, lists too: none", async () => {
    const shuffled = shuffle(parseDocument(text).toJS(), 11, "maps and lists");
    expect(await countAfter(JSON.stringify(shuffled))).toEqual({ source: 0, report: 0 });
  });

  test("a schema renamed: as many lines as mention it", async () => {
    const renamed = text.replaceAll(/\bErrorBody\b/g, "FailureBody");
    expect(renamed).not.toBe(text);
    const counted = await countAfter(renamed);
    expect(counted.source).toBeLessThanOrEqual(
      2 * mentions("ErrorBody", "src/") + declarationLines("ErrorBody"),
    );
    // Its item moves together with its two members.
    expect(counted.report).toBeLessThanOrEqual(2 * mentions("ErrorBody", "API.md") + 4);
  });
});

async function generateFiles(spec: string): Promise<ReadonlyMap<string, string>> {
  const { files, problems } = await generateText(spec, { name, runtime: true });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return files;
}

async function countAfter(spec: string): Promise<{ source: number; report: number }> {
  const after = await generateFiles(spec);
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const count = (path: string): number => changedLines(before.get(path) ?? "", after.get(path) ?? "");
  const sources = paths.filter((path) => path.startsWith("src/"));
  return { source: sources.reduce((sum, path) => sum + count(path), 0), report: count("API.md") };
}

function changedLines(a: string, b: string): number {
  const parts = diffLines(a, b).filter(({ added, removed }) => added || removed);
  return parts.reduce((sum, { count }) => sum + count, 0);
}

function mentions(word: string, start: string): number {
  const lines = [...before]
    .filter(([path]) => path.startsWith(start))
    .flatMap(([, file]) => file.split("\n"));
  return lines.filter((line) => new RegExp(`\\b${word}\\b`).test(line)).length;
}

/** Twice the lines of a declaration: a new name may sort elsewhere, so that the whole of it moves. */
function declarationLines(type: string): number {
  const types = before.get("src/types.ts") ?? "";
  const [declaration = ""] = new RegExp(`export interface ${type} \\{[^]*?\\n\\}`).exec(types) ?? [];
  return 2 * (declaration.split("\n").length + 8);
}

function reversed(document: Document, key: string): unknown {
  const map: unknown = document.get(key);
  if (typeof map === "object" && map !== null && "items" in map && Array.isArray(map.items))
    map.items.reverse();
  return map;
}
