/** Whether a text holds what git leaves in a file that it could not merge: both sides between three lines of marks. */
export function hasConflictMarkers(text: string): boolean {
  return /^<{7}(?: .*)?\r?\n(?:[^]*\n)?={7}\r?\n(?:[^]*\n)?>{7}(?: .*)?\r?$/m.test(text);
}

/** The text without the marks: the lines of both sides, and of their common ancestor if it is there. */
export function bothSides(text: string): string {
  return text.replaceAll(/^(?:[<>|]{7}(?: .*)?|={7})\r?\n?/gm, "");
}
