// Generated from participants.openapi.yaml by `sdkgen generate`. Edit that document, not this file.

import type {
  PeerEventName,
  PresetViewType,
  QualityLimitationReason,
  SessionStatus,
  SessionType,
} from "./enums.js";

/**
 * The person to add.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/AddParticipantBody`
 */
export interface AddParticipantBody {
  /**
   * Your own ID of the person, best unique in the meeting. It is stored and returned, and does not
   * decide who may join. Do not use email addresses or other personal data.
   */
  custom_participant_id: string;
  /**
   * Name shown to others. Better give one: people without a name are reported to have failed to join.
   */
  name?: string | null;
  /**
   * Address of a picture of the person.
   *
   * Format: uri.
   */
  picture?: string | null;
  /**
   * Name of the preset that sets what the person may do, one of those of your app, such as
   * `group_call_host`.
   */
  preset_name: string;
}

/**
 * The participant that was added.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/AddParticipantResult`
 */
export interface AddParticipantResult {
  /** The record of a person who was just added, with the token to join. */
  data?: AddedParticipant;
  /** Whether the call did what was asked. */
  success: boolean;
}

/**
 * The record of a person who was just added, with the token to join.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/AddedParticipant`
 */
export interface AddedParticipant extends MeetingParticipant {
  /** Token with which the person joins. Whoever holds it joins as that person; it expires. */
  token: string;
}

/**
 * Audio received, at one moment. Counters count since the previous sample, about 7 seconds earlier,
 * not since the start as in WebRTC; this is known of sent audio, and taken to hold here. Times are in
 * seconds.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/AudioConsumerSample`
 */
export interface AudioConsumerSample {
  /** Bytes received since the previous sample. */
  bytes_received?: number;
  /** Times that missing audio had to be made up, since the previous sample. */
  concealment_events?: number;
  /** ID of the consumer, the stream that is received. */
  consumer_id?: string;
  /** Variation of the packets' travel time, in seconds. */
  jitter?: number;
  /** Time that audio waited in the jitter buffer since the previous sample, summed, in seconds. */
  jitter_buffer_delay?: number;
  /** Audio samples that left the jitter buffer since the previous sample. */
  jitter_buffer_emitted_count?: number;
  /** ID of the media section in the session description. */
  mid?: string;
  /** Estimated quality from 0 to 1, where 1 is the best. */
  mos_quality?: number;
  /** Packets that got lost on the way since the previous sample. */
  packets_lost?: number;
  /** Packets received since the previous sample. */
  packets_received?: number;
  /** ID of the peer that the stream comes from. */
  peer_id?: string;
  /** ID of the producer that the stream comes from. */
  producer_id?: string;
  /** Synchronization source of the stream, an unsigned 32-bit number. */
  ssrc?: number;
  /** Time of the sample. */
  timestamp?: string;
}

/**
 * Audio received, over the whole session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/AudioConsumerSummary`
 */
export interface AudioConsumerSummary {
  /** Time that audio waited in the jitter buffer. */
  jitter_buffer_delay?: LatencySpread;
  /**
   * How packet loss was spread over the samples. The unit is not published, and most likely percent.
   */
  packet_loss?: PacketLossSpread;
  /** Estimated quality from 0 to 1, where 1 is the best. */
  quality_mos?: Percentiles;
}

/**
 * Audio sent, at one moment. Counters count since the previous sample, about 7 seconds earlier, not
 * since the start as in WebRTC. Times are in seconds.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/AudioProducerSample`
 */
export interface AudioProducerSample {
  /** Bytes sent since the previous sample. */
  bytes_sent?: number;
  /** Variation of the packets' travel time, in seconds. */
  jitter?: number;
  /** ID of the media section in the session description. */
  mid?: string;
  /** Estimated quality from 0 to 1, where 1 is the best. */
  mos_quality?: number;
  /** Packets that got lost on the way since the previous sample. */
  packets_lost?: number;
  /** Packets sent since the previous sample. */
  packets_sent?: number;
  /** ID of the producer, the stream that is sent. */
  producer_id?: string;
  /** Round-trip time, in seconds. */
  rtt?: number;
  /** Synchronization source of the stream, an unsigned 32-bit number. */
  ssrc?: number;
  /** Time of the sample. */
  timestamp?: string;
}

/**
 * Audio sent, over the whole session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/AudioProducerSummary`
 */
export interface AudioProducerSummary {
  /**
   * How packet loss was spread over the samples. The unit is not published, and most likely percent.
   */
  packet_loss?: PacketLossSpread;
  /** Estimated quality from 0 to 1, where 1 is the best. */
  quality_mos?: Percentiles;
  /** Round-trip time. */
  rtt?: LatencySpread;
}

/**
 * The network that announces an address.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/AutonomousSystem`
 */
export interface AutonomousSystem {
  /** Number of the autonomous system. */
  asn?: string;
  /** Domain of its operator. */
  domain?: string;
  /** Name of its operator. */
  name?: string;
  /** The announced range of addresses. */
  route?: string;
  /** Kind of operator. */
  type?: string;
}

