/** Quotes a value of a document for a message, as JSON, cut where it gets long. Maps without prototype cannot become text otherwise. */
export function quote(written: unknown): string {
  if (typeof written === "string") return JSON.stringify(cut(written));
  return cut(JSON.stringify(written) ?? "");
}

function cut(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
