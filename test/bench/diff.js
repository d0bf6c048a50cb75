// Times `sdkgen diff` as whole processes beside `sdkgen generate`: on the project's own document with five edits and with none, and on
// GitHub's with three.
//
//   npm run bench:diff [-- rounds]
//
// GitHub's document is looked for in ../shared/specs, and left out where it is not there.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { formatTable } from "./support/formatTable.js";
import { measureProcess } from "./support/measureProcess.js";
import { median } from "./support/median.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sdkgen = join(root, "generator/sdkgen.js");
const own = join(root, "spec/participants.openapi.yaml");
const github = join(root, "../shared/specs/github/api.github.com.json");
const rounds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "bench-diff-"));
const inFolder = (name) => join(folder, name);

try {
  const rows = [["", "wall", "CPU", "peak", "ratio", "goal"]];
  const edited = write("own.json", parse(readFileSync(own, "utf8")), ({ components: { schemas } }) => {
    const { properties } = schemas.SessionParticipant;
    delete properties.preset_name;
    properties.country = { type: "string" };
    properties.display_name.type = ["string", "null"];
    schemas.AddParticipantBody.properties.nickname = { type: "string" };
    schemas.Session.properties.extra = { type: "integer" };
  });
  const cold = measure(rounds, ["generate", "--spec", own, "--out", inFolder("cold")], inFolder("cold"));
  const same = measure(rounds, ["generate", "--spec", own, "--out", inFolder("cold")]);
  const five = measure(rounds, ["diff", own, "--spec", edited]);
  const none = measure(rounds, ["diff", own, "--spec", own, "--out", inFolder("cold")]);
  rows.push(
    row("own document: generate, cold", cold),
    row("  diff of five edits", five, cold, "3.00x, 3.0 s"),
    row("own document: generate, unchanged", same),
    row("  diff of no edit", none, same, "1.10x"),
  );
  if (existsSync(github)) {
    const names = ["issue", "repository", "simple-user"];
    const path = write("github.json", JSON.parse(readFileSync(github, "utf8")), ({ components }) => {
      for (const name of names) components.schemas[name].properties.extra = { type: "string" };
    });
    const once = measure(1, ["generate", "--spec", github, "--out", inFolder("hub")], inFolder("hub"));
    const twice = { ...once, wall: 2 * once.wall, cpu: 2 * once.cpu };
    const report = inFolder("hub.txt");
    const three = measure(1, ["diff", github, "--spec", path, "--format", "json", "--out", report]);
    const { changes } = JSON.parse(readFileSync(report, "utf8"));
    rows.push(
      row("GitHub's document: generate twice, cold", twice),
      row("  diff of three edits", three, twice, "1.50x, 1536 MiB"),
    );
    process.stdout.write(`entries: ${changes.map(({ subject }) => subject).join(", ")}\n`);
  }
  process.stdout.write(`${formatTable(rows)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes a document, edited, and gives its path. */
function write(name, document, edit) {
  edit(document);
  writeFileSync(inFolder(name), JSON.stringify(document, null, 2));
  return inFolder(name);
}

/** The medians of some runs, each of them without the folder. */
function measure(count, args, without) {
  const runs = Array.from({ length: count }, () => {
    if (without) rmSync(without, { recursive: true, force: true });
    return measureProcess([process.execPath, sdkgen, ...args], root);
  });
  const middle = (key) => median(runs.map((run) => run[key]));
  return { wall: middle("wall"), cpu: middle("cpu"), peak: middle("peak") };
}

function row(name, { wall, cpu, peak }, beside, goal = "") {
  const ratio = beside ? `${(wall / beside.wall).toFixed(2)}x` : "";
  const seconds = (value) => `${(value / 1000).toFixed(2)} s`;
  return [name, seconds(wall), seconds(cpu), `${Math.round(peak)} MiB`, ratio, goal];
}