/**
 * Browser of a peer.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/BrowserMetadata`
 */
export interface BrowserMetadata {
  /** Name of the browser. */
  browser?: string;
  /** Version of the browser. */
  browser_version?: string;
  /** Name of the rendering engine. */
  engine?: string;
  /** The user agent text. */
  user_agent?: string;
  /** Whether the browser has WebGL. Null if that is not known. */
  webgl_support?: boolean | null;
}

/**
 * Statistics of one pair of ICE candidates. The fields correspond to those of WebRTC, and counters run
 * from the start of the connection. Cloudflare publishes the unit of the two times of packets; the
 * others are those of WebRTC.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/CandidatePairStats`
 */
export interface CandidatePairStats {
  /** Estimate for receiving, in bits per second. */
  available_incoming_bitrate?: number;
  /** Estimate for sending, in bits per second. */
  available_outgoing_bitrate?: number;
  /** Bytes dropped before they were sent. */
  bytes_discarded_on_send?: number;
  /** Bytes received. */
  bytes_received?: number;
  /** Bytes sent. */
  bytes_sent?: number;
  /** Latest round-trip time, in seconds. */
  current_round_trip_time?: number;
  /** Time of the last packet received, in milliseconds since 1970. */
  last_packet_received_timestamp?: number;
  /** Time of the last packet sent, in milliseconds since 1970. */
  last_packet_sent_timestamp?: number;
  /** Address of the local candidate. */
  local_candidate_address?: string;
  /** ID of the local candidate. */
  local_candidate_id?: string;
  /** Kind of network of the local candidate. */
  local_candidate_network_type?: string;
  /** Port of the local candidate. */
  local_candidate_port?: number;
  /** Transport protocol of the local candidate. */
  local_candidate_protocol?: string;
  /** Address from which the local candidate derives. */
  local_candidate_related_address?: string;
  /** Port from which the local candidate derives. */
  local_candidate_related_port?: number;
  /** Type of the local candidate, such as `host`, `srflx`, `prflx` or `relay`. */
  local_candidate_type?: string;
  /** Address of the STUN or TURN server that gave the local candidate. */
  local_candidate_url?: string;
  /** Whether the pair was chosen to carry media. */
  nominated?: boolean;
  /** Packets dropped before they were sent. */
  packets_discarded_on_send?: number;
  /** Packets received. */
  packets_received?: number;
  /** Packets sent. */
  packets_sent?: number;
  /** Address of the remote candidate. */
  remote_candidate_address?: string;
  /** ID of the remote candidate. */
  remote_candidate_id?: string;
  /** Port of the remote candidate. */
  remote_candidate_port?: number;
  /** Transport protocol of the remote candidate. */
  remote_candidate_protocol?: string;
  /** Type of the remote candidate, such as `host`, `srflx`, `prflx` or `relay`. */
  remote_candidate_type?: string;
  /** Address of the STUN or TURN server that gave the remote candidate. */
  remote_candidate_url?: string;
  /** Sum of all measured round-trip times, in seconds. */
  total_round_trip_time?: number;
}

/**
 * Network paths of a peer.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/CandidatePairs`
 */
export interface CandidatePairs {
  /** Paths over which the peer receives. */
  consuming_transport?: CandidatePairStats[];
  /** Paths over which the peer sends. */
  producing_transport?: CandidatePairStats[];
}

/**
 * A person who is, or was until now, connected to the live session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/ConnectedParticipant`
 */
export interface ConnectedParticipant {
  /** Time when this entry was made, ISO 8601 in UTC. */
  created_at: string;
  /** Email address of the person. */
  email?: string;
  /** ID of the session participant. Whether that means the peer ID is not published. */
  id: string;
  /** Name shown to others. */
  name?: string;
  /** Address of a picture of the person. */
  picture?: string;
  /** Time when this entry last changed, ISO 8601 in UTC. */
  updated_at: string;
}

/**
 * The participant that was removed.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/DeleteParticipantResult`
 */
export interface DeleteParticipantResult {
  /** What is left to say about a person who was removed. */
  data?: DeletedParticipant;
  /** Whether the call did what was asked. */
  success: boolean;
}

/**
 * What is left to say about a person who was removed.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/DeletedParticipant`
 */
export interface DeletedParticipant {
  /**
   * Time when the record was made, ISO 8601 in UTC.
   *
   * Format: date-time.
   */
  created_at: string;
  /** Your own ID of the person. */
  custom_participant_id: string;
  /**
   * ID, not name, of the preset that the person had.
   *
   * Format: uuid.
   */
  preset_id: string;
  /**
   * Time when the record last changed, ISO 8601 in UTC.
   *
   * Format: date-time.
   */
  updated_at: string;
}

/**
 * A microphone, camera or speaker.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/Device`
 */
export interface Device {
  /** ID that the browser or system gives the device. */
  device_id?: string;
  /** Kind of the device, such as `audioinput`, `videoinput` or `audiooutput`. */
  kind?: string;
  /** Name of the device, as shown to the person. */
  label?: string;
}

