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

/** A success whose body does not matter: `undefined`. */
export const none: Reader = () => undefined;
