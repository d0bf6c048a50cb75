// What must not compile, each with the error that it must be.
import {
  ParticipantFilter,
  RealtimeKit,
  type PeerEvent,
  SortOrder,
} from "../../../../generated/dist/index.js";

const client = new RealtimeKit({ apiToken: "secret" });
const { sessions, meetings, activeSession } = client;

// @ts-expect-error TS2820: a sort order in lower case
sessions.getSessionParticipants("s", { sort_order: "asc" });
// @ts-expect-error TS2820: the name of the field, not the value to sort by
sessions.getSessionParticipants("s", { sort_by: "joined_at" });
// @ts-expect-error TS2322: a view that does not exist
sessions.getSessionParticipants("s", { view: "all" });
// @ts-expect-error TS2322: a value of another enum
sessions.getSessionParticipants("s", { sort_by: SortOrder.Asc });
// @ts-expect-error TS2551: a member that does not exist
sessions.getSessionParticipants("s", { sort_order: SortOrder.ASC });
// @ts-expect-error TS2322: text for a number
sessions.getSessionParticipants("s", { page_no: "2" });
// @ts-expect-error TS2322: text for a boolean
sessions.getSessionParticipants("s", { include_peer_events: "true" });
// @ts-expect-error TS2322: a number for a text
sessions.getSessionParticipants("s", { search: 7 });
// @ts-expect-error TS2322: null where nothing may be null
sessions.getSessionParticipants("s", { search: null });
// @ts-expect-error TS2353: an unknown param
sessions.getSessionParticipants("s", { limit: 2 });
// @ts-expect-error TS2561: a param in camel case
sessions.getSessionParticipants("s", { pageNo: 2 });
// @ts-expect-error TS2554: no session
sessions.getSessionParticipants();
// @ts-expect-error TS2345: a number for an id
sessions.getSessionParticipants(7);
// @ts-expect-error TS2554: no participant
sessions.getSessionParticipantDetails("s");
// @ts-expect-error TS2559: a second id where only one is wanted
sessions.getParticipantDataFromPeerId("p", "participant");
// @ts-expect-error TS2322: filters in one text
sessions.getParticipantDataFromPeerId("p", { filters: "device_info,events" });
// @ts-expect-error TS2322: a filter that does not exist
sessions.getParticipantDataFromPeerId("p", { filters: ["devices"] });
// @ts-expect-error TS2820: enums of params are closed, also where answers are open to more
sessions.getSessions({ status: "live" });
// @ts-expect-error TS2322: a value of the order of another list
sessions.getSessions({ sort_by: "joinedAt" });
// @ts-expect-error TS2322: a date for the text of a time
sessions.getSessions({ start_time: new Date() });
// @ts-expect-error TS2345: an id where there is none in the path
sessions.getSessions("s");
// @ts-expect-error TS2554: no session
sessions.getSessionDetails();
// @ts-expect-error TS2554: no meeting
activeSession.getActiveSession();
// @ts-expect-error TS2504: one session is no list
for await (const _ of sessions.getSessionDetails("s"));
// @ts-expect-error TS2353: search is for sessions
meetings.getMeetingParticipants("m", { search: "Ada" });
// @ts-expect-error TS2554: a new participant without anything
meetings.addParticipant("m");
// @ts-expect-error TS2345: a new participant without a preset
meetings.addParticipant("m", { custom_participant_id: "1" });
// @ts-expect-error TS2345: a new participant without an id
meetings.addParticipant("m", { preset_name: "guest" });
// @ts-expect-error TS2322: an id that is null
meetings.addParticipant("m", { preset_name: "guest", custom_participant_id: null });
// @ts-expect-error TS2554: a replacement without anything
meetings.replaceParticipant("m", "p");
// @ts-expect-error TS2345: a replacement with a name alone
meetings.replaceParticipant("m", "p", { name: "Ada" });
// @ts-expect-error TS2353: a field that cannot be edited
meetings.editParticipant("m", "p", { custom_participant_id: "1" });
// @ts-expect-error TS2554: mute all without allow_unmute
activeSession.muteAllParticipants("m");
// @ts-expect-error TS2345: mute all without allow_unmute in the params
activeSession.muteAllParticipants("m", {});
// @ts-expect-error TS2322: text for a list
activeSession.kickParticipants("m", { participant_ids: "7" });
// @ts-expect-error TS2322: numbers for ids
activeSession.kickParticipants("m", { participant_ids: [7] });
// @ts-expect-error TS2554: a client without options
new RealtimeKit();
// @ts-expect-error TS2345: a client without a token
new RealtimeKit({ accountId: "a" });
// @ts-expect-error TS2561: a misspelt option
new RealtimeKit({ apiToken: "secret", accountID: "a" });
// @ts-expect-error TS2339: a resource that does not exist
void client.livestreams;
// @ts-expect-error TS2540: a resource cannot be replaced
client.sessions = sessions;
// @ts-expect-error TS2540: nor a member of an enum
SortOrder.Asc = "ASC";
// @ts-expect-error TS2820: enums of params are closed
export const filter: ParticipantFilter = "device-info";
// @ts-expect-error TS2322: an open enum still takes text alone
export const event: PeerEvent = { event_name: 7 };
// @ts-expect-error TS2375: an optional field of an answer is absent or there, never undefined
export const participant: PeerEvent = { id: undefined };
// @ts-expect-error TS2504: an action is no list
for await (const _ of activeSession.kickAllParticipants("m"));
// @ts-expect-error TS2532: the data of a session answer may be missing
void (await sessions.getSessionParticipants("s")).data.participants;
// @ts-expect-error TS2339: fields belong to the data of the envelope
void (await meetings.getMeetingParticipant("m", "p")).preset_name;
