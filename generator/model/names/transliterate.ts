import anyAscii from "any-ascii";

/** Text of any script in ASCII, for names that have to be typed, sent and stored everywhere; signs become what they are called. */
export function transliterate(text: string): string {
  return anyAscii(text);
}
