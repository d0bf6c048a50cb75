import type { CheckLength, Piece } from "./split-text.js";

/** An event of a server (WHATWG HTML, 9.2.6), as it sent it: what it did not send is not there. */
export interface ServerEvent {
  /** The lines of its data, without the last line end. */
  readonly data: string;
  /** Its name. */
  readonly event?: string;
  /** The last id that the server gave to an event. */
  readonly id?: string;
  /** Milliseconds after which the server wants clients to connect again; this one does not. */
  readonly retry?: number;
}

/** Puts the lines of a stream together to events. Comments are left out; the last event needs no empty line. */
export async function* readEvents(
  lines: AsyncIterable<Piece>,
  check: CheckLength,
): AsyncGenerator<Piece & { readonly event: ServerEvent }, void, undefined> {
  let data: string[] = [];
  let length = 0;
  let fields: Omit<ServerEvent, "data"> = {};
  let at = 0;
  const finish = (): Piece & { readonly event: ServerEvent } => {
    const text = data.join("\n");
    const event: ServerEvent = { ...fields, data: text };
    data = [];
    length = 0;
    return { text, line: at, event };
  };
  for await (const { text, line } of lines) {
    const [, name = "", value = ""] = /^([^:]*)(?:: ?)?([^]*)$/.exec(text) ?? [];
    if (text === "") {
      if (data.length > 0) yield finish();
      const { id } = fields;
      fields = id === undefined ? {} : { id };
    } else if (name === "data") {
      data.push(value);
      at = line;
      check((length += value.length + 1));
    } else if (name === "event") fields = { ...fields, event: value };
    else if (name === "id" && !value.includes("\0")) fields = { ...fields, id: value };
    else if (name === "retry" && /^\d+$/.test(value)) fields = { ...fields, retry: Number(value) };
  }
  if (data.length > 0) yield finish();
}
