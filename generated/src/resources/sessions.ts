// Generated from participants.openapi.yaml by `sdkgen generate`. Edit that document, not this file.

import type {
  ParticipantFilter,
  SessionParticipantsSortBy,
  SessionParticipantsView,
  SessionStatus,
  SessionsSortBy,
  SortOrder,
} from "../enums.js";
import { type RealtimeKitOptions, type RealtimeKitParams, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PageCall, page } from "../runtime/pages.js";
import { csv, form } from "../runtime/query.js";
import type {
  ErrorBody,
  ParticipantPeerReport,
  Session,
  SessionDetails,
  SessionList,
  SessionParticipant,
  SessionParticipantDetails,
  SessionParticipantList,
} from "../types.js";

/**
 * Which sessions there were, who took part in them, from when to when, and how well the connections
 * worked.
 */
export class Sessions {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | RealtimeKitOptions) {
    this.#client = connect(service, client);
  }

  /**
   * Read the call report of a peer
   *
   * Returns one connection of one person, with facts about the device and the network and with media
   * quality over time. No session ID is needed. The report holds personal data, such as IP address,
   * place and device names. Reports are not kept for ever: for an older session it may be empty, or the
   * peer unknown.
   *
   * `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param peerId - Peer ID: the `id` of a session participant, new for each connection. Not the `id` of
   *   a meeting participant. Format: uuid.
   * @example
   * ```ts
   * const result = await realtimeKit.sessions.getParticipantDataFromPeerId(
   *   "7d1f0c52-6a3e-4b8d-9f21-3c5e8a4b6d70",
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     participant: {
   *       created_at: "2026-03-04T09:00:12.409Z",
   *       custom_participant_id: "customer-1042",
   *       display_name: "Ada Lindqvist",
   *       duration: 36.5,
   *       id: "7d1f0c52-6a3e-4b8d-9f21-3c5e8a4b6d70",
   *       joined_at: "2026-03-04T09:00:12.400Z",
   *       left_at: "2026-03-04T09:36:42.400Z",
   *       peer_events: [{ … }],
   *       peer_report: { metadata: { … }, quality: { … } },
   *       role: "webinar_presenter",
   *       session_id: "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64",
   *       updated_at: "2026-03-04T09:36:42.411Z",
   *       user_id: "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658",
   *     },
   *   },
   *   success: true,
   * }
   * ```
   */
  getParticipantDataFromPeerId(
    peerId: string,
    params?: GetParticipantDataFromPeerIdParams,
    options?: RequestOptions,
  ): ApiCall<ParticipantPeerReport, ErrorBody> {
    return call(this.#client, getParticipantDataFromPeerIdOperation, [peerId], params, options);
  }

  /**
   * Read one session
   *
   * Returns when a session took place, how many people took part in it, and the breakout rooms if asked
   * for. Who they were is in `getSessionParticipants`.
   *
   * `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param sessionId - ID of the session. A meeting has a new session each time people gather in it.
   *   Format: uuid.
   * @example
   * ```ts
   * const result = await realtimeKit.sessions.getSessionDetails(
   *   "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64",
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     associated_id: "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50",
   *     breakout_rooms: [{ … }],
   *     created_at: "2026-03-04T09:00:11.950Z",
   *     ended_at: "2026-03-04T09:37:15.900Z",
   *     id: "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64",
   *     live_participants: 0,
   *     max_concurrent_participants: 48,
   *     meeting_display_name: "Weekly webinar",
   *     minutes_consumed: 1402.5,
   *     organization_id: "5b0c1f6e-3d52-4f0a-9a3b-7c2f8e4d6a10",
   *     started_at: "2026-03-04T09:00:12.400Z",
   *     status: "ENDED",
   *     type: "meeting",
   *     updated_at: "2026-03-04T09:37:15.912Z",
   *   },
   *   success: true,
   * }
   * ```
   */
  getSessionDetails(
    sessionId: string,
    params?: GetSessionDetailsParams,
    options?: RequestOptions,
  ): ApiCall<SessionDetails, ErrorBody> {
    return call(this.#client, getSessionDetailsOperation, [sessionId], params, options);
  }

  /**
   * Read one participant of a session
   *
   * Returns one connection of one person to a session. Call statistics are not part of the response:
   * read them with `getParticipantDataFromPeerId`.
   *
   * `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants/{participant_id}`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param sessionId - ID of the session. A meeting has a new session each time people gather in it.
   *   Format: uuid.
   * @param participantId - Peer ID: the `id` of a session participant, new for each connection. Not the
   *   `id` of a meeting participant, which is the `user_id` here. Format: uuid.
   * @example
   * ```ts
   * const result = await realtimeKit.sessions.getSessionParticipantDetails(
   *   "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64",
   *   "7d1f0c52-6a3e-4b8d-9f21-3c5e8a4b6d70",
   * );
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     participant: {
   *       created_at: "2026-03-04T09:00:12.409Z",
   *       custom_participant_id: "customer-1042",
   *       display_name: "Ada Lindqvist",
   *       duration: 36.5,
   *       id: "7d1f0c52-6a3e-4b8d-9f21-3c5e8a4b6d70",
   *       joined_at: "2026-03-04T09:00:12.400Z",
   *       left_at: "2026-03-04T09:36:42.400Z",
   *       peer_events: [{ … }, …],
   *       preset_name: "webinar_presenter",
   *       updated_at: "2026-03-04T09:36:42.411Z",
   *       user_id: "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658",
   *     },
   *   },
   *   success: true,
   * }
   * ```
   */
  getSessionParticipantDetails(
    sessionId: string,
    participantId: string,
    params?: GetSessionParticipantDetailsParams,
    options?: RequestOptions,
  ): ApiCall<SessionParticipantDetails, ErrorBody> {
    return call(
      this.#client,
      getSessionParticipantDetailsOperation,
      [sessionId, participantId],
      params,
      options,
    );
  }

  /**
   * List the participants of a session
   *
   * Returns the people of one session, a page at a time: one entry per connection, so a person who
   * reconnected or had two tabs open is listed more than once. An empty list is no proof that nobody is
   * there.
   *
   * `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param sessionId - ID of the session. A meeting has a new session each time people gather in it.
   *   Format: uuid.
   * @example
   * ```ts
   * for await (const item of realtimeKit.sessions.getSessionParticipants(
   *   "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64",
   * )) {
   *   console.log(item);
   * }
   * ```
   * @example Response
   * ```js
   * {
   *   data: {
   *     paging: { end_offset: 2, start_offset: 1, total_count: 57 },
   *     participants: [{ … }, …],
   *   },
   *   success: true,
   * }
   * ```
   */
  getSessionParticipants(
    sessionId: string,
    params?: GetSessionParticipantsParams,
    options?: RequestOptions,
  ): PageCall<SessionParticipantList, SessionParticipant, ErrorBody> {
    return page(this.#client, getSessionParticipantsOperation, [sessionId], params, options);
  }

  /**
   * List the sessions of an app
   *
   * Returns the sessions of all meetings of an app, live ones and ended ones, a page at a time.
   * `associated_id` keeps those of one meeting. An empty list is no proof that nobody is connected: it
   * was reported to stay empty during calls. For the live session of a meeting, `getActiveSession` is
   * the shorter way.
   *
   * `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @example
   * ```ts
   * for await (const item of realtimeKit.sessions.getSessions()) {
   *   console.log(item);
   * }
   * ```
   * @example Response
   * ```js
   * {
   *   data: { sessions: [{ … }, …] },
   *   paging: { end_offset: 2, start_offset: 1, total_count: 12 },
   *   success: true,
   * }
   * ```
   */
  getSessions(
    params?: GetSessionsParams,
    options?: RequestOptions,
  ): PageCall<SessionList, Session, ErrorBody> {
    return page(this.#client, getSessionsOperation, [], params, options);
  }
}

/** Params of `getParticipantDataFromPeerId`. */
export interface GetParticipantDataFromPeerIdParams extends RealtimeKitParams {
  /**
   * Parts of the report to return. Sent as one comma-separated value. The values are named after an
   * older report, and which fields of the present one each of them keeps is not documented: treat every
   * field as possibly absent.
   */
  readonly filters?: readonly ParticipantFilter[] | undefined;
  /**
   * Whether to add `peer_events`, the joining and leaving of each connection.
   *
   * Default: `false`.
   */
  readonly include_peer_events?: boolean | undefined;
}

/** Params of `getSessionDetails`. */
export interface GetSessionDetailsParams extends RealtimeKitParams {
  /**
   * Whether to add `breakout_rooms`.
   *
   * Default: `false`.
   */
  readonly include_breakout_rooms?: boolean | undefined;
}

/** Params of `getSessionParticipantDetails`. */
export interface GetSessionParticipantDetailsParams extends RealtimeKitParams {
  /**
   * Statistics to return. This response has no statistics any more, so expect no effect: use the
   * `filters` of `getParticipantDataFromPeerId`. Sent as one comma-separated value.
   *
   * @deprecated
   */
  readonly filters?: readonly ParticipantFilter[] | undefined;
  /**
   * Whether to add `peer_events`, the joining and leaving of each connection.
   *
   * Default: `false`.
   */
  readonly include_peer_events?: boolean | undefined;
}

/** Params of `getSessionParticipants`. */
export interface GetSessionParticipantsParams extends RealtimeKitParams {
  /**
   * Whether to add `peer_events`, the joining and leaving of each connection.
   *
   * Default: `false`.
   */
  readonly include_peer_events?: boolean | undefined;
  /**
   * Page to return. The first page is 1.
   *
   * Minimum: 0.
   */
  readonly page_no?: number | undefined;
  /**
   * Participants per page.
   *
   * Range: 1 to 200.
   */
  readonly per_page?: number | undefined;
  /** Text to look for in the peer ID, the custom participant ID and the display name. */
  readonly search?: string | undefined;
  /** Value to order by. Without it the order is up to the server. */
  readonly sort_by?: SessionParticipantsSortBy | undefined;
  /** Direction of `sort_by`. */
  readonly sort_order?: SortOrder | undefined;
  /**
   * How `duration` counts time that was spent in breakout rooms.
   *
   * Default: `"raw"`.
   */
  readonly view?: SessionParticipantsView | undefined;
}

/** Params of `getSessions`. */
export interface GetSessionsParams extends RealtimeKitParams {
  /**
   * ID of the meeting whose sessions to list.
   *
   * Format: uuid.
   */
  readonly associated_id?: string | undefined;
  /**
   * End of the range of time to list, ISO 8601. Which time of a session must be in the range is not
   * published.
   *
   * Format: date-time.
   */
  readonly end_time?: string | undefined;
  /**
   * Page to return. The first page is 1.
   *
   * Minimum: 0.
   */
  readonly page_no?: number | undefined;
  /**
   * Range of numbers of participants, as two numbers with a colon between them. Which of the numbers of
   * a session must be in the range is not published.
   */
  readonly participants?: string | undefined;
  /**
   * Sessions per page.
   *
   * Minimum: 0.
   */
  readonly per_page?: number | undefined;
  /** Text to look for in the meeting title, the meeting ID and the session ID. */
  readonly search?: string | undefined;
  /** Value to order by. Without it the order is up to the server. */
  readonly sort_by?: SessionsSortBy | undefined;
  /** Direction of `sort_by`. */
  readonly sort_order?: SortOrder | undefined;
  /**
   * Start of the range of time to list, ISO 8601. Which time of a session must be in the range is not
   * published.
   *
   * Format: date-time.
   */
  readonly start_time?: string | undefined;
  /** Status that the sessions have. */
  readonly status?: SessionStatus | undefined;
}

const getParticipantDataFromPeerIdOperation: Operation = {
  id: "getParticipantDataFromPeerId",
  method: "GET",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}",
  params: {
    filters: csv,
    include_peer_events: form,
  },
};

const getSessionDetailsOperation: Operation = {
  id: "getSessionDetails",
  method: "GET",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}",
  params: {
    include_breakout_rooms: form,
  },
};

const getSessionParticipantDetailsOperation: Operation = {
  id: "getSessionParticipantDetails",
  method: "GET",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants/{participant_id}",
  params: {
    filters: csv,
    include_peer_events: form,
  },
};

const getSessionParticipantsOperation: Operation = {
  id: "getSessionParticipants",
  method: "GET",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
  params: {
    include_peer_events: form,
    page_no: form,
    per_page: form,
    search: form,
    sort_by: form,
    sort_order: form,
    view: form,
  },
  pagination: {
    page: "page_no",
    first: 1,
    items: "data.participants",
    paging: ["data.paging", "paging"],
    start: "start_offset",
    end: "end_offset",
    total: "total_count",
  },
};

const getSessionsOperation: Operation = {
  id: "getSessions",
  method: "GET",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
  params: {
    associated_id: form,
    end_time: form,
    page_no: form,
    participants: form,
    per_page: form,
    search: form,
    sort_by: form,
    sort_order: form,
    start_time: form,
    status: form,
  },
  pagination: {
    page: "page_no",
    first: 1,
    items: "data.sessions",
    paging: ["paging"],
    start: "start_offset",
    end: "end_offset",
    total: "total_count",
  },
};
