/** Quotes text of a document for a message, cut where it gets long. */
export function quote(written: string): string {
  return JSON.stringify(written.length <= 60 ? written : `${written.slice(0, 59)}…`);
}
