import type { Reader } from "./operation.js";
import { decode } from "./read-bytes.js";

/** A success that is text in UTF-8: a string. */
export const text: Reader = (chunks) => decode(chunks, true);

/** A success that is bytes: a `Blob` with the media type of the response. */
export const binary: Reader = (chunks, type) =>
  new Blob(
    chunks.map((chunk) => chunk.slice()),
    { type },
  );

/** A success of one of several media types, read as the one that came: JSON, text or bytes. */
export const mixed: Reader = (chunks, type, json, declared) => {
  const [essence = ""] = type.toLowerCase().split(/ *;/);
  if (/^application\/(.*\+)?json$|^text\/json$/.test(essence)) return json.parse(decode(chunks, true));
  const isText = /^$|^text\/|^application\/(.*\+)?(xml|yaml|javascript|jsonl|x-ndjson)$/.test(essence);
  return (isText ? text : binary)(chunks, type, json, declared);
};

/** A success whose body does not matter: `undefined`. */
export const none: Reader = () => undefined;

/** A success in JSON. */
export const declaredJson: Reader = (_chunks, _type, _json, declared) => {
  if (declared === undefined) throw new TypeError("The body is no JSON");
  return declared;
};

/** A success that may have no body, which then is `undefined`. */
export function orNothing(read: Reader): Reader {
  return (chunks, ...rest) => (chunks.length ? read(chunks, ...rest) : undefined);
}
