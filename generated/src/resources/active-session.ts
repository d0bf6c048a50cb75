// Generated from participants.openapi.yaml by `sdkgen generate`. Edit that document, not this file.

import { type RealtimeKitOptions, type RealtimeKitParams, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { json } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import type { RequestView } from "../runtime/request-view.js";
import type {
  ErrorBody,
  KickAllParticipantsResult,
  MuteAllParticipantsBody,
  MuteAllParticipantsResult,
  ParticipantActionResult,
  ParticipantSelectionBody,
  SessionDetails,
} from "../types.js";

/**
 * Find the live session of a meeting, and act on the people who are connected to it right now.
 */
export class ActiveSession {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | RealtimeKitOptions) {
    this.#client = connect(service, client);
  }

  /**
   * Read the live session of a meeting
   *
   * Returns the session that goes on in a meeting right now; a meeting has one at most. Its `id` is the
   * `session_id` with which `getSessionParticipants` lists the people. Status 404 means that there is
   * none.
   *
   * `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting whose live session is meant.
   * @example
   * ```ts
   * const result = await realtimeKit.activeSession.getActiveSession(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     associated_id: "6bf2b8be-04dd-4191-b602-1128921a306b",
   *     created_at: "2022-01-12T14:21:34.398Z",
   *     id: "813432c7-3c5a-45e2-9acf-eef7061c7584",
   *     live_participants: 1,
   *     max_concurrent_participants: 2,
   *     minutes_consumed: 2.3434,
   *     started_at: "2022-01-12T14:21:34.388Z",
   *     status: "LIVE",
   *     type: "meeting",
   *     updated_at: "2022-01-12T14:26:00.784Z",
   *   },
   *   success: true,
   * }
   * ```
   */
  getActiveSession(
    meetingId: string,
    params?: GetActiveSessionParams,
    options?: RequestOptions,
  ): ApiCall<SessionDetails, ErrorBody> {
    return call(this.#client, getActiveSessionOperation, [meetingId], params, options);
  }

  /**
   * Disconnect everybody from the live session
   *
   * Ends all connections to the live session, and with them the session. Status 404 means that there was
   * none: for most purposes, that is as good as a success.
   *
   * `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick-all`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting whose live session is meant.
   * @example
   * ```ts
   * const result = await realtimeKit.activeSession.kickAllParticipants(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: { action: "kick_all", kicked_participants_count: 2 },
   *   success: true,
   * }
   * ```
   */
  kickAllParticipants(
    meetingId: string,
    params?: KickAllParticipantsParams,
    options?: RequestOptions,
  ): ApiCall<KickAllParticipantsResult, ErrorBody> {
    return call(this.#client, kickAllParticipantsOperation, [meetingId], params, options);
  }

  /**
   * Disconnect participants from the live session
   *
   * Ends the connections of the named people; name at least one. To keep them out as well, remove them
   * with `deleteMeetingParticipant`. Name people by the `id` of the meeting participant (the `user_id`
   * of a session participant) or by your own ID, never by peer ID.
   *
   * `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting whose live session is meant.
   * @example
   * ```ts
   * const result = await realtimeKit.activeSession.kickParticipants(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   *   { custom_participant_ids: ["customer-1042", "customer-2077"] },
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     action: "kick",
   *     participants: [
   *       {
   *         created_at: "2026-03-04T09:00:12.409Z",
   *         email: "ada@example.com",
   *         id: "7d1f0c52-6a3e-4b8d-9f21-3c5e8a4b6d70",
   *         name: "Ada Lindqvist",
   *         picture: "https://images.example.com/ada.png",
   *         updated_at: "2026-03-04T09:20:31.002Z",
   *       },
   *     ],
   *   },
   *   success: true,
   * }
   * ```
   */
  kickParticipants(
    meetingId: string,
    params: KickParticipantsParams,
    options?: RequestOptions,
  ): ApiCall<ParticipantActionResult, ErrorBody> {
    return call(this.#client, kickParticipantsOperation, [meetingId], params, options);
  }

  /**
   * Mute everybody in the live session
   *
   * Switches off all microphones, and says whether people may switch their own on again. The `cf`
   * command line of Cloudflare offers this operation, none of its SDKs does.
   *
   * `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/mute-all`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting whose live session is meant.
   * @example
   * ```ts
   * const result = await realtimeKit.activeSession.muteAllParticipants(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   *   { allow_unmute: false },
   * );
   * ```
   * @example Response
   * ```js
   * { data: { action: "mute_all", muted_participants_count: 2 }, success: true }
   * ```
   */
  muteAllParticipants(
    meetingId: string,
    params: MuteAllParticipantsParams,
    options?: RequestOptions,
  ): ApiCall<MuteAllParticipantsResult, ErrorBody> {
    return call(this.#client, muteAllParticipantsOperation, [meetingId], params, options);
  }

  /**
   * Mute participants of the live session
   *
   * Switches off the microphones of the named people; name at least one. Name them by the `id` of the
   * meeting participant (the `user_id` of a session participant) or by your own ID, never by peer ID.
   * The `cf` command line of Cloudflare offers this operation, none of its SDKs does.
   *
   * `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/mute`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param meetingId - ID of the meeting whose live session is meant.
   * @example
   * ```ts
   * const result = await realtimeKit.activeSession.muteParticipants(
   *   "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   *   { custom_participant_ids: ["customer-2077"] },
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     action: "mute",
   *     participants: [
   *       {
   *         created_at: "2026-03-04T09:02:05.131Z",
   *         id: "c46a8e90-1f57-4d2b-8e63-0a9b7c5d4e21",
   *         name: "Tomás Rivera",
   *         updated_at: "2026-03-04T09:20:31.002Z",
   *       },
   *     ],
   *   },
   *   success: true,
   * }
   * ```
   */
  muteParticipants(
    meetingId: string,
    params: MuteParticipantsParams,
    options?: RequestOptions,
  ): ApiCall<ParticipantActionResult, ErrorBody> {
    return call(this.#client, muteParticipantsOperation, [meetingId], params, options);
  }
}

/** Params of `getActiveSession`. */
export type GetActiveSessionParams = RealtimeKitParams;

/** Params of `kickAllParticipants`. */
export type KickAllParticipantsParams = RealtimeKitParams;

/**
 * Params of `kickParticipants`.
 *
 * At least one of `custom_participant_ids`, `participant_ids` must be given.
 */
export type KickParticipantsParams = RequestView<ParticipantSelectionBody> &
  RealtimeKitParams &
  ({ custom_participant_ids: readonly string[] } | { participant_ids: readonly string[] });

/** Params of `muteAllParticipants`. */
export interface MuteAllParticipantsParams extends MuteAllParticipantsBody, RealtimeKitParams {}

/**
 * Params of `muteParticipants`.
 *
 * At least one of `custom_participant_ids`, `participant_ids` must be given.
 */
export type MuteParticipantsParams = RequestView<ParticipantSelectionBody> &
  RealtimeKitParams &
  ({ custom_participant_ids: readonly string[] } | { participant_ids: readonly string[] });

const getActiveSessionOperation: Operation = {
  id: "getActiveSession",
  method: "GET",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session",
};

const kickAllParticipantsOperation: Operation = {
  id: "kickAllParticipants",
  method: "POST",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick-all",
};

const kickParticipantsOperation: Operation = {
  id: "kickParticipants",
  method: "POST",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick",
  body: json,
  atLeastOne: ["custom_participant_ids", "participant_ids"],
};

const muteAllParticipantsOperation: Operation = {
  id: "muteAllParticipants",
  method: "POST",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/mute-all",
  body: json,
};

const muteParticipantsOperation: Operation = {
  id: "muteParticipants",
  method: "POST",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/mute",
  body: json,
  atLeastOne: ["custom_participant_ids", "participant_ids"],
};
