import ts from "typescript";
import { expect, test } from "vitest";
import { generatedFolder } from "../support/generatedFolder.ts";

// "¦" is the cursor.
const places: readonly [string, string, readonly string[]][] = [
  ["a param enum", 'sessions.getSessionParticipants("s", { sort_order: "¦" });', ["ASC", "DESC"]],
  [
    "a filter",
    'sessions.getParticipantDataFromPeerId("p", { filters: ["¦"] });',
    ["device_info", "events", "ip_information", "precall_network_information", "quality_stats"],
  ],
  ["a param whose enum answers share", 'sessions.getSessions({ status: "¦" });', ["ENDED", "LIVE"]],
  [
    "an open enum of an answer",
    'if (event.event_name === "¦") {}',
    ["PEER_CREATED", "PEER_JOINING", "PEER_LEAVING"],
  ],
  [
    "an open enum that may be null",
    'switch (event.preset_view_type) { case "¦": }',
    ["AUDIO_ROOM", "CHAT", "GROUP_CALL", "LIVESTREAM", "WEBINAR"],
  ],
  [
    "the params",
    'meetings.getMeetingParticipants("m", { ¦ });',
    ["account_id", "app_id", "page_no", "per_page"],
  ],
  ["the resources", "client.¦", ["activeSession", "meetings", "sessions"]],
];

test.each(places)("an editor offers all names of %s", { timeout: 60_000 }, (_, statement, names) => {
  expect(complete(statement)).toEqual(names);
});

const path = `${generatedFolder}completion.ts`;
const prelude = `import type { PeerEvent, RealtimeKit } from "${generatedFolder}dist/index.js";
declare const client: RealtimeKit;
declare const event: PeerEvent;
const { sessions, meetings } = client;
`;

let version = 0;
let text = "";
const service = ts.createLanguageService({
  getScriptFileNames: () => [path],
  getScriptVersion: (name) => (name === path ? `${version}` : ""),
  getScriptSnapshot: (name) => {
    const content = name === path ? text : ts.sys.readFile(name);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => generatedFolder,
  getCompilationSettings: () => ({
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: ["node"],
  }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === path || ts.sys.fileExists(name),
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
});

/** What an editor offers at the cursor, sorted. */
function complete(statement: string): string[] {
  const [before = "", after = ""] = (prelude + statement).split("¦");
  version++;
  text = before + after;
  const entries = service.getCompletionsAtPosition(path, before.length, {})?.entries ?? [];
  return entries.map(({ name }) => name).toSorted();
}
