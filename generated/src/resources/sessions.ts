// Generated from participants.openapi.yaml by `sdkgen generate`. Edit that document, not this file.

import type {
  ParticipantFilter,
  SessionParticipantsSortBy,
  SessionParticipantsView,
  SortOrder,
} from "../enums.js";
import { type RealtimeKitOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { csv, form } from "../runtime/query.js";
import { type PageCall, page } from "../runtime/pages.js";
import type {
  ErrorBody,
  ParticipantPeerReport,
  SessionParticipant,
  SessionParticipantDetails,
  SessionParticipantList,
} from "../types.js";

/** Who took part in a session, from when to when, and how well the connection worked. */
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
   * quality over time. No session id is needed. The report holds personal data, such as IP address,
   * place and device names. Reports are not kept for ever: for an older session it may be empty, or the
   * peer unknown.
   *
   * `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param peerId - Peer id: the `id` of a session participant, new for each connection. Not the `id` of
   *   a meeting participant. Format: uuid.
   * @example
   * ```ts
   * const result = await realtimeKit.sessions.getParticipantDataFromPeerId(
   *   "7d1f0c52-6a3e-4b8d-9f21-3c5e8a4b6d70",
   * );
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
   * Read one participant of a session
   *
   * Returns one connection of one person to a session. Call statistics are not part of the answer: read
   * them with `getParticipantDataFromPeerId`.
   *
   * `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants/{participant_id}`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param sessionId - Id of the session. A meeting has a new session each time people gather in it.
   *   Format: uuid.
   * @param participantId - Peer id: the `id` of a session participant, new for each connection. Not the
   *   `id` of a meeting participant, which is the `user_id` here. Format: uuid.
   * @example
   * ```ts
   * const result = await realtimeKit.sessions.getSessionParticipantDetails(
   *   "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64",
   *   "7d1f0c52-6a3e-4b8d-9f21-3c5e8a4b6d70",
   * );
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
   * reconnected or had two tabs open is listed more than once.
   *
   * `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants`
   *
   * Permissions: `Realtime Admin` or `Realtime`.
   *
   * @param sessionId - Id of the session. A meeting has a new session each time people gather in it.
   *   Format: uuid.
   * @example
   * ```ts
   * for await (const item of realtimeKit.sessions.getSessionParticipants(
   *   "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64",
   * )) {
   *   console.log(item);
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
}

/** Params of `getParticipantDataFromPeerId`. */
export interface GetParticipantDataFromPeerIdParams {
  /**
   * Id of the Cloudflare account, 32 hexadecimal digits.
   *
   * Length: at most 32 characters.
   */
  readonly account_id?: string | undefined;
  /** Id of the RealtimeKit app, a UUID with hyphens. */
  readonly app_id?: string | undefined;
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

/** Params of `getSessionParticipantDetails`. */
export interface GetSessionParticipantDetailsParams {
  /**
   * Id of the Cloudflare account, 32 hexadecimal digits.
   *
   * Length: at most 32 characters.
   */
  readonly account_id?: string | undefined;
  /** Id of the RealtimeKit app, a UUID with hyphens. */
  readonly app_id?: string | undefined;
  /**
   * Statistics to return. This answer has no statistics any more, so expect no effect: use the `filters`
   * of `getParticipantDataFromPeerId`. Sent as one comma-separated value.
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
export interface GetSessionParticipantsParams {
  /**
   * Id of the Cloudflare account, 32 hexadecimal digits.
   *
   * Length: at most 32 characters.
   */
  readonly account_id?: string | undefined;
  /** Id of the RealtimeKit app, a UUID with hyphens. */
  readonly app_id?: string | undefined;
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
  /** Text to look for in the peer id, the custom participant id and the display name. */
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

const getParticipantDataFromPeerIdOperation: Operation = {
  id: "getParticipantDataFromPeerId",
  method: "GET",
  path: "/accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}",
  params: {
    filters: csv,
    include_peer_events: form,
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
