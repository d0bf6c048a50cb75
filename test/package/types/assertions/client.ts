// What a call comes to, and what the client takes.
import type {
  ApiCall,
  ApiReply,
  ApiError,
  ErrorBody,
  MeetingParticipantDetails,
  RealtimeKit,
  RealtimeKitOptions,
  SdkFailure,
  SessionParticipant,
  SessionParticipantList,
  PageCall,
  Token,
} from "../../../../generated/dist/index.js";
import { same } from "../../support/same.ts";

type Call = ReturnType<RealtimeKit["meetings"]["getMeetingParticipant"]>;
type List = ReturnType<RealtimeKit["sessions"]["getSessionParticipants"]>;
type Outcome = Awaited<ReturnType<Call["safe"]>>;

same<Call, ApiCall<MeetingParticipantDetails, ErrorBody>>();
same<List, PageCall<SessionParticipantList, SessionParticipant, ErrorBody>>();
same<Awaited<Call>, MeetingParticipantDetails>();
same<Awaited<List>, SessionParticipantList>();
same<Awaited<ReturnType<Call["withResponse"]>>, ApiReply<MeetingParticipantDetails>>();
same<Awaited<ReturnType<Call["raw"]>>, Response>();
same<Extract<Outcome, { ok: true }>["data"], MeetingParticipantDetails>();
same<Extract<Outcome, { ok: false }>["error"], SdkFailure<ErrorBody>>();
same<ApiError<ErrorBody>["body"], ErrorBody | undefined>();
same<Pick<ApiReply<string>, "requestId">, { readonly requestId: string | undefined }>();
same<Pick<ApiReply<string>, "response">, { readonly response: Response }>();
same<List extends AsyncIterable<infer Item> ? Item : never, SessionParticipant>();
same<ReturnType<List["items"]>, AsyncGenerator<SessionParticipant, void, undefined>>();
same<ReturnType<List["pages"]>, AsyncGenerator<SessionParticipantList, void, undefined>>();
same<ConstructorParameters<typeof RealtimeKit>, [options: RealtimeKitOptions]>();
same<Pick<RealtimeKitOptions, "apiToken">, { readonly apiToken: Token }>();
same<Pick<RealtimeKitOptions, "accountId">, { readonly accountId?: string | undefined }>();
same<Pick<RealtimeKitOptions, "appId">, { readonly appId?: string | undefined }>();