/**
 * Hardware and operating system of a peer.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/DeviceInfo`
 */
export interface DeviceInfo {
  /** Number of processor cores. */
  cpus?: number;
  /** Whether the device is a phone or tablet. */
  is_mobile?: boolean;
  /** Name of the operating system. */
  os?: string;
  /** Version of the operating system. */
  os_version?: string;
}

/**
 * Devices that came or went at one moment.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/DeviceUpdate`
 */
export interface DeviceUpdate {
  /** Devices that came. */
  added?: Device[];
  /** Devices that went. */
  removed?: Device[];
  /** Time of the change. */
  timestamp?: string;
}

/**
 * The fields to change. A field that is left out stays as it is.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/EditParticipantBody`
 */
export interface EditParticipantBody {
  /** Name shown to others. */
  name?: string | null;
  /**
   * Address of a picture of the person.
   *
   * Format: uri.
   */
  picture?: string | null;
  /** Name of the preset that sets what the person may do, one of those of your app. */
  preset_name?: string | null;
}

/**
 * The participant that was changed or replaced.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/EditParticipantResult`
 */
export interface EditParticipantResult {
  /** The record of a person after a change. */
  data?: EditedParticipant;
  /** Whether the call did what was asked. */
  success: boolean;
}

/**
 * The record of a person after a change.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/EditedParticipant`
 */
export interface EditedParticipant extends MeetingParticipant {
  /**
   * Token with which the person joins. An edit need not return one: `refreshParticipantToken` is the
   * sure way.
   */
  token?: string;
}

/**
 * Body of a response to a failed call, from RealtimeKit or from the gateway in front of it.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/ErrorBody`
 */
export type ErrorBody = GatewayError | RealtimeKitError;

/**
 * A failure reported by the Cloudflare gateway, such as a token that lacks a permission or too many
 * calls.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/GatewayError`
 */
export interface GatewayError {
  /** What went wrong. */
  errors: GatewayMessage[];
  /** What else the gateway has to say. */
  messages?: GatewayMessage[];
  /** Null, as there is no result. */
  result?: null;
  /** False. */
  success: boolean;
}

/**
 * An error or remark of the Cloudflare gateway.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/GatewayMessage`
 */
export interface GatewayMessage {
  /** Code of the message, not an HTTP status. 10000 says that the token was not accepted. */
  code: number;
  /** Address of the documentation. With status 403, that of the operation and its permissions. */
  documentation_url?: string;
  /** The message in words. */
  message: string;
  /** What part of the request a message is about. */
  source?: GatewayMessageSource;
}

/**
 * What part of the request a message is about.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/GatewayMessageSource`
 */
export interface GatewayMessageSource {
  /** JSON pointer of the part. */
  pointer?: string;
}

/**
 * Address of a peer, and what the address tells about its place. Personal data.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/IpInformation`
 */
export interface IpInformation {
  /** The network that announces an address. */
  asn?: AutonomousSystem;
  /** City. */
  city?: string;
  /** Country. */
  country?: string;
  /** IPv4 address. */
  ipv4?: string;
  /** Organization that holds the address. */
  org?: string;
  /** Region, state or province. */
  region?: string;
  /** Time zone. */
  timezone?: string;
}

/**
 * How many people were disconnected.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/KickAllParticipantsData`
 */
export interface KickAllParticipantsData {
  /** What was done. */
  action?: string;
  /** Number of people who were disconnected. */
  kicked_participants_count?: number;
}

/**
 * What was done to everybody in the live session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/KickAllParticipantsResult`
 */
export interface KickAllParticipantsResult {
  /** How many people were disconnected. */
  data?: KickAllParticipantsData;
  /** Whether the call did what was asked. */
  success?: boolean;
}

/**
 * How a delay was spread over the samples. In milliseconds, whereas samples are in seconds.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/LatencySpread`
 */
export interface LatencySpread {
  /** Share of samples with 100 milliseconds or more, from 0 to 1. */
  "100ms_or_greater_event_fraction"?: number;
  /** Share of samples with 250 milliseconds or more, from 0 to 1. */
  "250ms_or_greater_event_fraction"?: number;
  /** Share of samples with 500 milliseconds or more, from 0 to 1. */
  "500ms_or_greater_event_fraction"?: number;
  /** Mean, in milliseconds. */
  avg?: number;
}

/**
 * The record of a person who was added to a meeting.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/MeetingParticipant`
 */
export interface MeetingParticipant {
  /**
   * Time when the record was made, ISO 8601 in UTC.
   *
   * Format: date-time.
   */
  created_at: string;
  /** Your own ID of the person. */
  custom_participant_id: string;
  /**
   * Record ID. The meeting endpoints, kick and mute take it; session participants show it as `user_id`.
   *
   * Format: uuid.
   */
  id: string;
  /** Name shown to others. */
  name?: string | null;
  /**
   * Address of a picture of the person.
   *
   * Format: uri.
   */
  picture?: string | null;
  /** Name of the preset that sets what the person may do. */
  preset_name: string;
  /**
   * Time when the record last changed, ISO 8601 in UTC.
   *
   * Format: date-time.
   */
  updated_at: string;
}

