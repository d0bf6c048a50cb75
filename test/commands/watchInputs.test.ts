import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { watchInputs } from "../../generator/commands/watchInputs.ts";
import { makeFolder } from "../support/makeFolder.ts";

test("watching leaves alone what a run writes, in the folder of the document or not", async () => {
  const folder = makeFolder();
  const [spec, out] = [join(folder, "spec.yaml"), join(folder, "out")];
  mkdirSync(join(out, "src"), { recursive: true });
  writeFileSync(spec, "1");
  let runs = 0;
  const watching = watchInputs({ folders: [folder], ignored: [out], until: undefined }, async () => {
    runs += 1;
    for (const path of ["index.ts", "src/types.ts"]) writeFileSync(join(out, path), String(runs));
  });
  watching.catch(() => undefined); // the folder goes when the test is over
  await expect.poll(() => runs, { timeout: 20_000 }).toBe(1);
  await setTimeout(1000); // for what its own output might cause
  expect(runs).toBe(1);
  // A watcher may miss what happens while it starts, so the document is saved until it is seen.
  await expect
    .poll(() => (writeFileSync(spec, String(Math.random())), runs), { timeout: 20_000, interval: 400 })
    .toBeGreaterThan(1);
});
