// Generated from participants.openapi.yaml by `sdkgen generate`. Edit that document, not this file.

/** A part of the call statistics of a peer. */
export const ParticipantFilter = {
  /** Browser, operating system and hardware. */
  DeviceInfo: "device_info",
  /** Timeline of what the client did. */
  Events: "events",
  /** Address and place, as far as the address tells. */
  IpInformation: "ip_information",
  /** Network check before the call. */
  PrecallNetworkInformation: "precall_network_information",
  /** Media quality. */
  QualityStats: "quality_stats",
} as const;

/** A part of the call statistics of a peer. */
export type ParticipantFilter = (typeof ParticipantFilter)[keyof typeof ParticipantFilter];

/** What happened to a peer. */
export const PeerEventName = {
  /** The peer was made, and has not joined yet. */
  PeerCreated: "PEER_CREATED",
  /** The peer joins the session. */
  PeerJoining: "PEER_JOINING",
  /** The peer leaves the session. */
  PeerLeaving: "PEER_LEAVING",
} as const;

/**
 * What happened to a peer.
 *
 * The server may send values that are not listed here.
 */
export type PeerEventName = (typeof PeerEventName)[keyof typeof PeerEventName] | (string & {});

/** Kind of view that a preset gives. */
export const PresetViewType = {
  /** Call without video. */
  AudioRoom: "AUDIO_ROOM",
  /** Text alone. */
  Chat: "CHAT",
  /** Video call in which everybody may take part. */
  GroupCall: "GROUP_CALL",
  /** Broadcast to many viewers. */
  Livestream: "LIVESTREAM",
  /** Presentation by a few to many viewers. */
  Webinar: "WEBINAR",
} as const;

/**
 * Kind of view that a preset gives.
 *
 * The server may send values that are not listed here.
 */
export type PresetViewType = (typeof PresetViewType)[keyof typeof PresetViewType] | (string & {});

/** What keeps the quality of sent video down. */
export const QualityLimitationReason = {
  /** The network is too slow. */
  Bandwidth: "bandwidth",
  /** The processor is too slow. */
  Cpu: "cpu",
  /** Nothing does. */
  None: "none",
  /** Something else. */
  Other: "other",
} as const;

/**
 * What keeps the quality of sent video down.
 *
 * The server may send values that are not listed here.
 */
export type QualityLimitationReason =
  (typeof QualityLimitationReason)[keyof typeof QualityLimitationReason] | (string & {});

/** What to order the participants of a session by. */
export const SessionParticipantsSortBy = {
  /** By the time spent in the session, the field `duration`. */
  Duration: "duration",
  /** By the time of joining, the field `joined_at`. */
  JoinedAt: "joinedAt",
} as const;

/** What to order the participants of a session by. */
export type SessionParticipantsSortBy =
  (typeof SessionParticipantsSortBy)[keyof typeof SessionParticipantsSortBy];

/** How the durations of participants count breakout rooms. */
export const SessionParticipantsView = {
  /** Time spent in this session and its breakout rooms together. */
  Consolidated: "consolidated",
  /** Time spent in this session alone. */
  Raw: "raw",
} as const;

/** How the durations of participants count breakout rooms. */
export type SessionParticipantsView =
  (typeof SessionParticipantsView)[keyof typeof SessionParticipantsView];

/** Whether a session goes on. */
export const SessionStatus = {
  /** It is over. */
  Ended: "ENDED",
  /** It goes on, or its last participant has just left. */
  Live: "LIVE",
} as const;

/** Whether a session goes on. */
export type SessionStatus = (typeof SessionStatus)[keyof typeof SessionStatus];

/** Kind of a session. */
export const SessionType = {
  /** A livestream. */
  Livestream: "livestream",
  /** A gathering in a meeting. */
  Meeting: "meeting",
  /** Published without a meaning. */
  Participant: "participant",
} as const;

/**
 * Kind of a session.
 *
 * The server may send values that are not listed here.
 */
export type SessionType = (typeof SessionType)[keyof typeof SessionType] | (string & {});

/** What to order sessions by. */
export const SessionsSortBy = {
  /** By the time when the entry was made, the field `created_at`. */
  CreatedAt: "createdAt",
  /** By the minutes consumed, the field `minutes_consumed`. */
  MinutesConsumed: "minutesConsumed",
} as const;

/** What to order sessions by. */
export type SessionsSortBy = (typeof SessionsSortBy)[keyof typeof SessionsSortBy];

/** Direction of an order. */
export const SortOrder = {
  /** Smallest or earliest first. */
  Asc: "ASC",
  /** Largest or latest first. */
  Desc: "DESC",
} as const;

/** Direction of an order. */
export type SortOrder = (typeof SortOrder)[keyof typeof SortOrder];
