// Fetch details of a participant: every param, enum value and field that the page of one session participant shows.
import type {
  ApiCall,
  ErrorBody,
  GetSessionParticipantDetailsParams,
  ParticipantFilter,
  RequestOptions,
  SessionParticipant,
  SessionParticipantDetails,
  SessionParticipantDetailsData,
  Sessions,
} from "../../../../generated/dist/index.js";
import { same } from "../../support/same.ts";

type Params = GetSessionParticipantDetailsParams;
type Filters = typeof import("../../../../generated/dist/index.js").ParticipantFilter;

same<
  Sessions["getSessionParticipantDetails"],
  (
    sessionId: string,
    participantId: string,
    params?: Params,
    options?: RequestOptions,
  ) => ApiCall<SessionParticipantDetails, ErrorBody>
>();

same<Pick<Params, "account_id">, { readonly account_id?: string | undefined }>();
same<Pick<Params, "app_id">, { readonly app_id?: string | undefined }>();
same<Pick<Params, "filters">, { readonly filters?: ReadonlyArray<ParticipantFilter> | undefined }>();
same<Pick<Params, "include_peer_events">, { readonly include_peer_events?: boolean | undefined }>();
same<keyof Params, "account_id" | "app_id" | "filters" | "include_peer_events">();

same<
  ParticipantFilter,
  "device_info" | "ip_information" | "precall_network_information" | "events" | "quality_stats"
>();
same<Filters["DeviceInfo"], "device_info">();
same<Filters["IpInformation"], "ip_information">();
same<Filters["PrecallNetworkInformation"], "precall_network_information">();
same<Filters["Events"], "events">();
same<Filters["QualityStats"], "quality_stats">();
same<
  keyof Filters,
  "DeviceInfo" | "IpInformation" | "PrecallNetworkInformation" | "Events" | "QualityStats"
>();

same<Pick<SessionParticipantDetails, "success">, { success?: boolean }>();
same<Pick<SessionParticipantDetails, "data">, { data?: SessionParticipantDetailsData }>();
same<keyof SessionParticipantDetails, "success" | "data">();
same<Pick<SessionParticipantDetailsData, "participant">, { participant?: SessionParticipant }>();
same<keyof SessionParticipantDetailsData, "participant">();
