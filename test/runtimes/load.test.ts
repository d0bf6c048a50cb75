import { fork } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The built package, as far as it is used here: it is not typed before it is built. */
interface Package {
  readonly RealtimeKit: new (options: object) => {
    readonly meetings: {
      getMeetingParticipant(
        meetingId: string,
        participantId: string,
        params?: object,
        options?: object,
      ): Promise<unknown>;
    };
  };
}

const child = fork(fileURLToPath(new URL("../bench/support/listServer.js", import.meta.url)), {
  execArgv: [],
});
const timersAtRest = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
let meetings: InstanceType<Package["RealtimeKit"]>["meetings"];

beforeAll(async () => {
  const [port]: unknown[] = await once(child, "message");
  const entry = new URL("../../generated/dist/index.js", import.meta.url).href;
  const { RealtimeKit }: Package = await import(entry);
  const baseUrl = `http://127.0.0.1:${String(port)}/client/v4`;
  ({ meetings } = new RealtimeKit({ apiToken: "token", accountId: "account", appId: "app", baseUrl }));
});

afterAll(() => child.disconnect());

describe("under load", () => {
  test("a thousand calls at once all succeed", { timeout: 60_000 }, async () => {
    const { signal } = new AbortController();
    const calls = Array.from({ length: 1000 }, (_, index) =>
      meetings.getMeetingParticipant("meeting", `participant-${index}`, {}, { signal }),
    );
    expect(await Promise.all(calls)).toHaveLength(1000);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(await countTimers()).toBe(0);
  });

  test("100,000 calls leave no memory, socket, timer or listener behind", { timeout: 600_000 }, async () => {
    const { signal } = new AbortController();
    const before = await callRepeatedly(signal, 10_000);
    const after = await callRepeatedly(signal, 90_000);
    // One value of 24 bytes that stays behind per call would be 2 MB.
    expect(after.heap - before.heap).toBeLessThan(2_000_000);
    expect(after.sockets).toBeLessThanOrEqual(before.sockets);
    expect(after.timers).toBe(0);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

/** Makes calls one after another and says what is alive afterwards. */
async function callRepeatedly(
  signal: AbortSignal,
  count: number,
): Promise<{ heap: number; sockets: number; timers: number }> {
  for (let at = 0; at < count; at++) {
    await meetings.getMeetingParticipant("meeting", "participant", {}, { signal });
  }
  const timers = await countTimers();
  await collectGarbage();
  const sockets = process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;
  return { heap: process.memoryUsage().heapUsed, sockets, timers };
}

/** Timers that run now and did not run before the first call. */
async function countTimers(): Promise<number> {
  await new Promise((resolve) => setImmediate(resolve));
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length - timersAtRest;
}

/** More than once, because the platform's finalizers run in turns of their own and only then let go of what they hold. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  for (let turn = 0; turn < 5; turn++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
