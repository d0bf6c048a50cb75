import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { putFiles } from "../generator/support/putFiles.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { type Call, sdkgen, soundDocument } from "./support/sdkgen.ts";

const files = ["--spec", "spec.yaml", "--out", "out"];
let folder = "";

beforeEach(() => {
  folder = makeFolder();
  putFiles(folder, [{ path: "spec.yaml", text: soundDocument }]);
});

describe("SDKGEN_DEBUG", { timeout: 60_000 }, () => {
  const phasesOf = ({ stderr }: Call): string[] =>
    [...stderr.matchAll(/^sdkgen: (\w+): \d+\.\d ms/gm)].map(([, name]) => name ?? "");

  test("names every phase on stderr, in their order, with what they dealt with", () => {
    const call = sdkgen(folder, ["generate", ...files], { env: { SDKGEN_DEBUG: "1" } });
    expect(call.status).toBe(0);
    expect(phasesOf(call)).toEqual(
      "look load read structure rules model plan cut print build review write".split(" "),
    );
    const bytes = Buffer.byteLength(soundDocument);
    expect(call.stderr).toMatch(new RegExp(`^sdkgen: read: .* ms, files 1, bytes ${bytes}$`, "m"));
    expect(call.stderr).toMatch(
      /^sdkgen: model: .* ms, operations 1, resources 1, types 2, enums 1, losses 0$/m,
    );
    expect(call.stderr).toMatch(/^sdkgen: write: .* ms, written \d+, unchanged 0, removed 0$/m);
    expect(call.stdout).not.toContain("sdkgen: ");
  });

  test("leaves the data on stdout as it is", () => {
    const { stdout } = sdkgen(folder, ["lint", ...files, "--format", "json"], { env: { SDKGEN_DEBUG: "1" } });
    expect(JSON.parse(stdout)).toEqual({ problems: [], losses: [], assumed: {}, lossCounts: {} });
  });

  test("is not needed for silence", () => {
    expect(sdkgen(folder, ["lint", ...files]).stderr).toBe("");
  });
});

describe("an internal error", { timeout: 60_000 }, () => {
  /** Makes a function of the platform fail as soon as it meets a text, as a bug of ours would. */
  const failing = (name: string, text: string): string[] => {
    const code = `const original = ${name};
${name} = function (...args) {
  if (String(args[0] ?? this).includes(${JSON.stringify(text)})) throw new TypeError("it went \\x1b[31mwrong");
  return original.apply(this, args);
};
`;
    putFiles(folder, [{ path: "failing.mjs", text: code }]);
    return ["--import", "./failing.mjs"];
  };

  test("names the phase and the operation with its place, and how to report it; without a stack", () => {
    const { status, stdout, stderr } = sdkgen(folder, ["lint", ...files], {
      preload: failing("globalThis.encodeURI", "/pets"),
    });
    expect([status, stdout]).toEqual([1, ""]);
    const lines = stderr.split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "sdkgen: internal error: it went \\u{1b}[31mwrong",
      "  in operation getPet at spec.yaml:8:5",
      "  in the phase model",
    ]);
    expect(stderr).toContain("Please report it");
    expect(stderr).toContain(`Node ${process.version}`);
    expect(stderr).not.toContain("    at ");
  });

  test("has a stack under SDKGEN_DEBUG, below the phases that went well", () => {
    const { status, stderr } = sdkgen(folder, ["lint", ...files], {
      preload: failing("globalThis.encodeURI", "/pets"),
      env: { SDKGEN_DEBUG: "1" },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^sdkgen: rules: .*\nsdkgen: internal error: /m);
    expect(stderr).toMatch(/^ {4}at /m);
  });

  test.each([
    ["an operation", "Get a pet", "operation getPet at spec.yaml:8:5"],
    ["a schema", "What it is called.", "schema Pet at spec.yaml:19:5"],
  ])("while %s is written names its place", (_, text, place) => {
    const { status, stderr } = sdkgen(folder, ["generate", ...files], {
      preload: failing("String.prototype.trimEnd", text),
    });
    expect(status).toBe(1);
    expect(stderr).toContain(`wrong\n  in ${place}\n  in the phase plan\n`);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});
