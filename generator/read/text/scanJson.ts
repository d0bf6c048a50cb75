/** What can be counted in JSON text without parsing it. */
export interface JsonCounts {
  /** Keys of maps, repeated ones included. */
  readonly keys: number;
  /** Offset of the bracket that opens the first level beyond the limit; `undefined` if no level does. */
  readonly tooDeep: number | undefined;
}

/**
 * Counts keys and measures nesting, quickly and without recursion, also in text that is not well-formed.
 * Brackets and colons inside strings do not count; a string ends at the latest with its line.
 */
export function scanJson(text: string, maximumDepth: number): JsonCounts {
  let keys = 0;
  let depth = 0;
  let tooDeep: number | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (character === quote) index = endOfString(text, index);
    else if (character === colon) keys++;
    else if (character === openBrace || character === openBracket) {
      if (++depth > maximumDepth) tooDeep ??= index;
    } else if (character === closeBrace || character === closeBracket) depth--;
  }
  return { keys, tooDeep };
}

const quote = 0x22;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const backslash = 0x5c;
const lineFeed = 0x0a;

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (character === backslash) index++;
    else if (character === quote || character === lineFeed) return index;
  }
  return text.length;
}
