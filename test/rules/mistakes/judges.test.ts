import { expect, test } from "vitest";
import { type Judge, redoclyJudge, spectralJudge, type Verdict } from "../../support/judges.ts";
import { makeFolder } from "../../support/makeFolder.ts";
import { type BrokenDocument, brokenDocuments, writeBase } from "./breakDocument.ts";
import { type Excuse, excuses, isAbout } from "./excuses.ts";
import { lintStrictly } from "./lintStrictly.ts";

/** A line of a file of a document, `path:line`. */
const lineOf = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`;

/** Whether we report what a judge does, at its line or where an excuse says; with what of the excuses that takes. */
function findExcuse(
  judge: Judge,
  { mistake, marked }: BrokenDocument,
  verdict: Verdict,
  ours: ReadonlySet<string>,
): Excuse | "not needed" | undefined {
  if (ours.has(lineOf(verdict))) return "not needed";
  const { file, line: start, end } = verdict;
  const isWithin = Array.from({ length: end - start + 1 }, (_, index) => ({ file, line: start + index }))
    .map(lineOf)
    .some((line) => ours.has(line));
  const isMarked = marked !== undefined && ours.has(lineOf(marked));
  return excuses.find(
    (excuse) =>
      isAbout(excuse, judge.name, mistake.name, verdict) && (excuse.ours === "within" ? isWithin : isMarked),
  );
}

test(
  "we report all that others call an error, at the same line or where the table says why",
  { timeout: 600_000 },
  async () => {
    const judges = [await redoclyJudge(), spectralJudge()];
    const missed: string[] = [];
    const used = new Set<string>();
    const found = new Map([...judges.map(({ name }) => name), "lint --strict"].map((name) => [name, 0]));
    const count = (name: string, lines: ReadonlySet<string>, { marked }: BrokenDocument): void => {
      if (marked && lines.has(lineOf(marked))) found.set(name, (found.get(name) ?? 0) + 1);
    };
    for (const document of brokenDocuments) {
      const { entry, mistake } = document;
      const folder = makeFolder();
      writeBase(document, folder);
      const ours = new Set((await lintStrictly(document)).map(lineOf));
      count("lint --strict", ours, document);
      for (const judge of judges) {
        const verdicts = await judge.errorsOf(folder, entry);
        count(judge.name, new Set(verdicts.map(lineOf)), document);
        for (const verdict of verdicts) {
          const excuse = findExcuse(judge, document, verdict, ours);
          if (excuse === undefined)
            missed.push(
              `${mistake.name}: ${judge.name}: ${lineOf(verdict)} ${verdict.rule}: ${verdict.message}`,
            );
          else if (excuse !== "not needed") used.add(idOf(excuse, excuse.of && mistake.name));
        }
      }
    }
    const all = excuses.flatMap((excuse) => (excuse.of ?? [undefined]).map((name) => idOf(excuse, name)));
    const unused = all.filter((excuse) => !used.has(excuse));
    expect({ missed, unused }).toEqual({ missed: [], unused: [] });
    // How many of the mistakes each finds at their lines.
    const mistakes = brokenDocuments.filter(({ marked }) => marked).length;
    expect(Object.fromEntries(found)).toEqual({
      "lint --strict": mistakes,
      "Redocly, recommended": 139,
      "Spectral, spectral:oas": 117,
    });
  },
);

function idOf({ judge, rule, why }: Excuse, mistake: string | undefined): string {
  return `${judge} ${rule} ${mistake ?? "any"}: ${why}`;
}
