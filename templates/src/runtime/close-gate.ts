import type { Core } from "./client.js";

/**
 * Remembers that the server wants no requests for a while (milliseconds); no longer than ten minutes, so that one absurd
 * header cannot put a client out of service.
 */
export function closeGate(core: Core, ms = 0): void {
  core.blockedUntil = Math.max(core.blockedUntil, performance.now() + Math.min(ms, 600_000));
}
