import { fc } from "../support/properties.ts";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Things, secret } from "./support/things.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] }));
afterEach(() => void vi.useRealTimers());

/** What a server does with one request. */
interface Behaviour {
  readonly status: number;
  readonly afterMs: number;
  /** `Retry-After-Ms`. */
  readonly waitMs: number | undefined;
}

const behaviours = fc.array(
  fc.record<Behaviour>({
    status: fc.constantFrom(200, 404, 408, 429, 500, 503),
    afterMs: fc.integer({ min: 0, max: 3000 }),
    waitMs: fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** A fetch that behaves in turns, and counts. It does not listen to its signal. */
function turns(list: readonly Behaviour[]): {
  readonly sent: number[];
  readonly fetch: () => Promise<Response>;
} {
  const sent: number[] = [];
  const fetch = async (): Promise<Response> => {
    const { status, afterMs, waitMs } = list[sent.length % list.length] ?? { status: 200, afterMs: 0 };
    sent.push(performance.now());
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    const headers = waitMs === undefined ? {} : { "retry-after-ms": `${waitMs}` };
    return Response.json({}, { status, headers });
  };
  return { sent, fetch };
}

const shared = { apiToken: secret, accountId: "acc" };

it("retries never exceed the budget", async () => {
  await fc.assert(
    fc.asyncProperty(
      behaviours,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 15 }),
      fc.integer({ min: 0, max: 6 }),
      async (list, budget, calls, maxRetries) => {
        const { sent, fetch } = turns(list);
        const things = new Things({ ...shared, fetch, maxRetries, retry: { budget } });
        const results = Array.from({ length: calls }, (_, index) => things.get(`${index}`).safe());
        await vi.runAllTimersAsync();
        const successes = (await Promise.all(results)).filter(({ ok }) => ok).length;
        expect(sent.length - calls).toBeLessThanOrEqual(Math.floor((budget + successes) / 5));
        expect(sent.length).toBeLessThanOrEqual(calls * (1 + maxRetries));
      },
    ),
    { numRuns: 60 },
  );
});

it("total time never exceeds the total, nor an attempt its own", async () => {
  await fc.assert(
    fc.asyncProperty(
      behaviours,
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 1, max: 4000 }),
      async (list, totalTimeoutMs, timeoutMs) => {
        const { sent, fetch } = turns(list);
        const things = new Things({ ...shared, fetch, totalTimeoutMs, timeoutMs, maxRetries: 9 });
        const startedAt = performance.now();
        let settledAt = NaN;
        const result = things
          .get("a")
          .safe()
          .finally(() => void (settledAt = performance.now()));
        await vi.runAllTimersAsync();
        const outcome = await result;
        // Timers count whole milliseconds.
        expect(settledAt - startedAt).toBeLessThanOrEqual(totalTimeoutMs + 1);
        if (sent.length === 1) expect(settledAt - startedAt).toBeLessThanOrEqual(timeoutMs + 1);
        if (!outcome.ok && outcome.error.kind === "Timeout")
          expect([timeoutMs, totalTimeoutMs]).toContain(outcome.error.timeoutMs);
      },
    ),
    { numRuns: 100 },
  );
});
