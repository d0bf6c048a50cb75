/** Programs of a consumer, by file name. Each prints one line of JSON; the server's address is in `TEST_SERVER`. */
export const consumerPrograms: Readonly<Record<string, string>> = {
  "typed.ts": `
import { NotFoundError, RealtimeKit, SessionParticipantsSortBy, type SessionParticipant } from "realtimekit-participants";
import { Sessions } from "realtimekit-participants/sessions";

const options = { apiToken: "secret", accountId: "a1", appId: "b2", baseUrl: process.env["TEST_SERVER"] };
const client = new RealtimeKit(options);
const seen: SessionParticipant[] = [];
for await (const participant of client.sessions.getSessionParticipants("s", {
  sort_by: SessionParticipantsSortBy.Duration,
  sort_order: "DESC",
})) {
  seen.push(participant);
}
const page = await new Sessions(options).getSessionParticipants("s");
const total: number | undefined = page.data?.paging?.total_count;
const outcome = await client.meetings.getMeetingParticipant("m", "nobody").safe();
const found = outcome.ok ? outcome.data.data.preset_name : outcome.error instanceof NotFoundError;
console.log(JSON.stringify([seen.map(({ id }) => id), total, found]));
`,
  "plain.js": `
import { RealtimeKit } from "realtimekit-participants";
import { Meetings } from "realtimekit-participants/meetings";

const options = { apiToken: "secret", accountId: "a1", appId: "b2", baseUrl: process.env.TEST_SERVER };
const client = new RealtimeKit(options);
const ids = [];
for await (const { id } of client.sessions.getSessionParticipants("s")) ids.push(id);
const page = await new RealtimeKit(options).sessions.getSessionParticipants("s");
const error = await new Meetings(options).getMeetingParticipant("m", "nobody").catch((reason) => reason);
console.log(JSON.stringify([ids, page.data.paging.total_count, error.kind === "NotFound"]));
`,
  "commonjs.cts": `
import { RealtimeKit, type SessionParticipant } from "realtimekit-participants";
import { Meetings } from "realtimekit-participants/meetings";
import type { paths } from "realtimekit-participants/openapi";

const options = { apiToken: "secret", accountId: "a1", appId: "b2", baseUrl: process.env["TEST_SERVER"] };
export const meetings: Meetings = new RealtimeKit(options).meetings;
export type Path = keyof paths;
export async function list(): Promise<SessionParticipant[]> {
  const seen: SessionParticipant[] = [];
  for await (const participant of new RealtimeKit(options).sessions.getSessionParticipants("s")) seen.push(participant);
  return seen;
}
`,
  "required.cjs": `
const { RealtimeKit, NotFoundError } = require("realtimekit-participants");
const { Sessions } = require("realtimekit-participants/sessions");
const { version } = require("realtimekit-participants/package.json");

const options = { apiToken: "secret", accountId: "a1", appId: "b2", baseUrl: process.env.TEST_SERVER };
async function main() {
  const ids = [];
  for await (const { id } of new Sessions(options).getSessionParticipants("s")) ids.push(id);
  const client = new RealtimeKit(options);
  const page = await client.sessions.getSessionParticipants("s");
  const error = await client.meetings.getMeetingParticipant("m", "nobody").catch((reason) => reason);
  console.log(JSON.stringify([ids, page.data.paging.total_count, error instanceof NotFoundError && !!version]));
}
main();
`,
};