/**
 * One participant of a meeting.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/MeetingParticipantDetails`
 */
export interface MeetingParticipantDetails {
  /** The record of a person who was added to a meeting. */
  data: MeetingParticipant;
  /** Whether the call did what was asked. */
  success: boolean;
}

/**
 * One page of the participants of a meeting.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/MeetingParticipantList`
 */
export interface MeetingParticipantList {
  /** Participants of this page. */
  data: MeetingParticipant[];
  /**
   * Where a page stands in the whole list. There is a further page while `end_offset` is less than
   * `total_count`.
   */
  paging: Paging;
  /** Whether the call did what was asked. */
  success: boolean;
}

/**
 * How to mute everybody.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/MuteAllParticipantsBody`
 */
export interface MuteAllParticipantsBody {
  /** Whether people may switch their microphones on again themselves. */
  allow_unmute: boolean;
}

/**
 * How many people were muted.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/MuteAllParticipantsData`
 */
export interface MuteAllParticipantsData {
  /** What was done. */
  action?: string;
  /** Number of people who were muted. */
  muted_participants_count?: number;
}

/**
 * What was done to everybody in the live session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/MuteAllParticipantsResult`
 */
export interface MuteAllParticipantsResult {
  /** How many people were muted. */
  data?: MuteAllParticipantsData;
  /** Whether the call did what was asked. */
  success?: boolean;
}

/**
 * Codecs of a peer that is a native app.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/NativeMetadata`
 */
export interface NativeMetadata {
  /** Name of the audio encoder. */
  audio_encoder?: string;
  /** Name of the video encoder. */
  video_encoder?: string;
}

/**
 * How packet loss was spread over the samples. The unit is not published, and most likely percent.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/PacketLossSpread`
 */
export interface PacketLossSpread {
  /** Share of samples with a loss of 10 or more, from 0 to 1. */
  "10_or_greater_event_fraction"?: number;
  /** Share of samples with a loss of 25 or more, from 0 to 1. */
  "25_or_greater_event_fraction"?: number;
  /** Share of samples with a loss of 50 or more, from 0 to 1. */
  "50_or_greater_event_fraction"?: number;
  /** Share of samples with a loss of 5 or more, from 0 to 1. */
  "5_or_greater_event_fraction"?: number;
  /** Mean. */
  avg?: number;
}

/**
 * Where a page stands in the whole list. There is a further page while `end_offset` is less than
 * `total_count`.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/Paging`
 */
export interface Paging {
  /** Position of the last entry of this page, itself included. */
  end_offset: number;
  /** Position of the first entry of this page. The first of all is 1. */
  start_offset: number;
  /**
   * Number of entries in the whole list.
   *
   * Minimum: 0.
   */
  total_count: number;
}

/**
 * An action on some people of a live session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/ParticipantAction`
 */
export interface ParticipantAction {
  /** What was done. */
  action?: string;
  /** The people it was done to. */
  participants?: ConnectedParticipant[];
}

/**
 * What was done to which people.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/ParticipantActionResult`
 */
export interface ParticipantActionResult {
  /** An action on some people of a live session. */
  data?: ParticipantAction;
  /** Whether the call did what was asked. */
  success?: boolean;
}

/**
 * One peer with its call report.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/ParticipantPeerReport`
 */
export interface ParticipantPeerReport {
  /** Holds the peer. */
  data?: ParticipantPeerReportData;
  /** Whether the call did what was asked. */
  success?: boolean;
}

/**
 * Holds the peer.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/ParticipantPeerReportData`
 */
export interface ParticipantPeerReportData {
  /** One connection of one person to a session, with its call report. */
  participant?: PeerReportParticipant;
}

/**
 * The people to act on. At least one of the two lists must name somebody; leave the other out if
 * empty.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/ParticipantSelectionBody`
 */
export interface ParticipantSelectionBody {
  /**
   * Your own IDs of the people.
   *
   * Size: at least 1 item.
   */
  custom_participant_ids?: string[];
  /**
   * Record IDs: the `id` of meeting participants, or the `user_id` of session participants. Not peer
   * IDs.
   *
   * Size: at least 1 item.
   */
  participant_ids?: string[];
}

/**
 * A token to join a meeting with.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/ParticipantToken`
 */
export interface ParticipantToken {
  /** Token with which the person joins. Whoever holds it joins as that person; it expires. */
  token: string;
}

/**
 * One check of the peer connection.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/PeerConnectionCheck`
 */
export interface PeerConnectionCheck {
  /** Kind of network that the browser estimates. */
  effective_network_type?: string;
  /** Whether a connection through a server-reflexive candidate works. */
  reflexive_connectivity?: boolean;
  /** Whether a connection through a relay works. */
  relay_connectivity?: boolean;
  /** Session descriptions (SDP). */
  sdp?: string[];
  /** Time of the check. */
  timestamp?: string;
  /** Whether the TURN server can be reached. */
  turn_connectivity?: boolean;
}

