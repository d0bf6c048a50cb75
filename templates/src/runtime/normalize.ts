/** A URL without dot segments, as `fetch` would send it (WHATWG URL); empty for a text that is none. */
export function normalize(url: string): string {
  return URL.canParse(url) ? new URL(url).href : "";
}
