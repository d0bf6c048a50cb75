import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { makeFolder } from "./support/makeFolder.ts";
import { documentsFolder, hasDocuments } from "./support/needs.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
// `npm run test:corpus` compiles all packages, also those of small documents, which the cases are like.
const smallest = 40_000;
const largest = 400_000;

interface Row {
  readonly path: string;
  readonly operations: number;
}

/** The documents of the collection that are sound, and of a middling size. */
function listDocuments(): Row[] {
  if (!hasDocuments()) return [];
  const [head = "", ...lines] = readFileSync(join(documentsFolder, "INDEX.tsv"), "utf8").trim().split("\n");
  const columns = head.split("\t");
  const rows = lines.map((line) => new Map(line.split("\t").map((value, at) => [columns[at] ?? "", value])));
  return rows
    .filter((row) => row.get("kind") === "real" || row.get("kind") === "tooltest")
    .filter((row) => Number(row.get("total_bytes")) > smallest && Number(row.get("total_bytes")) < largest)
    .map((row) => ({ path: row.get("path") ?? "", operations: Number(row.get("operations")) }));
}

const folder = makeFolder(afterAll);

describe.skipIf(!hasDocuments())(
  "a real document gives a package that compiles under every strict flag",
  () => {
    test("there are some", () => {
      expect(listDocuments()).not.toEqual([]);
    });

    test.each(listDocuments())("$path, $operations operations", ({ path }) => {
      const out = join(folder, path.replace(/\W/g, "_"));
      const generate = [
        "generator/sdkgen.js",
        "generate",
        "--spec",
        join(documentsFolder, path),
        "--out",
        out,
      ];
      const run = spawnSync(process.execPath, generate, { cwd: root, encoding: "utf8" });
      expect([run.status, run.stdout.includes("internal error")], run.stderr).toEqual([0, false]);
      const options = {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        verbatimModuleSyntax: true,
        isolatedDeclarations: true,
        declaration: true,
        erasableSyntaxOnly: true,
        noEmit: true,
        skipLibCheck: false,
        target: "es2022",
        module: "nodenext",
        lib: ["es2022", "dom", "dom.iterable"],
        types: [],
      };
      writeFileSync(
        join(out, "tsconfig.json"),
        JSON.stringify({ compilerOptions: options, include: ["src"] }),
      );
      const compiler = join(root, "node_modules/typescript-7/bin/tsc");
      const { stdout } = spawnSync(process.execPath, [compiler, "-p", out], { encoding: "utf8" });
      expect(stdout).toBe("");
    });
  },
);
