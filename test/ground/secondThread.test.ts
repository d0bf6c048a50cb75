import { build } from "esbuild";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { offerJobs, SecondThread } from "../../generator/ground/secondThread.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { fail, sleep, square, vanish } from "./support/jobs.ts";

const script = join(
  makeFolder(() => {}),
  "thread.mjs",
);
let thread: SecondThread;

beforeAll(async () => {
  const entry = join(import.meta.dirname, "support/thread.ts");
  await build({ entryPoints: [entry], outfile: script, bundle: true, platform: "node", format: "esm" });
});

beforeEach(() => {
  thread = new SecondThread(script);
});

afterEach(() => thread.end());

/** What the second thread does before anything that is offered to it later. */
function untilIdle(): Promise<unknown> {
  return thread.do("square", [1], new Int32Array(new SharedArrayBuffer(4)));
}

const numbers = Array.from({ length: 50 }, (_, index) => index);
const squares = numbers.map((number) => [number, number * number]);

test("without a second thread all is done in this one, in order", async () => {
  expect(await offerJobs(square, numbers, undefined)()).toEqual(squares);
  expect(await offerJobs(square, [], undefined)()).toEqual([]);
});

test("two threads give the same in the same order", async () => {
  const offers = [square, square].map((job) => offerJobs(job, numbers, thread));
  expect(await Promise.all(offers.map((finish) => finish()))).toEqual([squares, squares]);
  expect(await offerJobs(square, [], thread)()).toEqual([]);
});

test("both do a part of it", async () => {
  await untilIdle();
  const places = await offerJobs(
    sleep,
    Array.from({ length: 20 }, () => 20),
    thread,
  )();
  expect([places.length, new Set(places)]).toEqual([20, new Set(["here", "there"])]);
});

test("the second one begins before this one has time", async () => {
  const finish = offerJobs(sleep, [0, 0, 0], thread);
  await untilIdle();
  expect(await finish()).toEqual(["there", "there", "there"]);
});

test("this one does not wait for the second one while there is work", async () => {
  await untilIdle();
  const other = offerJobs(sleep, [400], thread);
  // Until the other thread has taken it.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await offerJobs(sleep, [0, 0], thread)()).toEqual(["here", "here"]);
  expect(await other()).toEqual(["there"]);
});

test.each<[name: string, offered: boolean, where: string]>([
  ["there", true, "there"],
  ["here", false, "here"],
])("what fails %s fails as it did, with its cause", async (_name, offered, where) => {
  const finish = offerJobs(fail, ["it went wrong"], offered ? thread : undefined);
  if (offered) await untilIdle();
  const error = await finish().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "TypeError", message: "it went wrong", cause: { message: where } });
});

test("what a thread takes with it that ends is done here", async () => {
  const finish = offerJobs(vanish, [null, null], thread);
  await untilIdle();
  expect(await finish()).toEqual(["here", "here"]);
  expect(await offerJobs(square, numbers, thread)()).toEqual(squares);
});

test("a thread that cannot be started is not missed", async () => {
  const none = new SecondThread(join(import.meta.dirname, "nowhere.mjs"));
  expect(await offerJobs(square, numbers, none)()).toEqual(squares);
  await none.end();
});
