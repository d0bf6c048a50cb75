/**
 * What the package must do on every platform: plain JavaScript, without any module of a platform.
 *
 * @param {typeof import("realtimekit-participants")} sdk the package under test
 * @param {{ origin: string, closed: string, browser: boolean, environment: boolean, tellsRefusal: boolean }} settings `origin`:
 *   of the server of `startServer.js`; `closed`: an origin where nobody listens; `browser`: the platform is one; `environment`:
 *   it has the variables that `fromEnv` reads; `tellsRefusal`: its errors tell a refused connection from a lost one
 * @returns {Promise<{ passed: number, failures: string[] }>}
 */
export async function smoke(sdk, settings) {
  const failures = [];
  let passed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      await inTime(check(sdk, settings));
      passed++;
    } catch (error) {
      failures.push(`${name}: ${error?.name}: ${error?.message}`);
    }
  }
  return { passed, failures };
}

const checks = {
  async "GET with path, query and credentials"(sdk, settings) {
    const params = { filters: ["device_info", "events"], include_peer_events: true };
    const { request } = await connect(sdk, settings).sessions.getParticipantDataFromPeerId("a b/ü", params);
    const path = "/echo/client/v4/accounts/account/realtime/kit/app/sessions/peer-report/a%20b%2F%C3%BC";
    equal(request.method, "GET");
    equal(request.url, `${path}?filters=device_info,events&include_peer_events=true`);
    equal(request.headers.authorization, "Bearer secret-token");
    equal(request.headers.accept, "application/json");
    if (!settings.browser) match(request.headers["user-agent"], /^realtimekit-participants\/\d/);
  },
  async "POST with a JSON body"(sdk, settings) {
    const body = { custom_participant_id: "customer-1", preset_name: "host", name: "Ü 🎥" };
    const { request } = await connect(sdk, settings).meetings.addParticipant("m", body);
    equal(request.method, "POST");
    equal(request.headers["content-type"], "application/json");
    equal(request.body, JSON.stringify(body));
  },
  async "PATCH, PUT, DELETE and POST without a body"(sdk, settings) {
    const { meetings, activeSession } = connect(sdk, settings);
    const body = { custom_participant_id: "customer-1", preset_name: "host" };
    equal((await meetings.editParticipant("m", "p", { name: "N" })).request.method, "PATCH");
    equal((await meetings.replaceParticipant("m", "p", body)).request.method, "PUT");
    equal((await meetings.deleteMeetingParticipant("m", "p")).request.method, "DELETE");
    equal((await activeSession.kickAllParticipants("m")).request.method, "POST");
  },
  async "values that cannot be sent are refused before any request"(sdk, settings) {
    const { meetings } = connect(sdk, settings);
    for (const id of ["", ".", ".."]) {
      const error = await caught(meetings.getMeetingParticipant("m", id));
      equal(error.kind, "InvalidArgument");
      equal(error.attempts, 0);
    }
    const options = { ...settingsOf(settings, "echo"), accountId: undefined };
    equal(
      (await caught(new sdk.RealtimeKit(options).meetings.getMeetingParticipant("m", "p"))).kind,
      "InvalidArgument",
    );
  },
  async "errors of the API, in both shapes"(sdk, settings) {
    const { meetings } = connect(sdk, settings, "missing");
    const error = await caught(meetings.getMeetingParticipant("m", "p"));
    equal(error instanceof sdk.NotFoundError && error instanceof sdk.ApiError, true);
    equal(error.name, "NotFoundError");
    equal(error.status, 404);
    equal(error.errors[0].message, "no such participant");
    equal(error.requestId, "ray-1");
    const denied = await caught(connect(sdk, settings, "denied").meetings.getMeetingParticipant("m", "p"));
    equal(denied.kind, "PermissionDenied");
    equal(denied.code, 10000);
  },
  async "success: false with status 200 is an error"(sdk, settings) {
    const error = await caught(
      connect(sdk, settings, "unsuccessful").meetings.getMeetingParticipant("m", "p"),
    );
    equal(error instanceof sdk.ApiError, true);
    equal(error.status, 200);
  },
  async "a GET is repeated after 503, a POST is not"(sdk, settings) {
    const { meetings } = connect(sdk, settings, "flaky-get");
    equal((await meetings.getMeetingParticipant("m", "p").withResponse()).attempts, 3);
    const body = { custom_participant_id: "c", preset_name: "host" };
    const error = await caught(connect(sdk, settings, "flaky-post").meetings.addParticipant("m", body));
    equal(error.kind, "InternalServer");
    equal(error.attempts, 1);
  },
  async "a POST is repeated after 429"(sdk, settings) {
    const body = { custom_participant_id: "c", preset_name: "host" };
    const { attempts } = await connect(sdk, settings, "limited")
      .meetings.addParticipant("m", body)
      .withResponse();
    equal(attempts, 2);
  },
  async "items and pages, with the exact number of requests"(sdk, settings) {
    const ids = [];
    for await (const { id } of connect(sdk, settings, "items").meetings.getMeetingParticipants("m"))
      ids.push(id);
    equal(ids.join(), "1,2,3,4,5,6");
    equal(await countRequests(settings, "items"), 3);
    const pages = connect(sdk, settings, "pages").meetings.getMeetingParticipants("m").pages();
    for await (const { paging } of pages) if (paging.end_offset === 4) break;
    equal(await countRequests(settings, "pages"), 2);
  },
  async "an abort ends a call that waits for the answer, and one that waits for the body"(sdk, settings) {
    for (const scenario of ["silent", "stalled"]) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new Error("enough")), 100);
      const { signal } = controller;
      const error = await caught(
        connect(sdk, settings, scenario).meetings.getMeetingParticipant("m", "p", {}, { signal }),
      );
      equal(error.kind, "Abort");
      equal(error.cause.message, "enough");
    }
    const signal = AbortSignal.abort();
    const error = await caught(
      connect(sdk, settings).meetings.getMeetingParticipant("m", "p", {}, { signal }),
    );
    equal(error.kind, "Abort");
    equal(error.attempts, 0);
  },
  async "a time-out ends a call that waits for the answer, and one that waits for the body"(sdk, settings) {
    for (const scenario of ["silent", "stalled"]) {
      const options = { timeoutMs: 200, maxRetries: 0 };
      const error = await caught(
        connect(sdk, settings, scenario).meetings.getMeetingParticipant("m", "p", {}, options),
      );
      equal(error.kind, "Timeout");
      equal(error.timeoutMs, 200);
    }
    const options = { totalTimeoutMs: 300 };
    const error = await caught(
      connect(sdk, settings, "silent").meetings.getMeetingParticipant("m", "p", {}, options),
    );
    equal(error.kind, "Timeout");
    equal(error.timeoutMs, 300);
  },
  async "withResponse, safe and raw"(sdk, settings) {
    const { meetings } = connect(sdk, settings);
    const reply = await meetings.getMeetingParticipant("m", "p").withResponse();
    match(reply.requestId, /^ray-\d+$/);
    equal(reply.response.status, 200);
    equal(reply.attempts, 1);
    equal(reply.rateLimit.remaining, 42);
    const good = await meetings.getMeetingParticipant("m", "p").safe();
    equal(good.ok && good.data.success, true);
    const bad = await connect(sdk, settings, "missing").meetings.getMeetingParticipant("m", "p").safe();
    equal(!bad.ok && bad.error.kind, "NotFound");
    const raw = await meetings.getMeetingParticipant("m", "p").raw();
    equal(JSON.parse(await raw.text()).success, true);
  },
  async "redirects are not followed"(sdk, settings) {
    const error = await caught(connect(sdk, settings, "redirect").meetings.getMeetingParticipant("m", "p"));
    equal(error.kind, "Redirect");
    equal(await countRequests(settings, "redirected"), 0);
  },
  async "bodies that are not what they should be"(sdk, settings) {
    for (const [scenario, kind] of [
      ["html", "ResponseParse"],
      ["truncated", "ResponseParse"],
      ["empty", "ResponseParse"],
      ["large", "ResponseTooLarge"],
    ]) {
      const client = connect(sdk, settings, scenario, { maxResponseBytes: 50_000, maxRetries: 0 });
      equal((await caught(client.meetings.getMeetingParticipant("m", "p"))).kind, kind);
    }
    const zipped = await connect(sdk, settings, "zipped").meetings.getMeetingParticipant("m", "p");
    equal(zipped.success, true);
  },
  async "no server, and a connection that breaks"(sdk, settings) {
    const options = {
      ...settingsOf(settings, "echo"),
      baseUrl: `${settings.closed}/client/v4`,
      maxRetries: 0,
    };
    const nobody = new sdk.RealtimeKit(options).meetings.getMeetingParticipant("m", "p");
    equal((await caught(nobody)).kind, "Connection");
    for (const scenario of ["reset", "cut"]) {
      const client = connect(sdk, settings, scenario, { maxRetries: 0 });
      equal((await caught(client.meetings.getMeetingParticipant("m", "p"))).kind, "Connection");
    }
  },
  async "no connection error shows what is in the query, as an API key may be"(sdk, settings) {
    const events = [];
    const options = {
      ...settingsOf(settings, "echo"),
      baseUrl: `${settings.closed}/client/v4`,
      maxRetries: 1,
      onEvent: (event) => events.push(event),
    };
    const call = new sdk.RealtimeKit(options).sessions.getSessionParticipants("s", { search: "private-key" });
    const error = await caught(call);
    equal(error.kind, "Connection");
    const inspect = globalThis.process?.getBuiltinModule?.("node:util")?.inspect ?? String;
    const shown = [error, error.cause, error.stack, ...events].map((value) => inspect(value, { depth: 9 }));
    equal(shown.join().includes("private-key"), false);
    equal(error.message.includes("undefined"), false);
  },
  async "a POST that never reached the server is tried again, where the platform tells"(sdk, settings) {
    const options = { ...settingsOf(settings, "echo"), baseUrl: `${settings.closed}/client/v4` };
    const error = await caught(new sdk.RealtimeKit(options).meetings.addParticipant("m", {}));
    equal(error.kind, "Connection");
    equal(error.attempts, settings.tellsRefusal ? 3 : 1);
  },
  async "a token function is asked again after 401"(sdk, settings) {
    const asked = [];
    const apiToken = async ({ refresh }) => {
      asked.push(refresh);
      return refresh ? "new-token" : "old-token";
    };
    const client = connect(sdk, settings, "renewed", { apiToken });
    equal((await client.meetings.getMeetingParticipant("m", "p")).success, true);
    equal(asked.join(), "false,true");
  },
  async "hooks, and no secret in anything that is shown"(sdk, settings) {
    const events = [];
    const seen = [];
    const middleware = [
      async (request, next) => {
        request.headers.set("x-trace", "t-1");
        const response = await next(request);
        seen.push(response.status);
        return response;
      },
    ];
    const client = connect(sdk, settings, "missing", { onEvent: (event) => events.push(event), middleware });
    const error = await caught(client.meetings.getMeetingParticipant("m", "p"));
    equal(seen.join(), "404");
    equal(events.map(({ type }) => type).join(), "request,response,error");
    const shown = JSON.stringify([client, error, events]) + error.stack + String(error);
    equal(shown.includes("secret-token"), false);
  },
  async "a hundred calls at once"(sdk, settings) {
    const { meetings } = connect(sdk, settings);
    const calls = Array.from({ length: 100 }, (_, index) => meetings.getMeetingParticipant("m", `p${index}`));
    const replies = await Promise.all(calls);
    replies.forEach(({ request }, index) => match(request.url, new RegExp(`/p${index}$`)));
  },
  async "browsers are refused unless they are allowed"(sdk, settings) {
    const { dangerouslyAllowBrowser: _allowed, ...options } = settingsOf(settings, "echo");
    if (!settings.browser) return void new sdk.RealtimeKit(options);
    const error = await caught(Promise.resolve().then(() => new sdk.RealtimeKit(options)));
    equal(error.kind, "InvalidArgument");
  },
  async "options from the environment"(sdk, settings) {
    const { baseUrl, dangerouslyAllowBrowser } = settingsOf(settings, "echo");
    const make = async () => sdk.RealtimeKit.fromEnv({ baseUrl, dangerouslyAllowBrowser });
    if (!settings.environment) return equal((await caught(make())).kind, "MissingAuth");
    const { request } = await (await make()).meetings.getMeetingParticipant("m", "p");
    equal(request.headers.authorization, "Bearer environment-token");
    match(request.url, /\/accounts\/environment-account\/realtime\/kit\/environment-app\//);
  },
};

function connect(sdk, settings, scenario = "echo", options = {}) {
  return new sdk.RealtimeKit({ ...settingsOf(settings, scenario), ...options });
}

function settingsOf({ origin, browser }, scenario) {
  const baseUrl = `${origin}/${scenario}/client/v4`;
  const allowed = browser ? { dangerouslyAllowBrowser: true } : {};
  return { apiToken: "secret-token", accountId: "account", appId: "app", baseUrl, ...allowed };
}

/** How many requests the server has had for a scenario. */
async function countRequests({ origin }, scenario) {
  return Number(await (await fetch(`${origin}/count?${scenario}`)).text());
}

async function caught(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("expected an error, got none");
}

/** Rejects when a check does not settle. */
function inTime(check) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("did not settle")), 20_000);
    check.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function equal(given, wanted) {
  if (given !== wanted) throw new Error(`${JSON.stringify(given)} instead of ${JSON.stringify(wanted)}`);
}

function match(given, pattern) {
  if (!pattern.test(String(given))) throw new Error(`${JSON.stringify(given)} does not match ${pattern}`);
}