/**
 * Something that happened to a peer. Do not rely on unique event IDs, nor on `peer_id` being the `id`
 * of the participant that lists the event.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/PeerEvent`
 */
export interface PeerEvent {
  /** Time of the event, ISO 8601 in UTC. */
  created_at?: string;
  /** What happened. */
  event_name?: PeerEventName;
  /** ID of the event. */
  id?: string;
  /** Minutes consumed that belong to this event. */
  minutes_consumed?: number;
  /**
   * ID of the participant that the peer belongs to. Which of the two kinds of participant is not
   * published.
   */
  participant_id?: string | null;
  /** ID of the peer. */
  peer_id?: string;
  /** Kind of view that the preset of the person gives. */
  preset_view_type?: PresetViewType | null;
  /** ID of the session. */
  session_id?: string | null;
  /** ID of the socket connection. */
  socket_session_id?: string | null;
  /** Time when this entry last changed, ISO 8601 in UTC. */
  updated_at?: string;
}

/**
 * Call report of one peer.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/PeerReport`
 */
export interface PeerReport {
  /** Device, network and client of a peer, and what changed about them during the call. */
  metadata?: PeerReportMetadata;
  /**
   * Media quality of a peer. The lists hold samples over time, the `_cumulative` objects figures for the
   * whole session. Lists and objects may be empty. A producer is what the peer sends, a consumer what it
   * receives.
   */
  quality?: PeerReportQuality;
}

/**
 * One entry of the timeline of a client.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/PeerReportEvent`
 */
export interface PeerReportEvent {
  /** Facts about a client event, under names that depend on the event. */
  metadata?: PeerReportEventMetadata;
  /** Name of the event. */
  name?: string;
  /** Time of the event. */
  timestamp?: string;
}

/**
 * Facts about a client event, under names that depend on the event.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/PeerReportEventMetadata`
 */
export type PeerReportEventMetadata = { [key: string]: boolean | number | string | null };

/**
 * Device, network and client of a peer, and what changed about them during the call.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/PeerReportMetadata`
 */
export interface PeerReportMetadata {
  /** Microphones that came and went. */
  audio_devices_updates?: DeviceUpdate[];
  /** Browser of a peer. */
  browser_metadata?: BrowserMetadata;
  /** Network paths of a peer. */
  candidate_pairs?: CandidatePairs;
  /** Hardware and operating system of a peer. */
  device_info?: DeviceInfo;
  /** What the client did, in its own words. */
  events?: PeerReportEvent[];
  /** Address of a peer, and what the address tells about its place. Personal data. */
  ip_information?: IpInformation;
  /** Codecs of a peer that is a native app. */
  native_metadata?: NativeMetadata;
  /** Checks of the peer connection. */
  pc_metadata?: PeerConnectionCheck[];
  /**
   * Kind of view, as the client reports it: the web client says `groupCall` of every room. Not one of
   * the values of `preset_view_type`.
   */
  room_view_type?: string;
  /** Name of the client SDK. */
  sdk_name?: string;
  /** Kind of the client SDK. */
  sdk_type?: string;
  /** Version of the client SDK. */
  sdk_version?: string;
  /** Changes of the device in use. */
  selected_device_updates?: SelectedDeviceUpdate[];
  /** Speakers that came and went. */
  speaker_devices_updates?: DeviceUpdate[];
  /** Cameras that came and went. */
  video_devices_updates?: DeviceUpdate[];
}

/**
 * One connection of one person to a session, with its call report.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/PeerReportParticipant`
 */
export interface PeerReportParticipant {
  /** Time when this entry was made, ISO 8601 in UTC. */
  created_at?: string;
  /** Your own ID of the person, as given when they were added to the meeting. */
  custom_participant_id?: string;
  /** Name that the person had on joining. */
  display_name?: string;
  /** Time spent in the session, in minutes with a fraction: 36.5 is 36 minutes and 30 seconds. */
  duration?: number;
  /**
   * Peer ID of this connection.
   *
   * Format: uuid.
   */
  id?: string;
  /** Time of joining, ISO 8601 in UTC. */
  joined_at?: string;
  /** Time of leaving, ISO 8601 in UTC. Missing or null as long as the person is connected. */
  left_at?: string | null;
  /** What happened to this connection. Only there with `include_peer_events`. */
  peer_events?: PeerEvent[];
  /** Call report of one peer. */
  peer_report?: PeerReport;
  /** Name of the preset that sets what the person may do. Called `preset_name` everywhere else. */
  role?: string;
  /**
   * ID of the session.
   *
   * Format: uuid.
   */
  session_id?: string;
  /** Time when this entry last changed, ISO 8601 in UTC. */
  updated_at?: string;
  /**
   * ID of the meeting participant behind this connection. The meeting endpoints, kick and mute take it.
   */
  user_id?: string;
}

/**
 * Media quality of a peer. The lists hold samples over time, the `_cumulative` objects figures for the
 * whole session. Lists and objects may be empty. A producer is what the peer sends, a consumer what it
 * receives.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/PeerReportQuality`
 */
