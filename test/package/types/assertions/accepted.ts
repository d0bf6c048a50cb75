// What must compile.
import {
  type ApiCall,
  type PeerEvent,
  RealtimeKit,
  SessionParticipantsSortBy,
  Sessions,
  SessionStatus,
  SortOrder,
} from "../../../../generated/dist/index.js";

const ids: readonly string[] = ["7"];
const { sessions, meetings, activeSession } = new RealtimeKit({ apiToken: async () => "secret" });

sessions.getSessionParticipants("s");
sessions.getSessionParticipants("s", {}, { signal: AbortSignal.timeout(1) });
sessions.getSessionParticipants("s", { sort_by: SessionParticipantsSortBy.Duration, sort_order: "DESC" });
sessions.getSessionParticipants("s", { sort_by: "joinedAt", sort_order: SortOrder.Asc, search: undefined });
sessions.getSessions();
sessions.getSessions({ status: SessionStatus.Live, sort_by: "createdAt", sort_order: SortOrder.Desc });
sessions.getSessionDetails("s", { include_breakout_rooms: true });
activeSession.getActiveSession("m");
sessions.getParticipantDataFromPeerId("p", { filters: ["device_info", "events"] as const });
meetings.editParticipant("m", "p", { name: null });
meetings.editParticipant("m", "p");
activeSession.kickParticipants("m", { participant_ids: ids });
activeSession.kickAllParticipants("m");
new Sessions({ apiToken: "secret", accountId: undefined });
export const calls: ApiCall<object>[] = [
  meetings.getMeetingParticipant("m", "p"),
  activeSession.kickAllParticipants("m"),
];
export const unknownEvent: PeerEvent = { event_name: "PEER_BLINKED", preset_view_type: "HOLOGRAM" };
export const knownEvent: PeerEvent = { event_name: "PEER_JOINING", preset_view_type: null };
