import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../package/support/repositoryRoot.ts";
import { run } from "../package/support/run.ts";
import { makeFolder } from "../support/makeFolder.ts";

// npm fetches what builds the generator, which takes a minute.
test.skipIf(!existsSync(join(repositoryRoot, ".git")))(
  "npm builds the generator when it installs it from git, and leaves only what runs",
  async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    const quiet = ["--no-audit", "--no-fund", "--loglevel", "error", "--prefer-offline"];
    const install = ["install", "--save-dev", `git+file://${repositoryRoot}`, ...quiet];
    const installation = await run("npm", install, { cwd: folder });
    expect(installation.code, installation.output).toBe(0);

    const installed = join(folder, "node_modules");
    expect(readdirSync(installed).filter((name) => !name.startsWith("."))).toEqual([
      "realtimekit-sdk-generator",
    ]);
    expect(readdirSync(join(installed, "realtimekit-sdk-generator")).toSorted()).toEqual([
      ".build",
      "LICENSE",
      "README.md",
      "generator",
      "package.json",
      "spec",
    ]);
    writeFileSync(join(folder, "openapi.json"), document);
    const generate = ["--no-install", "sdkgen", "generate", "--spec", "openapi.json", "--out", "client"];
    expect(await run("npx", generate, { cwd: folder })).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, "client/dist"))).toContain("index.js");
  },
);

const document = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Pets", version: "1.0.0" },
  servers: [{ url: "https://pets.example" }],
  paths: {
    "/pets": {
      get: { operationId: "listPets", responses: { 204: { description: "Nothing." } } },
    },
  },
});
