import type { Compile, Edit, Exhaustive, Kind, Verdict, Verdicts, Wire } from "../change.ts";
import type { DiffRule, Letters, Bump, Direction } from "./ruleRow.ts";
import { diffRules } from "./rules.ts";

/** What an edit means, by the row of its rule. */
export interface Judgement {
  readonly title: string;
  readonly verdicts: Verdicts;
  readonly kind: Kind;
  readonly bump: Bump;
}

const compileWords = { ".": "ok", b: "second-class", B: "breaks" } as const;
const wireWords = { ".": "ok", "?": "depends", U: "upgrade", F: "fails", M: "meaning" } as const;
const exhaustiveWords = { ".": "ok", X: "breaks" } as const;

/** Judges an edit by the table of rules. */
export function judge({ rule, direction }: Pick<Edit, "rule" | "direction">): Judgement {
  const row = diffRules[rule];
  const verdicts = verdictsOf(row, lettersFor(row, direction));
  return { title: row.title, verdicts, ...weigh({ rule, direction }, verdicts) };
}

/** What verdicts come to: the group of a change, and the bump that it asks for. */
export function weigh(
  { rule, direction }: Pick<Edit, "rule" | "direction">,
  verdicts: Verdicts,
): Pick<Judgement, "kind" | "bump"> {
  const row = diffRules[rule];
  const byRule = bumpFor(row, direction, verdicts);
  const bump = verdicts.compile.verdict === "breaks" ? "major" : byRule;
  return { kind: kindOf(row, verdicts, bump), bump };
}

/** What is in no operation is compiled all the same, and never sent. */
function lettersFor({ letters }: DiffRule, direction: Direction): Letters {
  if (typeof letters === "string") return letters;
  if (direction !== "none") return letters[direction];
  const [compile, , exhaustive] = letters.both.split(" ");
  return `${compile} . ${exhaustive}` as Letters;
}

function verdictsOf(row: DiffRule, letters: Letters): Verdicts {
  const [compile, wire, exhaustive] = letters.split(" ") as [
    keyof typeof compileWords,
    keyof typeof wireWords,
    keyof typeof exhaustiveWords,
  ];
  return {
    compile: verdict<Compile>(compileWords[compile], row.compile, "All code compiles as before."),
    wire: verdict<Wire>(wireWords[wire], row.wire, "Requests and responses are as before."),
    exhaustive: verdict<Exhaustive>(
      exhaustiveWords[exhaustive],
      row.exhaustive,
      "No list of values or cases gets longer or shorter.",
    ),
  };
}

function verdict<Word extends string>(word: Word, why: string | undefined, fine: string): Verdict<Word> {
  return { verdict: word, grade: "rule", why: word === "ok" ? fine : (why ?? "See the rule.") };
}

/** The bump of the row, else what the letters come to. */
function bumpFor({ bump }: DiffRule, direction: Direction, verdicts: Verdicts): Bump {
  const given = typeof bump === "string" ? bump : bump?.[direction === "none" ? "both" : direction];
  return given ?? bumpOf(verdicts);
}

/** The bump that verdicts come to: whoever is protected fully counts as major, everybody else as minor. */
function bumpOf({ compile, wire, exhaustive }: Verdicts): Bump {
  if (compile.verdict === "breaks" || wire.verdict === "fails" || wire.verdict === "meaning") return "major";
  if (compile.verdict === "second-class" || exhaustive.verdict === "breaks") return "minor";
  if (wire.verdict === "depends") return "minor";
  return wire.verdict === "upgrade" ? "patch" : "none";
}

function kindOf({ silent }: DiffRule, { compile, wire, exhaustive }: Verdicts, bump: Bump): Kind {
  const meansOther = silent === true || wire.verdict === "meaning";
  if (meansOther && compile.verdict === "ok" && bump === "major") return "silent";
  if (bump === "major") return "breaks";
  const isFine = compile.verdict === "ok" && wire.verdict === "ok" && exhaustive.verdict === "ok";
  return isFine ? "fine" : "watch";
}
