import type { Edit } from "../change.ts";

/**
 * Lets what several operations share be one edit: the same rule about the same two places of the document. The first of the operations
 * gives the subject, and all are reached.
 */
export function mergeEdits(edits: readonly Edit[]): Edit[] {
  const merged = new Map<string, Edit>();
  for (const edit of edits) {
    const key = keyOf(edit);
    const other = merged.get(key);
    if (!other) merged.set(key, edit);
    else if (other.root.kind === "operations" && edit.root.kind === "operations") {
      const names = [...new Set([...other.root.names, ...edit.root.names])];
      merged.set(key, { ...other, root: { kind: "operations", names } });
    }
  }
  return [...merged.values()];
}

function keyOf({ rule, subject, direction, before, after, places, root, common }: Edit): string {
  const own = root.kind === "operations" ? argumentOf(subject) : subject;
  const where = common === undefined ? [places.before?.id, places.after?.id] : [common];
  return JSON.stringify([rule, direction, before, after, own, ...where]);
}

/** What a subject says after the name of the method. */
function argumentOf(subject: string): string {
  const start = subject.indexOf("(");
  return start < 0 ? "" : subject.slice(start);
}
