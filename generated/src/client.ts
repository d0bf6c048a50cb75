// Generated from participants.openapi.yaml by `sdkgen generate`. Edit that document, not this file.

import { type RealtimeKitOptions, service } from "./options.js";
import { ActiveSession } from "./resources/active-session.js";
import { Meetings } from "./resources/meetings.js";
import { Sessions } from "./resources/sessions.js";
import { connect } from "./runtime/connect.js";
import { fillFromEnvironment } from "./runtime/fill-from-environment.js";

/**
 * RealtimeKit participants
 *
 * A **meeting** is a lasting room; a **session** is one gathering in it. Each has participants of its
 * own kind, with IDs of their own:
 *
 * - A **meeting participant** is a long-lived record, made when you add a person to a meeting. Its
 *   `id` is what the meeting endpoints, kick and mute take.
 * - A **session participant** is one *peer*: one connection of one person to one session. Its `id` is
 *   the peer ID and is new for every connection, so one person with two open tabs is two session
 *   participants. Its `user_id` is the `id` of the meeting participant behind it.
 *
 * Both paths call their parameter `participant_id`. Sending one kind of ID where the other is wanted
 * fails, or finds nobody.
 *
 * The `session_id` of the live session of a meeting comes from `getActiveSession`, those of earlier
 * ones from `getSessions`.
 *
 * Every response is an object with `success` and `data`; lists add `paging`, with offsets that count
 * from 1.
 */
export class RealtimeKit {
  /**
   * Find the live session of a meeting, and act on the people who are connected to it right now.
   */
  readonly activeSession: ActiveSession;
  /**
   * Who may join a meeting. Adding a person returns the token with which their browser or app joins.
   */
  readonly meetings: Meetings;
  /**
   * Which sessions there were, who took part in them, from when to when, and how well the connections
   * worked.
   */
  readonly sessions: Sessions;

  constructor(options: RealtimeKitOptions) {
    const client = connect(service, options);
    this.activeSession = new ActiveSession(client);
    this.meetings = new Meetings(client);
    this.sessions = new Sessions(client);
  }

  /**
   * Makes a client from the environment: `CLOUDFLARE_API_TOKEN`, `CLOUDFLARE_ACCOUNT_ID`,
   * `REALTIMEKIT_APP_ID`.
   *
   * @param options - Options that win over the environment.
   */
  static fromEnv(options: Partial<RealtimeKitOptions> = {}): RealtimeKit {
    const filled = fillFromEnvironment<RealtimeKitOptions>(service, options, {
      apiToken: "CLOUDFLARE_API_TOKEN",
      accountId: "CLOUDFLARE_ACCOUNT_ID",
      appId: "REALTIMEKIT_APP_ID",
    });
    return new RealtimeKit(filled);
  }
}
