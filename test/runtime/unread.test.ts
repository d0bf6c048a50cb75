import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from "vitest";
import { jsonAnswer } from "./support/answers.ts";
import { serve } from "./support/serve.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Throws away what nobody holds, and lets the platform tell of it. */
async function settle(): Promise<void> {
  for (let count = 0; count < 3; count++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("a list that nobody reads", () => {
  let warn: Mock<typeof console.warn>;
  beforeEach(() => {
    // Whether this is development is asked once.
    vi.resetModules();
    warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it("is told in development", async () => {
    const { thingsAt } = await import("./support/things.ts");
    (() => void thingsAt("https://things.example").list())();
    await settle();
    expect(warn.mock.calls).toEqual([["listThings: nobody has read this list, so it was not requested"]]);
  });

  it("is not told in production", async () => {
    vi.stubEnv("NODE_ENV", "production");
    const { thingsAt } = await import("./support/things.ts");
    (() => void thingsAt("https://things.example").list())();
    await settle();
    expect(warn).not.toHaveBeenCalled();
  });

  it("is not told where the list was read, or the call is no list", async () => {
    const { thingsAt } = await import("./support/things.ts");
    const server = await serve(jsonAnswer(200, { data: { things: [] } }));
    await (async () => {
      await thingsAt(server.url).list();
      for await (const _ of thingsAt(server.url).list());
      await thingsAt(server.url).get("a");
    })();
    await settle();
    expect(warn).not.toHaveBeenCalled();
  });
});
