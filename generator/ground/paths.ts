import { isAbsolute, relative, sep } from "node:path";

/** Whether an absolute path is that of a folder, absolute too, or of something in it. Goes by the texts; links are not followed. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** What Windows takes for devices, in small letters, whatever the ending (`nul.ts`). */
export const deviceNames: ReadonlySet<string> = new Set([
  "con",
  "prn",
  "aux",
  "nul",
  ...[..."0123456789"].flatMap((digit) => [`com${digit}`, `lpt${digit}`]),
]);
