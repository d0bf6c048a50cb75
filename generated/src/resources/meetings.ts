// Generated from participants.openapi.yaml by `sdkgen generate`. Edit that document, not this file.

import { type RealtimeKitOptions, type RealtimeKitParams, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { json } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PageCall, page } from "../runtime/pages.js";
import { form } from "../runtime/query.js";
import type { RequestView } from "../runtime/request-view.js";
import type {
  AddParticipantBody,
  AddParticipantResult,
  DeleteParticipantResult,
  EditParticipantBody,
  EditParticipantResult,
  ErrorBody,
  MeetingParticipant,
  MeetingParticipantDetails,
  MeetingParticipantList,
  RefreshTokenResult,
  ReplaceParticipantBody,
} from "../types.js";

/**
 * Who may join a meeting. Adding a person returns the token with which their browser or app joins.
 */
export class Meetings {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | RealtimeKitOptions) {
    this.#client = connect(service, client);
  }

  /**
   * Add a participant to a meeting
   *
   * Makes the record of a person and returns it with the token that lets them join. Hand the token to
   * that person only. Repeating the call may make a second participant: what happens to a
   * `custom_participant_id` that the meeting already has is not documented.
   *
   * `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting. Format: uuid.
   * @example
   * ```ts
   * const result = await realtimeKit.meetings.addParticipant(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   *   {
   *     custom_participant_id: "customer-1042",
   *     name: "Ada Lindqvist",
   *     picture: "https://images.example.com/ada.png",
   *     preset_name: "webinar_presenter",
   *   },
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     created_at: "2026-03-01T14:20:00.000Z",
   *     custom_participant_id: "customer-1042",
   *     id: "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658",
   *     name: "Ada Lindqvist",
   *     picture: "https://images.example.com/ada.png",
   *     preset_name: "webinar_presenter",
   *     token: "join-token-of-ada",
   *     updated_at: "2026-03-01T14:20:00.000Z",
   *   },
   *   success: true,
   * }
   * ```
   */
  addParticipant(
    meetingId: string,
    params: AddParticipantParams,
    options?: RequestOptions,
  ): ApiCall<AddParticipantResult, ErrorBody> {
    return call(this.#client, addParticipantOperation, [meetingId], params, options);
  }

  /**
   * Remove a participant from a meeting
   *
   * The person cannot join the meeting any more. To end a connection that exists already, use
   * `kickParticipants`.
   *
   * `DELETE /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting. Format: uuid.
   * @param participantId - Record ID: the `id` of a meeting participant, or the `user_id` of a session
   *   participant. Not a peer ID, which is the `id` of a session participant.
   * @example
   * ```ts
   * const result = await realtimeKit.meetings.deleteMeetingParticipant(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   *   "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658",
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     created_at: "2026-03-01T14:22:41.500Z",
   *     custom_participant_id: "customer-2077",
   *     preset_id: "0d6b8f3e-52a7-4c19-8e40-b7f1c3a9d526",
   *     updated_at: "2026-03-05T11:00:00.000Z",
   *   },
   *   success: true,
   * }
   * ```
   */
  deleteMeetingParticipant(
    meetingId: string,
    participantId: string,
    params?: DeleteMeetingParticipantParams,
    options?: RequestOptions,
  ): ApiCall<DeleteParticipantResult, ErrorBody> {
    return call(
      this.#client,
      deleteMeetingParticipantOperation,
      [meetingId, participantId],
      params,
      options,
    );
  }

  /**
   * Change some fields of a participant
   *
   * Changes the fields that are sent and leaves the others as they are. The `custom_participant_id`
   * cannot be changed this way; `replaceParticipant` takes it.
   *
   * `PATCH /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting. Format: uuid.
   * @param participantId - Record ID: the `id` of a meeting participant, or the `user_id` of a session
   *   participant. Not a peer ID, which is the `id` of a session participant.
   * @example
   * ```ts
   * const result = await realtimeKit.meetings.editParticipant(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   *   "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658",
   *   { name: "Tomás Rivera Soto" },
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     created_at: "2026-03-01T14:22:41.500Z",
   *     custom_participant_id: "customer-2077",
   *     id: "e81d3a7b-5f26-49c0-a4d8-6b2e9f0c1a35",
   *     name: "Tomás Rivera",
   *     picture: null,
   *     preset_name: "webinar_presenter",
   *     updated_at: "2026-03-03T17:45:09.730Z",
   *   },
   *   success: true,
   * }
   * ```
   */
  editParticipant(
    meetingId: string,
    participantId: string,
    params?: EditParticipantParams,
    options?: RequestOptions,
  ): ApiCall<EditParticipantResult, ErrorBody> {
    return call(
      this.#client,
      editParticipantOperation,
      [meetingId, participantId],
      params,
      options,
    );
  }

  /**
   * Read one participant of a meeting
   *
   * Returns the record of one person, without a token; `refreshParticipantToken` makes a new one.
   *
   * `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting. Format: uuid.
   * @param participantId - Record ID: the `id` of a meeting participant, or the `user_id` of a session
   *   participant. Not a peer ID, which is the `id` of a session participant.
   * @example
   * ```ts
   * const result = await realtimeKit.meetings.getMeetingParticipant(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   *   "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658",
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     created_at: "2026-03-01T14:22:41.500Z",
   *     custom_participant_id: "customer-2077",
   *     id: "e81d3a7b-5f26-49c0-a4d8-6b2e9f0c1a35",
   *     name: "Tomás Rivera",
   *     picture: null,
   *     preset_name: "webinar_viewer",
   *     updated_at: "2026-03-01T14:22:41.500Z",
   *   },
   *   success: true,
   * }
   * ```
   */
  getMeetingParticipant(
    meetingId: string,
    participantId: string,
    params?: GetMeetingParticipantParams,
    options?: RequestOptions,
  ): ApiCall<MeetingParticipantDetails, ErrorBody> {
    return call(
      this.#client,
      getMeetingParticipantOperation,
      [meetingId, participantId],
      params,
      options,
    );
  }

  /**
   * List the participants of a meeting
   *
   * Returns the people who were added to a meeting, a page at a time, whether or not they ever joined.
   * Tokens are not part of the response; `refreshParticipantToken` makes a new one.
   *
   * `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting. Format: uuid.
   * @example
   * ```ts
   * for await (const item of realtimeKit.meetings.getMeetingParticipants(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   * )) {
   *   console.log(item);
   * }
   * ```
   * @example Response
   * ```js
   * {
   *   data: [
   *     {
   *       created_at: "2026-03-01T14:20:00.000Z",
   *       custom_participant_id: "customer-1042",
   *       id: "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658",
   *       name: "Ada Lindqvist",
   *       picture: "https://images.example.com/ada.png",
   *       preset_name: "webinar_presenter",
   *       updated_at: "2026-03-02T08:05:30.250Z",
   *     },
   *     …,
   *   ],
   *   paging: { end_offset: 2, start_offset: 1, total_count: 2 },
   *   success: true,
   * }
   * ```
   */
  getMeetingParticipants(
    meetingId: string,
    params?: GetMeetingParticipantsParams,
    options?: RequestOptions,
  ): PageCall<MeetingParticipantList, MeetingParticipant, ErrorBody> {
    return page(this.#client, getMeetingParticipantsOperation, [meetingId], params, options);
  }

  /**
   * Make a new token for a participant
   *
   * Returns a new token with which the person joins. Tokens expire, after a time that is not published,
   * so ask for one shortly before it is used. Each call makes another token.
   *
   * `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}/token`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting. Format: uuid.
   * @param participantId - Record ID: the `id` of a meeting participant, or the `user_id` of a session
   *   participant. Not a peer ID, which is the `id` of a session participant.
   * @example
   * ```ts
   * const result = await realtimeKit.meetings.refreshParticipantToken(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   *   "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658",
   * );
   * ```
   * @example Response
   * ```js
   * { data: { token: "next-join-token-of-ada" }, success: true }
   * ```
   */
  refreshParticipantToken(
    meetingId: string,
    participantId: string,
    params?: RefreshParticipantTokenParams,
    options?: RequestOptions,
  ): ApiCall<RefreshTokenResult, ErrorBody> {
    return call(
      this.#client,
      refreshParticipantTokenOperation,
      [meetingId, participantId],
      params,
      options,
    );
  }

  /**
   * Replace a participant
   *
   * Writes all fields of a participant anew, and is the only way to change the `custom_participant_id`.
   * To change a single field, `editParticipant` is safer. Cloudflare publishes this operation in its
   * OpenAPI document, but none of its SDKs offers it.
   *
   * `PUT /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting. Format: uuid.
   * @param participantId - Record ID: the `id` of a meeting participant, or the `user_id` of a session
   *   participant. Not a peer ID, which is the `id` of a session participant.
   * @example
   * ```ts
   * const result = await realtimeKit.meetings.replaceParticipant(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   *   "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658",
   *   {
   *     custom_participant_id: "customer-3310",
   *     name: "Tomás Rivera",
   *     picture: "https://images.example.com/tomas.png",
   *     preset_name: "webinar_viewer",
   *   },
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     created_at: "2026-03-01T14:22:41.500Z",
   *     custom_participant_id: "customer-3310",
   *     id: "e81d3a7b-5f26-49c0-a4d8-6b2e9f0c1a35",
   *     name: "Tomás Rivera",
   *     picture: "https://images.example.com/tomas.png",
   *     preset_name: "webinar_viewer",
   *     token: "join-token-of-tomas",
   *     updated_at: "2026-03-03T18:02:54.060Z",
   *   },
   *   success: true,
   * }
   * ```
   */
  replaceParticipant(
    meetingId: string,
    participantId: string,
    params: ReplaceParticipantParams,
    options?: RequestOptions,
  ): ApiCall<EditParticipantResult, ErrorBody> {
    return call(
      this.#client,
      replaceParticipantOperation,
      [meetingId, participantId],
      params,
      options,
    );
  }
}

/** Params of `addParticipant`. */
export interface AddParticipantParams extends RequestView<AddParticipantBody>, RealtimeKitParams {}

/** Params of `deleteMeetingParticipant`. */
export type DeleteMeetingParticipantParams = RealtimeKitParams;

/** Params of `editParticipant`. */
export interface EditParticipantParams
  extends RequestView<EditParticipantBody>, RealtimeKitParams {}

/** Params of `getMeetingParticipant`. */
export type GetMeetingParticipantParams = RealtimeKitParams;

/** Params of `getMeetingParticipants`. */
export interface GetMeetingParticipantsParams extends RealtimeKitParams {
  /**
   * Page to return. The first page is 1.
   *
   * Minimum: 0.
   */
  readonly page_no?: number | undefined;
  /**
   * Participants per page.
   *
   * Minimum: 0.
   */
  readonly per_page?: number | undefined;
}

/** Params of `refreshParticipantToken`. */
export type RefreshParticipantTokenParams = RealtimeKitParams;

/** Params of `replaceParticipant`. */
export interface ReplaceParticipantParams
  extends RequestView<ReplaceParticipantBody>, RealtimeKitParams {}

const addParticipantOperation: Operation = {
  id: "addParticipant",
  method: "POST",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants",
  body: json,
  secrets: ["token"],
};

const deleteMeetingParticipantOperation: Operation = {
  id: "deleteMeetingParticipant",
  method: "DELETE",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}",
};

const editParticipantOperation: Operation = {
  id: "editParticipant",
  method: "PATCH",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}",
  body: json,
  secrets: ["token"],
};

const getMeetingParticipantOperation: Operation = {
  id: "getMeetingParticipant",
  method: "GET",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}",
};

const getMeetingParticipantsOperation: Operation = {
  id: "getMeetingParticipants",
  method: "GET",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants",
  params: {
    page_no: form,
    per_page: form,
  },
  pagination: {
    page: "page_no",
    first: 1,
    items: "data",
    paging: ["paging"],
    start: "start_offset",
    end: "end_offset",
    total: "total_count",
  },
};

const refreshParticipantTokenOperation: Operation = {
  id: "refreshParticipantToken",
  method: "POST",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}/token",
  secrets: ["token"],
};

const replaceParticipantOperation: Operation = {
  id: "replaceParticipant",
  method: "PUT",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}",
  body: json,
  secrets: ["token"],
};