export interface PeerReportQuality {
  /** Audio received, over time. */
  audio_consumer?: AudioConsumerSample[];
  /** Audio received, as a whole. */
  audio_consumer_cumulative?: AudioConsumerSummary;
  /** Audio sent, over time. */
  audio_producer?: AudioProducerSample[];
  /** Audio sent, as a whole. */
  audio_producer_cumulative?: AudioProducerSummary;
  /** Audio of a shared screen received, over time. */
  screenshare_audio_consumer?: AudioConsumerSample[];
  /** Audio of a shared screen received, as a whole. */
  screenshare_audio_consumer_cumulative?: AudioConsumerSummary;
  /** Audio of a shared screen sent, over time. */
  screenshare_audio_producer?: AudioProducerSample[];
  /** Audio of a shared screen sent, as a whole. */
  screenshare_audio_producer_cumulative?: AudioProducerSummary;
  /** Video of a shared screen received, over time. */
  screenshare_video_consumer?: VideoConsumerSample[];
  /** Video of a shared screen received, as a whole. */
  screenshare_video_consumer_cumulative?: VideoConsumerSummary;
  /** Video of a shared screen sent, over time. */
  screenshare_video_producer?: VideoProducerSample[];
  /** Video of a shared screen sent, as a whole. */
  screenshare_video_producer_cumulative?: VideoProducerSummary;
  /** Video received, over time. */
  video_consumer?: VideoConsumerSample[];
  /** Video received, as a whole. */
  video_consumer_cumulative?: VideoConsumerSummary;
  /** Video sent, over time. */
  video_producer?: VideoProducerSample[];
  /** Video sent, as a whole. */
  video_producer_cumulative?: VideoProducerSummary;
}

/**
 * Mean and percentiles of a figure, in its own unit.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/Percentiles`
 */
export interface Percentiles {
  /** Mean. */
  avg?: number;
  /** 50th percentile, the median. */
  p50?: number;
  /** 75th percentile. */
  p75?: number;
  /** 90th percentile. */
  p90?: number;
}

/**
 * How long each reason kept the quality of sent video down since the previous sample, in seconds.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/QualityLimitationDurations`
 */
export interface QualityLimitationDurations {
  /** Time limited by the network. */
  bandwidth?: number;
  /** Time limited by the processor. */
  cpu?: number;
  /** Time without a limitation. */
  none?: number;
  /** Time limited by something else. */
  other?: number;
}

/**
 * A failure reported by RealtimeKit.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/RealtimeKitError`
 */
export interface RealtimeKitError {
  /** What went wrong. */
  error: RealtimeKitErrorDetail;
  /** False. */
  success: boolean;
}

/**
 * What went wrong.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/RealtimeKitErrorDetail`
 */
export interface RealtimeKitErrorDetail {
  /** The HTTP status again. */
  code: number;
  /** What went wrong, in words. */
  message: string;
}

/**
 * A new token for a participant.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/RefreshTokenResult`
 */
export interface RefreshTokenResult {
  /** A token to join a meeting with. */
  data: ParticipantToken;
  /** Whether the call did what was asked. */
  success: boolean;
}

/**
 * The person as they shall be from now on.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/ReplaceParticipantBody`
 */
export interface ReplaceParticipantBody {
  /**
   * Your own ID of the person, best unique in the meeting. Do not use email addresses or other personal
   * data.
   */
  custom_participant_id: string;
  /**
   * Name shown to others. Better give one: people without a name are reported to have failed to join.
   */
  name?: string | null;
  /**
   * Address of a picture of the person.
   *
   * Format: uri.
   */
  picture?: string | null;
  /** Name of the preset that sets what the person may do, one of those of your app. */
  preset_name: string;
}

/**
 * A change of the device in use.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/SelectedDeviceUpdate`
 */
export interface SelectedDeviceUpdate {
  /** The device in use from then on. */
  device?: Device;
  /** Time of the change. */
  timestamp?: string;
}

/**
 * One gathering in a meeting, or a breakout room of one.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/Session`
 */
export interface Session {
  /**
   * ID of the meeting. A UUID, save for meetings of the first generation: theirs is a room name such as
   * `abcdef-ghijkl`.
   */
  associated_id: string;
  /**
   * Breakout rooms of the session. `getSessionDetails` gives them with `include_breakout_rooms`.
   */
  breakout_rooms?: Session[];
  /** Time when this entry was made, ISO 8601 in UTC. */
  created_at: string;
  /** Time of the end, ISO 8601 in UTC. Missing or null as long as the session is live. */
  ended_at?: string | null;
  /** ID of the session. The session endpoints take it as `session_id`. */
  id: string;
  /** Number of participants who are connected now. */
  live_participants: number;
  /** Largest number of participants who were connected at the same time. */
  max_concurrent_participants: number;
  /** Title of the meeting. */
  meeting_display_name?: string;
  /** Minutes consumed since the start of the session, with a fraction. */
  minutes_consumed: number;
  /** ID of the app that the session belongs to. */
  organization_id?: string;
  /** Time of the start, ISO 8601 in UTC. */
  started_at: string;
  /** Whether the session goes on. */
  status: SessionStatus | (string & {});
  /** Kind of the session. */
  type: SessionType;
  /** Time when this entry last changed, ISO 8601 in UTC. */
  updated_at: string;
}

