// Fetch participants list of a session: every param, enum value and field that the pages of the list show.
import type {
  GetSessionParticipantsParams,
  PageCall,
  Paging,
  PeerEvent,
  PeerEventName,
  PresetViewType,
  RequestOptions,
  SessionParticipant,
  SessionParticipantList,
  SessionParticipantListData,
  Sessions,
  SessionParticipantsSortBy,
  SessionParticipantsView,
  SortOrder,
  ErrorBody,
} from "../../../../generated/dist/index.js";
import { same } from "../../support/same.ts";

type Params = GetSessionParticipantsParams;
type Enums = typeof import("../../../../generated/dist/index.js");

same<
  Sessions["getSessionParticipants"],
  (
    sessionId: string,
    params?: Params,
    options?: RequestOptions,
  ) => PageCall<SessionParticipantList, SessionParticipant, ErrorBody>
>();

same<Pick<Params, "account_id">, { readonly account_id?: string | undefined }>();
same<Pick<Params, "app_id">, { readonly app_id?: string | undefined }>();
same<Pick<Params, "include_peer_events">, { readonly include_peer_events?: boolean | undefined }>();
same<Pick<Params, "page_no">, { readonly page_no?: number | undefined }>();
same<Pick<Params, "per_page">, { readonly per_page?: number | undefined }>();
same<Pick<Params, "search">, { readonly search?: string | undefined }>();
same<Pick<Params, "sort_by">, { readonly sort_by?: SessionParticipantsSortBy | undefined }>();
same<Pick<Params, "sort_order">, { readonly sort_order?: SortOrder | undefined }>();
same<Pick<Params, "view">, { readonly view?: SessionParticipantsView | undefined }>();
same<
  keyof Params,
  | "account_id"
  | "app_id"
  | "include_peer_events"
  | "page_no"
  | "per_page"
  | "search"
  | "sort_by"
  | "sort_order"
  | "view"
>();

same<SessionParticipantsSortBy, "joinedAt" | "duration">();
same<Enums["SessionParticipantsSortBy"]["JoinedAt"], "joinedAt">();
same<Enums["SessionParticipantsSortBy"]["Duration"], "duration">();
same<keyof Enums["SessionParticipantsSortBy"], "JoinedAt" | "Duration">();
same<SortOrder, "ASC" | "DESC">();
same<Enums["SortOrder"]["Asc"], "ASC">();
same<Enums["SortOrder"]["Desc"], "DESC">();
same<keyof Enums["SortOrder"], "Asc" | "Desc">();
same<SessionParticipantsView, "raw" | "consolidated">();
same<Enums["SessionParticipantsView"]["Raw"], "raw">();
same<Enums["SessionParticipantsView"]["Consolidated"], "consolidated">();
same<keyof Enums["SessionParticipantsView"], "Raw" | "Consolidated">();

same<Pick<SessionParticipantList, "success">, { success?: boolean }>();
same<Pick<SessionParticipantList, "data">, { data?: SessionParticipantListData }>();
same<keyof SessionParticipantList, "success" | "data">();
same<Pick<SessionParticipantListData, "participants">, { participants?: SessionParticipant[] }>();
same<Pick<SessionParticipantListData, "paging">, { paging?: Paging }>();
same<keyof SessionParticipantListData, "participants" | "paging">();
same<Pick<Paging, "total_count">, { total_count: number }>();
same<Pick<Paging, "start_offset">, { start_offset: number }>();
same<Pick<Paging, "end_offset">, { end_offset: number }>();
same<keyof Paging, "total_count" | "start_offset" | "end_offset">();

same<Pick<SessionParticipant, "id">, { id?: string }>();
same<Pick<SessionParticipant, "created_at">, { created_at?: string }>();
same<Pick<SessionParticipant, "custom_participant_id">, { custom_participant_id?: string }>();
same<Pick<SessionParticipant, "display_name">, { display_name?: string }>();
same<Pick<SessionParticipant, "duration">, { duration?: number }>();
same<Pick<SessionParticipant, "joined_at">, { joined_at?: string }>();
same<Pick<SessionParticipant, "left_at">, { left_at?: string | null }>();
same<Pick<SessionParticipant, "preset_name">, { preset_name?: string }>();
same<Pick<SessionParticipant, "updated_at">, { updated_at?: string }>();
same<Pick<SessionParticipant, "user_id">, { user_id?: string }>();
same<Pick<SessionParticipant, "peer_events">, { peer_events?: PeerEvent[] }>();
same<
  keyof SessionParticipant,
  | "id"
  | "created_at"
  | "custom_participant_id"
  | "display_name"
  | "duration"
  | "joined_at"
  | "left_at"
  | "preset_name"
  | "updated_at"
  | "user_id"
  | "peer_events"
>();

same<Pick<PeerEvent, "id">, { id?: string }>();
same<Pick<PeerEvent, "peer_id">, { peer_id?: string }>();
same<Pick<PeerEvent, "event_name">, { event_name?: PeerEventName }>();
same<Pick<PeerEvent, "created_at">, { created_at?: string }>();
same<Pick<PeerEvent, "updated_at">, { updated_at?: string }>();
same<Pick<PeerEvent, "minutes_consumed">, { minutes_consumed?: number }>();
same<Pick<PeerEvent, "participant_id">, { participant_id?: string | null }>();
same<Pick<PeerEvent, "session_id">, { session_id?: string | null }>();
same<Pick<PeerEvent, "socket_session_id">, { socket_session_id?: string | null }>();
same<Pick<PeerEvent, "preset_view_type">, { preset_view_type?: PresetViewType | null }>();
same<
  keyof PeerEvent,
  | "id"
  | "peer_id"
  | "event_name"
  | "created_at"
  | "updated_at"
  | "minutes_consumed"
  | "participant_id"
  | "session_id"
  | "socket_session_id"
  | "preset_view_type"
>();

same<PeerEventName, "PEER_CREATED" | "PEER_JOINING" | "PEER_LEAVING" | (string & {})>();
same<Enums["PeerEventName"]["PeerCreated"], "PEER_CREATED">();
same<Enums["PeerEventName"]["PeerJoining"], "PEER_JOINING">();
same<Enums["PeerEventName"]["PeerLeaving"], "PEER_LEAVING">();
same<PresetViewType, "GROUP_CALL" | "WEBINAR" | "AUDIO_ROOM" | "LIVESTREAM" | "CHAT" | (string & {})>();
same<Enums["PresetViewType"]["GroupCall"], "GROUP_CALL">();
same<Enums["PresetViewType"]["Webinar"], "WEBINAR">();
same<Enums["PresetViewType"]["AudioRoom"], "AUDIO_ROOM">();
same<Enums["PresetViewType"]["Livestream"], "LIVESTREAM">();
same<Enums["PresetViewType"]["Chat"], "CHAT">();
