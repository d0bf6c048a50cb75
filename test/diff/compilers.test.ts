import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createJudge } from "../../generator/review/diff/proof/compileWitnesses.ts";
import { listWitnesses } from "../../generator/review/diff/proof/listWitnesses.ts";
import { printWitness } from "../../generator/review/diff/proof/witness.ts";
import { generateText, preparedRuntime } from "../generator/support/generateText.ts";
import { projectFolder } from "../generator/support/templates.ts";
import { run } from "../package/support/run.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { table } from "./support/documents.ts";
import { edited, readSide } from "./support/edit.ts";
import { fieldRows } from "./support/fieldRows.ts";
import { operationRows } from "./support/operationRows.ts";
import { schemaRows } from "./support/schemaRows.ts";

const rows = [...operationRows, ...fieldRows, ...schemaRows].filter((_, index) => index % 16 === 0);
const isWhole = process.env["SDKGEN_DIFF"] === "all";
const folder = makeFolder(afterAll);

/** The programs that fail, by path. */
const failing: string[] = [];

// Every program of some rows, beside the package that it fails or compiles with.
describe.skipIf(!isWhole)("other compilers say the same of the programs", () => {
  beforeAll(async () => {
    const judge = createJudge(await preparedRuntime());
    for (const [index, { prepare, edit }] of rows.entries()) {
      const before = edited(table, prepare ?? (() => {}));
      const after = edited(before, edit);
      const [from, to] = [(await readSide(before)).api, (await readSide(after)).api];
      const { files } = await generateText(after, { runtime: true });
      for (const [path, text] of files) if (path.endsWith(".ts")) put(`row${index}/${path}`, text);
      const isNamed = from.packageName === to.packageName;
      const testimonies = judge
        .prepare(
          from,
          listWitnesses(from, () => true),
        )
        .against(to);
      for (const [place, { witness, error }] of testimonies.entries()) {
        if (witness.isByName && !isNamed) continue;
        const path = `row${index}/w${place}.ts`;
        put(path, printWitness(witness, "./src/index.js"));
        if (error) failing.push(path);
      }
    }
  }, 600_000);

  test.each(["typescript-5.4", "typescript-7"])("%s", { timeout: 600_000 }, async (compiler) => {
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      target: "es2022",
      module: "esnext",
      moduleResolution: "bundler",
      lib: ["es2022", "dom", "dom.iterable", "esnext.disposable"],
      types: [],
      noEmit: true,
    };
    put("tsconfig.json", JSON.stringify({ compilerOptions, include: ["row*/w*.ts"] }));
    const tsc = join(projectFolder, "node_modules", compiler, "bin/tsc");
    const { output } = await run(process.execPath, [tsc, "-p", folder, "--pretty", "false"], { cwd: folder });
    const found = [...output.matchAll(/^(row\d+\/w\d+\.ts)\(/gm)].map(([, path]) => path);
    expect(failing.length).toBeGreaterThan(10);
    expect([...new Set(found)].sort()).toEqual(failing.toSorted());
  });
});

function put(path: string, text: string): void {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}
