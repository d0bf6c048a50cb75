// Fetch all participants of a meeting: every param and field that the page of the meeting list shows.
import type {
  ErrorBody,
  GetMeetingParticipantsParams,
  MeetingParticipant,
  MeetingParticipantList,
  Meetings,
  PageCall,
  Paging,
  RequestOptions,
} from "../../../../generated/dist/index.js";
import { same } from "../../support/same.ts";

type Params = GetMeetingParticipantsParams;

same<
  Meetings["getMeetingParticipants"],
  (
    meetingId: string,
    params?: Params,
    options?: RequestOptions,
  ) => PageCall<MeetingParticipantList, MeetingParticipant, ErrorBody>
>();

same<Pick<Params, "account_id">, { readonly account_id?: string | undefined }>();
same<Pick<Params, "app_id">, { readonly app_id?: string | undefined }>();
same<Pick<Params, "page_no">, { readonly page_no?: number | undefined }>();
same<Pick<Params, "per_page">, { readonly per_page?: number | undefined }>();
same<keyof Params, "account_id" | "app_id" | "page_no" | "per_page">();

same<Pick<MeetingParticipantList, "success">, { success: boolean }>();
same<Pick<MeetingParticipantList, "data">, { data: MeetingParticipant[] }>();
same<Pick<MeetingParticipantList, "paging">, { paging: Paging }>();
same<keyof MeetingParticipantList, "success" | "data" | "paging">();

same<Pick<MeetingParticipant, "id">, { id: string }>();
same<Pick<MeetingParticipant, "created_at">, { created_at: string }>();
same<Pick<MeetingParticipant, "custom_participant_id">, { custom_participant_id: string }>();
same<Pick<MeetingParticipant, "preset_name">, { preset_name: string }>();
same<Pick<MeetingParticipant, "updated_at">, { updated_at: string }>();
same<Pick<MeetingParticipant, "name">, { name?: string | null }>();
same<Pick<MeetingParticipant, "picture">, { picture?: string | null }>();
same<
  keyof MeetingParticipant,
  "id" | "created_at" | "custom_participant_id" | "preset_name" | "updated_at" | "name" | "picture"
>();
