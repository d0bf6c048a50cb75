// Fetch all sessions of an app, details of a session, the active session: every param, enum value and field of them.
import type {
  ActiveSession,
  ApiCall,
  ErrorBody,
  GetActiveSessionParams,
  GetSessionDetailsParams,
  GetSessionsParams,
  PageCall,
  RequestOptions,
  Session,
  SessionDetails,
  SessionList,
  SessionListData,
  SessionListPaging,
  Sessions,
  SessionsSortBy,
  SessionStatus,
  SessionType,
  SortOrder,
} from "../../../../generated/dist/index.js";
import { same } from "../../support/same.ts";

type Params = GetSessionsParams;
type Enums = typeof import("../../../../generated/dist/index.js");

same<
  Sessions["getSessions"],
  (params?: Params, options?: RequestOptions) => PageCall<SessionList, Session, ErrorBody>
>();
same<
  Sessions["getSessionDetails"],
  (
    sessionId: string,
    params?: GetSessionDetailsParams,
    options?: RequestOptions,
  ) => ApiCall<SessionDetails, ErrorBody>
>();
same<
  ActiveSession["getActiveSession"],
  (
    meetingId: string,
    params?: GetActiveSessionParams,
    options?: RequestOptions,
  ) => ApiCall<SessionDetails, ErrorBody>
>();

same<Pick<Params, "account_id">, { readonly account_id?: string | undefined }>();
same<Pick<Params, "app_id">, { readonly app_id?: string | undefined }>();
same<Pick<Params, "associated_id">, { readonly associated_id?: string | undefined }>();
same<Pick<Params, "end_time">, { readonly end_time?: string | undefined }>();
same<Pick<Params, "page_no">, { readonly page_no?: number | undefined }>();
same<Pick<Params, "participants">, { readonly participants?: string | undefined }>();
same<Pick<Params, "per_page">, { readonly per_page?: number | undefined }>();
same<Pick<Params, "search">, { readonly search?: string | undefined }>();
same<Pick<Params, "sort_by">, { readonly sort_by?: SessionsSortBy | undefined }>();
same<Pick<Params, "sort_order">, { readonly sort_order?: SortOrder | undefined }>();
same<Pick<Params, "start_time">, { readonly start_time?: string | undefined }>();
same<Pick<Params, "status">, { readonly status?: SessionStatus | undefined }>();
same<
  keyof Params,
  | "account_id"
  | "app_id"
  | "associated_id"
  | "end_time"
  | "page_no"
  | "participants"
  | "per_page"
  | "search"
  | "sort_by"
  | "sort_order"
  | "start_time"
  | "status"
>();
same<
  Pick<GetSessionDetailsParams, "include_breakout_rooms">,
  { readonly include_breakout_rooms?: boolean | undefined }
>();
same<keyof GetSessionDetailsParams, "account_id" | "app_id" | "include_breakout_rooms">();
same<keyof GetActiveSessionParams, "account_id" | "app_id">();

same<SessionsSortBy, "minutesConsumed" | "createdAt">();
same<Enums["SessionsSortBy"]["MinutesConsumed"], "minutesConsumed">();
same<Enums["SessionsSortBy"]["CreatedAt"], "createdAt">();
same<keyof Enums["SessionsSortBy"], "MinutesConsumed" | "CreatedAt">();
same<SessionStatus, "LIVE" | "ENDED">();
same<Enums["SessionStatus"]["Live"], "LIVE">();
same<Enums["SessionStatus"]["Ended"], "ENDED">();
same<keyof Enums["SessionStatus"], "Live" | "Ended">();
same<SessionType, "meeting" | "livestream" | "participant" | (string & {})>();
same<Enums["SessionType"]["Meeting"], "meeting">();
same<Enums["SessionType"]["Livestream"], "livestream">();
same<Enums["SessionType"]["Participant"], "participant">();
same<keyof Enums["SessionType"], "Meeting" | "Livestream" | "Participant">();

same<Pick<SessionList, "success">, { success?: boolean }>();
same<Pick<SessionList, "data">, { data?: SessionListData }>();
same<Pick<SessionList, "paging">, { paging?: SessionListPaging }>();
same<keyof SessionList, "success" | "data" | "paging">();
same<Pick<SessionListData, "sessions">, { sessions?: Session[] }>();
same<keyof SessionListData, "sessions">();
same<Pick<SessionListPaging, "total_count">, { total_count?: number }>();
same<Pick<SessionListPaging, "start_offset">, { start_offset?: number }>();
same<Pick<SessionListPaging, "end_offset">, { end_offset?: number }>();
same<keyof SessionListPaging, "total_count" | "start_offset" | "end_offset">();
same<Pick<SessionDetails, "success">, { success?: boolean }>();
same<Pick<SessionDetails, "data">, { data?: Session }>();
same<keyof SessionDetails, "success" | "data">();

same<Pick<Session, "id">, { id: string }>();
same<Pick<Session, "associated_id">, { associated_id: string }>();
same<Pick<Session, "meeting_display_name">, { meeting_display_name?: string }>();
same<Pick<Session, "type">, { type: SessionType }>();
same<Pick<Session, "status">, { status: SessionStatus | (string & {}) }>();
same<Pick<Session, "live_participants">, { live_participants: number }>();
same<Pick<Session, "max_concurrent_participants">, { max_concurrent_participants: number }>();
same<Pick<Session, "minutes_consumed">, { minutes_consumed: number }>();
same<Pick<Session, "organization_id">, { organization_id?: string }>();
same<Pick<Session, "started_at">, { started_at: string }>();
same<Pick<Session, "ended_at">, { ended_at?: string | null }>();
same<Pick<Session, "created_at">, { created_at: string }>();
same<Pick<Session, "updated_at">, { updated_at: string }>();
same<Pick<Session, "breakout_rooms">, { breakout_rooms?: Session[] }>();
same<
  keyof Session,
  | "id"
  | "associated_id"
  | "meeting_display_name"
  | "type"
  | "status"
  | "live_participants"
  | "max_concurrent_participants"
  | "minutes_consumed"
  | "organization_id"
  | "started_at"
  | "ended_at"
  | "created_at"
  | "updated_at"
  | "breakout_rooms"
>();
