import { present } from "../ground/present.ts";
import { phase } from "../ground/trace.ts";
import type { TextFile } from "../ground/textFile.ts";
import type { Api } from "../model/api.ts";
import { recordFileProblem } from "../problems/printProblems.ts";
import { compareReports } from "../review/compareReports.ts";
import { reportPath } from "../review/printReport.ts";
import { printCache } from "../write/cache.ts";
import type { WriteResult } from "../write/files.ts";
import { inspectPath } from "../write/inspectPath.ts";
import { isCommitted } from "../write/manifest.ts";
import type { Said } from "../write/record.ts";
import type { Made } from "./makePackage.ts";
import { elapsed, failure, findings, type Outcome, summarize } from "./outcome.ts";
import { printRun, type RunSummary } from "./printRun.ts";
import { runKey, type Settings } from "./settings.ts";

/** Writes the files of a package, and says what changed on disk and in what the package exports. */
export async function writePackage(
  settings: Settings,
  generated: Made,
  files: readonly TextFile[],
): Promise<Outcome> {
  const { build, spec, out, force, keep } = settings;
  const { results } = generated.memo;
  const { writeFiles } = await import("../write/writeFiles.ts");
  const said = whatIsSaid(settings, generated);
  const run = { key: runKey(settings), inputs: generated.inputs, said };
  // The run before has left nearly the same on disk, and who comes later can do with that.
  const cache = keep?.has(out) === true ? undefined : printCache(build, results);
  const before = reportOnDisk(out);
  const { report, problems } = phase(
    "write",
    () => writeFiles(out, files, { inputs: [spec], force, run, ...(cache !== undefined && { cache }) }),
    countWritten,
  );
  if (!report) return failure(settings, generated, problems.map(recordFileProblem));
  keep?.remember(out, results);
  const after = files.find(({ path }) => path === reportPath)?.text ?? "";
  const { written, unchanged, removed } = report;
  const isNews = [...written, ...removed].some(isCommitted);
  const { briefDiff, printBriefDiff } = await import("./briefDiff.ts"); // large: a run that finds nothing to do is without
  const diff = isNews ? await briefDiff(settings, generated) : undefined;
  const summary: RunSummary = {
    ...report,
    declarations: compareReports(before, after),
    ...said.counts,
    ...(diff && { diff }),
  };
  const counts = `${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed`;
  return {
    code: 0,
    problems: said.problems,
    losses: settings.losses ? said.losses : [],
    result: summary,
    lines: [...printRun(summary), `${out}: ${counts}, ${elapsed(settings)}`, ...printBriefDiff(diff)],
  };
}

/** What a run says of its document, all of it, so that one that finds nothing changed can say the same. */
function whatIsSaid({ strict, failOnLoss = strict }: Settings, generated: Made): Said {
  const { problems, losses } = findings({ losses: true, strict, failOnLoss }, generated);
  const hasPaths = problems.length + losses.length > 0;
  return {
    problems,
    losses,
    counts: summarize(generated),
    from: hasPaths ? process.cwd() : "",
    package: factsOf(present(generated.api, "the model of a package that is made")),
  };
}

function factsOf({ packageName, version, resources }: Api): Said["package"] {
  const operations = resources.reduce((sum, resource) => sum + resource.operations.length, 0);
  return { name: packageName, version, operations };
}

/** What the package on disk says about what it exports; nothing if there is none that can be read. */
function reportOnDisk(out: string): string {
  try {
    const found = inspectPath(out, reportPath);
    return found.kind === "file" ? found.bytes.toString() : "";
  } catch {
    return ""; // the writer says what is wrong with the folder
  }
}

function countWritten({ report, problems }: WriteResult): Record<string, number> {
  if (!report) return { problems: problems.length };
  const { written, unchanged, removed } = report;
  return { written: written.length, unchanged: unchanged.length, removed: removed.length };
}
