// The operations that have no page of their own among the published samples: signature, own params, result.
import type {
  ActiveSession,
  AddedParticipant,
  AddParticipantParams,
  AddParticipantResult,
  ApiCall,
  DeletedParticipant,
  DeleteMeetingParticipantParams,
  DeleteParticipantResult,
  EditedParticipant,
  EditParticipantParams,
  EditParticipantResult,
  ErrorBody,
  GatewayMessage,
  GatewayMessageSource,
  GetMeetingParticipantParams,
  GetParticipantDataFromPeerIdParams,
  KickAllParticipantsParams,
  KickAllParticipantsResult,
  KickParticipantsParams,
  MeetingParticipant,
  MeetingParticipantDetails,
  Meetings,
  MuteAllParticipantsParams,
  MuteAllParticipantsResult,
  MuteParticipantsParams,
  ParticipantActionResult,
  ParticipantFilter,
  ParticipantPeerReport,
  PeerReportParticipant,
  RefreshParticipantTokenParams,
  RefreshTokenResult,
  ReplaceParticipantParams,
  RequestOptions,
  Sessions,
} from "../../../../generated/dist/index.js";
import { same } from "../../support/same.ts";

/** A method whose only positional argument is one id, or two. */
type One<Params, Result> = (
  id: string,
  params?: Params,
  options?: RequestOptions,
) => ApiCall<Result, ErrorBody>;
type Two<Params, Result> = (
  meetingId: string,
  participantId: string,
  params?: Params,
  options?: RequestOptions,
) => ApiCall<Result, ErrorBody>;
/** The same, with params that cannot be left out. */
type OneNeedy<Params, Result> = (
  id: string,
  params: Params,
  options?: RequestOptions,
) => ApiCall<Result, ErrorBody>;
type TwoNeedy<Params, Result> = (
  meetingId: string,
  participantId: string,
  params: Params,
  options?: RequestOptions,
) => ApiCall<Result, ErrorBody>;
type Ids = "account_id" | "app_id";

same<
  Sessions["getParticipantDataFromPeerId"],
  One<GetParticipantDataFromPeerIdParams, ParticipantPeerReport>
>();
same<Meetings["addParticipant"], OneNeedy<AddParticipantParams, AddParticipantResult>>();
same<Meetings["getMeetingParticipant"], Two<GetMeetingParticipantParams, MeetingParticipantDetails>>();
same<Meetings["editParticipant"], Two<EditParticipantParams, EditParticipantResult>>();
same<Meetings["replaceParticipant"], TwoNeedy<ReplaceParticipantParams, EditParticipantResult>>();
same<Meetings["deleteMeetingParticipant"], Two<DeleteMeetingParticipantParams, DeleteParticipantResult>>();
same<Meetings["refreshParticipantToken"], Two<RefreshParticipantTokenParams, RefreshTokenResult>>();
same<ActiveSession["kickParticipants"], OneNeedy<KickParticipantsParams, ParticipantActionResult>>();
same<ActiveSession["kickAllParticipants"], One<KickAllParticipantsParams, KickAllParticipantsResult>>();
same<ActiveSession["muteParticipants"], OneNeedy<MuteParticipantsParams, ParticipantActionResult>>();
same<ActiveSession["muteAllParticipants"], OneNeedy<MuteAllParticipantsParams, MuteAllParticipantsResult>>();

same<
  Pick<GetParticipantDataFromPeerIdParams, "filters">,
  { readonly filters?: ReadonlyArray<ParticipantFilter> | undefined }
>();
same<keyof GetParticipantDataFromPeerIdParams, Ids | "filters" | "include_peer_events">();
same<AddParticipantParams["custom_participant_id"], string>();
same<AddParticipantParams["preset_name"], string>();
same<AddParticipantParams["name"], string | null | undefined>();
same<AddParticipantParams["picture"], string | null | undefined>();
same<keyof AddParticipantParams, Ids | "custom_participant_id" | "preset_name" | "name" | "picture">();
same<keyof ReplaceParticipantParams, keyof AddParticipantParams>();
same<EditParticipantParams["preset_name"], string | null | undefined>();
same<keyof EditParticipantParams, Ids | "name" | "picture" | "preset_name">();
same<keyof GetMeetingParticipantParams, Ids>();
same<keyof DeleteMeetingParticipantParams, Ids>();
same<keyof RefreshParticipantTokenParams, Ids>();
same<keyof KickAllParticipantsParams, Ids>();
same<keyof KickParticipantsParams, Ids | "participant_ids" | "custom_participant_ids">();
same<keyof MuteParticipantsParams, keyof KickParticipantsParams>();
same<MuteAllParticipantsParams["allow_unmute"], boolean>();
same<keyof MuteAllParticipantsParams, Ids | "allow_unmute">();

same<AddParticipantResult["data"], AddedParticipant | undefined>();
same<AddedParticipant["token"], string>();
same<keyof AddedParticipant, keyof MeetingParticipant | "token">();
same<MeetingParticipantDetails["data"], MeetingParticipant>();
same<EditParticipantResult["data"], EditedParticipant | undefined>();
same<EditedParticipant["token"], string | undefined>();
same<DeleteParticipantResult["data"], DeletedParticipant | undefined>();
same<keyof DeletedParticipant, "custom_participant_id" | "preset_id" | "created_at" | "updated_at">();
same<RefreshTokenResult["data"]["token"], string>();
same<GatewayMessage["documentation_url"], string | undefined>();
same<GatewayMessage["source"], GatewayMessageSource | undefined>();
same<keyof GatewayMessage, "code" | "message" | "documentation_url" | "source">();
same<PeerReportParticipant["role"], string | undefined>();
same<
  keyof PeerReportParticipant,
  | "id"
  | "user_id"
  | "session_id"
  | "custom_participant_id"
  | "display_name"
  | "role"
  | "joined_at"
  | "left_at"
  | "duration"
  | "created_at"
  | "updated_at"
  | "peer_events"
  | "peer_report"
>();
