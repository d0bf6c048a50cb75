import { isDevelopment } from "./environment.js";

// `undefined` until it is known whether there is one.
let registry: FinalizationRegistry<Waiting> | null | undefined;

/** A list that waits for somebody to read it. */
export interface Waiting {
  readonly operation: string;
  isRead: boolean;
}

/**
 * In development, writes a warning to the console when a list is thrown away that nobody has read: no request was made for it.
 * Where objects cannot be watched, nothing is told.
 */
export function watchUnread(list: object, waiting: Waiting): void {
  if (registry === undefined) registry = makeRegistry();
  registry?.register(list, waiting);
}

function makeRegistry(): FinalizationRegistry<Waiting> | null {
  if (!isDevelopment() || typeof FinalizationRegistry !== "function") return null;
  return new FinalizationRegistry(({ isRead, operation }) => {
    if (!isRead) console.warn(`${operation}: nobody has read this list, so it was not requested`);
  });
}
