import { apiError } from "./api-error.js";
import { connectionError } from "./connection.js";
import { wait } from "./deadline.js";
import { emit } from "./emit.js";
import type { ItemReader, StreamReader } from "./operation.js";
import type { StreamOptions } from "./options.js";
import type { BodyReader } from "./read-bytes.js";
import { readEvents, type ServerEvent } from "./server-events.js";
import { checkNumber } from "./settings.js";
import { type CheckLength, type Piece, splitLines, splitRecords } from "./split-text.js";
import { fail, invalid, redact, type Task } from "./task.js";

/** Items in JSON, one a line. */
export const jsonLines: StreamReader = (...reply) => itemReader("lines", "json", ...reply);

/** Items in JSON, each after a record separator: a JSON text sequence (RFC 7464). */
export const jsonRecords: StreamReader = (...reply) => itemReader("records", "json", ...reply);

/** Events of a server whose data is JSON: the items. */
export const jsonEvents: StreamReader = (...reply) => itemReader("events", "json", ...reply);

/** Events of a server whose data is text: the items. */
export const textEvents: StreamReader = (...reply) => itemReader("events", "text", ...reply);

/** Events of a server, with name, id and text. */
export const wholeEvents: StreamReader = (...reply) => itemReader("events", "event", ...reply);

/** Events of a server, with name, id and data, which is JSON. */
export const wholeJsonEvents: StreamReader = (...reply) => itemReader("events", "jsonEvent", ...reply);

type Format = "lines" | "records" | "events";
type ItemKind = "json" | "text" | "event" | "jsonEvent";
type Found = Piece & { readonly event?: ServerEvent };

// What a server says of itself counts, as long as it is a stream.
const formats: readonly (readonly [format: Format, type: RegExp])[] = [
  ["events", /^text\/event-stream$/],
  ["records", /[/+-]json-seq$/],
  ["lines", /[/+.-](nd-?json|jsonl|json-?lines|stream\+json|json-?stream)$/],
];

const splitters: Readonly<
  Record<Format, (texts: AsyncIterable<string>, check: CheckLength) => AsyncIterable<Found>>
> = {
  lines: splitLines,
  records: splitRecords,
  events: (texts, check) => readEvents(splitLines(texts, check), check),
};

function itemReader(declared: Format, kind: ItemKind, task: Task, response: Response): ItemReader {
  const read = (options: StreamOptions | undefined): AsyncGenerator<unknown, void, undefined> =>
    readStream(declared, kind, task, response, options);
  return Object.assign(read, { timeoutMs: task.settings.timeoutMs });
}

// The end of a stream that says that it ends.
const end = Symbol();
const nothing = Symbol();

/**
 * Reads a success item by item. Whatever ends it, the connection is released. Rejects with `ResponseParseError` for what is no
 * stream or no item, `ResponseTooLargeError` for an item above the limit, `TimeoutError` when the server is silent, `ApiError` when
 * it says in the stream that it failed, and as any reading does.
 */
async function* readStream(
  declared: Format,
  kind: ItemKind,
  task: Task,
  response: Response,
  given: StreamOptions = {},
): AsyncGenerator<unknown, void, undefined> {
  const reader = response.body?.getReader();
  try {
    const { limit, silenceMs, maxItemLength } = checkOptions(task, given);
    const { status } = response;
    const format = formatOf(task, response, declared);
    let count = 0;
    const check: CheckLength = (length) => {
      if (length <= maxItemLength) return;
      const message = `Item ${count + 1} exceeds ${maxItemLength} characters`;
      throw fail(task, "ResponseTooLarge", message, { status, limit: maxItemLength });
    };
    for await (const found of splitters[format](readTexts(task, response, reader, silenceMs), check)) {
      const item = readItem(task, response, found, count + 1, kind);
      if (item === end) return;
      if (item === nothing) continue;
      yield item;
      if (++count >= limit) return;
    }
  } catch (error) {
    emit(task, "error", { error });
    throw error;
  } finally {
    reader?.cancel().catch(() => {});
  }
}

function checkOptions(
  task: Task,
  given: StreamOptions,
): Required<Readonly<Record<keyof StreamOptions, number>>> {
  const { timeoutMs, maxResponseBytes } = task.settings;
  const { limit = Infinity, silenceMs = timeoutMs, maxItemLength = maxResponseBytes } = given;
  const check = (name: string, value: number): number =>
    checkNumber(name, value, (message) => invalid(task, message));
  return {
    limit: check("limit", limit),
    silenceMs: check("silenceMs", silenceMs) || Infinity,
    maxItemLength: check("maxItemLength", maxItemLength),
  };
}

function formatOf(task: Task, response: Response, declared: Format): Format {
  const type = response.headers.get("content-type") ?? "";
  const [essence = ""] = type.toLowerCase().split(/ *;/);
  const known = formats.find(([, pattern]) => pattern.test(essence))?.[0];
  if (known) return known;
  // Some servers call lines of JSON by other names; a page in HTML is none of them.
  const isLoose = /^$|^text\/plain$|^application\/octet-stream$/.test(essence);
  if (isLoose || (declared === "lines" && /[/+]json$/.test(essence))) return declared;
  throw notDeclared(task, response, "body is no stream", "");
}

// Chunks may end within a character.
async function* readTexts(
  task: Task,
  response: Response,
  reader: BodyReader,
  silenceMs: number,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (;;) {
    const chunk = await readChunk(task, reader, silenceMs);
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw notDeclared(task, response, "body is not UTF-8", "");
    }
    if (text) yield text;
    if (!chunk) return;
  }
}

async function readChunk(task: Task, reader: BodyReader, silenceMs: number): Promise<Uint8Array | undefined> {
  const silent = (_: unknown, reject: (reason: unknown) => void): void =>
    reject(fail(task, "Timeout", `Silence for ${silenceMs} ms`, { timeoutMs: silenceMs }));
  return wait<Uint8Array | undefined>(task, silenceMs, silent, async () => {
    try {
      return (await reader?.read())?.value;
    } catch (thrown) {
      throw connectionError(task, thrown);
    }
  });
}

function readItem(
  task: Task,
  response: Response,
  { text, line, event }: Found,
  number: number,
  kind: ItemKind,
): unknown {
  const { successField } = task.core.service;
  const failed = (): unknown => apiError(task, response, [new TextEncoder().encode(text)]);
  const parse = (): unknown => {
    try {
      return task.settings.json.parse(text);
    } catch {
      throw notDeclared(task, response, `item ${number} (line ${line}) is not JSON`, text);
    }
  };
  if (event?.data === "[DONE]") return end;
  // Where events are the items, one called error is one of them.
  if (kind === "event") return event;
  if (kind === "jsonEvent") return { ...event, data: parse() };
  if (event?.event === "error") throw failed();
  if (kind === "text") return text;
  if (text.trim() === "") return nothing;
  const item = parse();
  if (successField !== undefined && Object(item)[successField] === false) throw failed();
  return item;
}

function notDeclared(task: Task, response: Response, what: string, text: string): unknown {
  const { status, headers } = response;
  const contentType = redact(task, headers.get("content-type") ?? "");
  const snippet = redact(task, text).slice(0, 1024);
  const message = `${status} ${what}: ${contentType.slice(0, 60)}`;
  return fail(task, "ResponseParse", message, { status, contentType }, { snippet });
}
