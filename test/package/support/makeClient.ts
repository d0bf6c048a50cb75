import { RealtimeKit, type RealtimeKitOptions } from "../../../generated/dist/index.js";
import type { TestServer } from "./startServer.ts";

/** Ids that the client of these tests holds. */
export const accountId = "9f2c4be07d1a4f6e8b3a5c7d9e1f2a3b";
export const appId = "5b0c1f6e-3d52-4f0a-9a3b-7c2f8e4d6a10";

/** Base path of the servers of these tests, as deep as that of the API. */
const basePath = "/client/v4";

/** Where all operations live, below the ids of the client. */
export const prefix: string = `${basePath}/accounts/${accountId}/realtime/kit/${appId}`;

/** A client of the built package that talks to a server of the test, never repeating a request unless told to. */
export function makeClient(server: TestServer, options: Partial<RealtimeKitOptions> = {}): RealtimeKit {
  const baseUrl = `${server.url}${basePath}`;
  return new RealtimeKit({ apiToken: "secret", accountId, appId, baseUrl, maxRetries: 0, ...options });
}
