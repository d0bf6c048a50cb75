import { mkdirSync, renameSync, writeFileSync } from "node:fs";
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

test("watching goes on after each save, of editors that replace the file and in folders that are new", async () => {
  const folder = makeFolder();
  const [spec, waiting] = [join(folder, "spec.yaml"), join(folder, "spec.yaml~")];
  writeFileSync(spec, "0");
  let runs = 0;
  const watching = watchInputs({ folders: [folder], ignored: [], until: undefined }, async () => {
    runs += 1;
  });
  watching.catch(() => undefined); // the folder goes when the test is over
  const nextRun = async (save: () => void): Promise<void> => {
    const before = runs;
    save();
    await expect.poll(() => runs, { timeout: 20_000 }).toBeGreaterThan(before);
    await setTimeout(400); // what is left of the same save
  };
  await nextRun(() => {});
  const replace = (): void => {
    writeFileSync(waiting, "other");
    renameSync(waiting, spec);
  };
  for (const save of [replace, replace, replace]) await nextRun(save);
  await nextRun(() => mkdirSync(join(folder, "schemas")));
  await nextRun(() => writeFileSync(join(folder, "schemas/pet.yaml"), "1"));
  await nextRun(() => writeFileSync(join(folder, "schemas/pet.yaml"), "2"));
});