/**
 * One session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/SessionDetails`
 */
export interface SessionDetails {
  /** One gathering in a meeting, or a breakout room of one. */
  data?: Session;
  /** Whether the call did what was asked. */
  success?: boolean;
}

/**
 * One page of sessions.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/SessionList`
 */
export interface SessionList {
  /** The sessions of a page. */
  data?: SessionListData;
  /**
   * Where a page stands in the whole list. There is a further page while `end_offset` is less than
   * `total_count`.
   */
  paging?: SessionListPaging;
  /** Whether the call did what was asked. */
  success?: boolean;
}

/**
 * The sessions of a page.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/SessionListData`
 */
export interface SessionListData {
  /** Sessions of this page. */
  sessions?: Session[];
}

/**
 * Where a page stands in the whole list. There is a further page while `end_offset` is less than
 * `total_count`.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/SessionListPaging`
 */
export interface SessionListPaging {
  /** Position of the last session of this page, itself included. */
  end_offset?: number;
  /** Position of the first session of this page. The first of all is 1. */
  start_offset?: number;
  /**
   * Number of sessions in the whole list.
   *
   * Minimum: 0.
   */
  total_count?: number;
}

/**
 * One connection of one person to a session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/SessionParticipant`
 */
export interface SessionParticipant {
  /** Time when this entry was made, ISO 8601 in UTC. */
  created_at?: string;
  /** Your own ID of the person, as given when they were added to the meeting. */
  custom_participant_id?: string;
  /** Name that the person had on joining. */
  display_name?: string;
  /**
   * Time spent in the session, in minutes with a fraction: 36.5 is 36 minutes and 30 seconds. The
   * parameter `view` decides whether breakout rooms count.
   */
  duration?: number;
  /**
   * Peer ID of this connection. The session endpoints and the peer report take it; meetings, kick and
   * mute do not.
   */
  id?: string;
  /** Time of joining, ISO 8601 in UTC. */
  joined_at?: string;
  /** Time of leaving, ISO 8601 in UTC. Missing or null as long as the person is connected. */
  left_at?: string | null;
  /** What happened to this connection. Only there with `include_peer_events`. */
  peer_events?: PeerEvent[];
  /** Name of the preset that sets what the person may do. */
  preset_name?: string;
  /** Time when this entry last changed, ISO 8601 in UTC. */
  updated_at?: string;
  /**
   * ID of the meeting participant behind this connection. The meeting endpoints, kick and mute take it.
   */
  user_id?: string;
}

/**
 * One participant of a session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/SessionParticipantDetails`
 */
export interface SessionParticipantDetails {
  /** Holds the participant. */
  data?: SessionParticipantDetailsData;
  /** Whether the call did what was asked. */
  success?: boolean;
}

/**
 * Holds the participant.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/SessionParticipantDetailsData`
 */
export interface SessionParticipantDetailsData {
  /** One connection of one person to a session. */
  participant?: SessionParticipant;
}

/**
 * One page of the participants of a session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/SessionParticipantList`
 */
export interface SessionParticipantList {
  /** The participants of a page, and where the page stands. */
  data?: SessionParticipantListData;
  /** Whether the call did what was asked. */
  success?: boolean;
}

/**
 * The participants of a page, and where the page stands.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/SessionParticipantListData`
 */
export interface SessionParticipantListData {
  /** Where the page stands in the whole list. May be missing. */
  paging?: Paging;
  /** Participants of this page. */
  participants?: SessionParticipant[];
}

/**
 * Share of samples with each kind of trouble in received video.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/VideoConsumerIssues`
 */
export interface VideoConsumerIssues {
  /** Share in which the video lagged. */
  lag_fraction?: number;
  /** Share without any video. */
  no_video_fraction?: number;
  /** Share with a poor resolution. */
  poor_resolution_fraction?: number;
}

/**
 * Video received, at one moment. Counters count since the previous sample, about 7 seconds earlier,
 * not since the start as in WebRTC; this is known of sent audio, and taken to hold here. Times are in
 * seconds.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/VideoConsumerSample`
 */
export interface VideoConsumerSample {
  /** Bytes received since the previous sample. */
  bytes_received?: number;
  /** ID of the consumer, the stream that is received. */
  consumer_id?: string;
  /**
   * Full intra requests, by which the receiver asked for a key frame, since the previous sample.
   */
  fir_count?: number;
  /** Height of the picture, in pixels. */
  frame_height?: number;
  /** Width of the picture, in pixels. */
  frame_width?: number;
  /** Frames decoded since the previous sample. */
  frames_decoded?: number;
  /** Frames dropped before they were shown, since the previous sample. */
  frames_dropped?: number;
  /** Frames decoded per second. */
  frames_per_second?: number;
  /** Variation of the packets' travel time, in seconds. */
  jitter?: number;
  /**
   * Time that frames waited in the jitter buffer since the previous sample, summed, in seconds.
   */
  jitter_buffer_delay?: number;
  /** Frames that left the jitter buffer since the previous sample. */
  jitter_buffer_emitted_count?: number;
  /** Key frames decoded since the previous sample. */
  key_frames_decoded?: number;
  /** ID of the media section in the session description. */
  mid?: string;
  /** Estimated quality from 0 to 1, where 1 is the best. */
  mos_quality?: number;
  /** Packets that got lost on the way since the previous sample. */
  packets_lost?: number;
  /** Packets received since the previous sample. */
  packets_received?: number;
  /** ID of the peer that the stream comes from. */
  peer_id?: string;
  /** ID of the producer that the stream comes from. */
  producer_id?: string;
  /** Synchronization source of the stream, an unsigned 32-bit number. */
  ssrc?: number;
  /** Time of the sample. */
  timestamp?: string;
}

