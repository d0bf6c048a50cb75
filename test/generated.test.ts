import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the committed package is what the document says, byte for byte", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const args = ["generator/sdkgen.js", "check", "--strict", "--format", "json"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect(JSON.parse(stdout)).toMatchObject({ problems: [], stale: [], missing: [], superfluous: [] });
});