/**
 * Video received, over the whole session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/VideoConsumerSummary`
 */
export interface VideoConsumerSummary {
  /** Frames shown per second. */
  frame_per_second?: Percentiles;
  /** Width of the picture, in pixels. */
  frame_width?: Percentiles;
  /** Share of samples with each kind of trouble in received video. */
  issues?: VideoConsumerIssues;
  /** Time that frames waited in the jitter buffer. */
  jitter_buffer_delay?: LatencySpread;
  /** Share of key frames among the frames decoded. */
  key_frames_decoded_fraction?: number;
  /**
   * How packet loss was spread over the samples. The unit is not published, and most likely percent.
   */
  packet_loss?: PacketLossSpread;
  /** Estimated quality from 0 to 1, where 1 is the best. */
  quality_mos?: Percentiles;
}

/**
 * Share of samples with each kind of trouble in sent video.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/VideoProducerIssues`
 */
export interface VideoProducerIssues {
  /** Share limited by the network. */
  bandwidth_quality_limitation_fraction?: number;
  /** Share limited by the processor. */
  cpu_quality_limitation_fraction?: number;
  /** Share without any video. */
  no_video_fraction?: number;
  /** Share with a poor resolution. */
  poor_resolution_fraction?: number;
  /** Share with a limitation for any reason. */
  quality_limitation_fraction?: number;
}

/**
 * Video sent, at one moment. Counters count since the previous sample, about 7 seconds earlier, not
 * since the start as in WebRTC; this is known of sent audio, and taken to hold here. Times are in
 * seconds.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/VideoProducerSample`
 */
export interface VideoProducerSample {
  /** Bytes sent since the previous sample. */
  bytes_sent?: number;
  /** Full intra requests, by which receivers ask for a key frame, since the previous sample. */
  fir_count?: number;
  /** Height of the picture, in pixels. */
  frame_height?: number;
  /** Width of the picture, in pixels. */
  frame_width?: number;
  /** Frames encoded since the previous sample. */
  frames_encoded?: number;
  /** Frames sent per second. */
  frames_per_second?: number;
  /** Variation of the packets' travel time, in seconds. */
  jitter?: number;
  /** Key frames encoded since the previous sample. */
  key_frames_encoded?: number;
  /** ID of the media section in the session description. */
  mid?: string;
  /** Estimated quality from 0 to 1, where 1 is the best. */
  mos_quality?: number;
  /** Packets that got lost on the way since the previous sample. */
  packets_lost?: number;
  /** Packets sent since the previous sample. */
  packets_sent?: number;
  /** Picture loss indications, by which receivers report damage, since the previous sample. */
  pli_count?: number;
  /** ID of the producer, the stream that is sent. */
  producer_id?: string;
  /**
   * How long each reason kept the quality of sent video down since the previous sample, in seconds.
   */
  quality_limitation_durations?: QualityLimitationDurations;
  /** What keeps the quality down at this moment. */
  quality_limitation_reason?: QualityLimitationReason;
  /** Times that the resolution changed because of a limitation, since the previous sample. */
  quality_limitation_resolution_changes?: number;
  /** Round-trip time, in seconds. */
  rtt?: number;
  /** Synchronization source of the stream, an unsigned 32-bit number. */
  ssrc?: number;
  /** Time of the sample. */
  timestamp?: string;
}

/**
 * Video sent, over the whole session.
 *
 * Schema: `participants.openapi.yaml#/components/schemas/VideoProducerSummary`
 */
export interface VideoProducerSummary {
  /** Frames sent per second. */
  frame_per_second?: Percentiles;
  /** Width of the picture, in pixels. */
  frame_width?: Percentiles;
  /** Share of samples in which receivers often asked for repair. */
  high_negative_feedback_fraction?: number;
  /** Share of samples with each kind of trouble in sent video. */
  issues?: VideoProducerIssues;
  /** Share of key frames among the frames encoded. */
  key_frames_encoded_fraction?: number;
  /**
   * How packet loss was spread over the samples. The unit is not published, and most likely percent.
   */
  packet_loss?: PacketLossSpread;
  /** Estimated quality from 0 to 1, where 1 is the best. */
  quality_mos?: Percentiles;
  /** Round-trip time. */
  rtt?: LatencySpread;
}
