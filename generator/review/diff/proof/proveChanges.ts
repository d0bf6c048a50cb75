import type { Change, Verdict, Verdicts } from "../change.ts";
import type { CompilerError, Testimony } from "./compileWitnesses.ts";

/** What a change is about, and what of a package has to be used to see what it does: the name before the first member. */
export function rootName({ subject }: Pick<Change, "subject">): string {
  const [first = "", second = ""] = subject.split("(")[0]?.split(".") ?? [];
  if (first === "client") return first;
  return /^[a-z]/.test(first) && second !== "" ? `${first}.${second}` : first;
}

/** The verdicts of changes in the light of what the compiler said about programs that use what they are about. */
export function proveBy(
  changes: readonly Change[],
  testimonies: readonly Testimony[],
): (change: Change) => Verdicts {
  const byRoot = new Map<string, Testimony[]>();
  for (const testimony of testimonies) {
    const root = rootName(testimony.witness);
    const known = byRoot.get(root);
    if (known) known.push(testimony);
    else byRoot.set(root, [testimony]);
  }
  const ownOf = (change: Change): readonly Testimony[] => byRoot.get(rootName(change)) ?? [];
  // What fails because of a change that breaks is no reason to think that one beside it does.
  const breaking = changes.filter(({ verdicts }) => verdicts.compile.verdict === "breaks");
  const gone = new Set(breaking.map(({ subject }) => subject));
  const explained = new Set([
    ...breaking.flatMap((change) => explainedBy(change, ownOf(change))),
    ...testimonies.filter(({ error }) => error && gone.has(missingName(error) ?? "")),
  ]);
  return (change) => prove(change, ownOf(change), explained);
}

function failuresOf(change: Change, own: readonly Testimony[]): Testimony[] {
  return own.filter((testimony) => testimony.error && isAbout(change, testimony));
}

/** What fails because of a change that breaks: what is about it, and what uses the whole that it is in. */
function explainedBy(change: Change, own: readonly Testimony[]): Testimony[] {
  const inside = own.filter(({ witness, error }) => error && isPart(change.subject, witness.subject));
  return [...failuresOf(change, own), ...inside];
}

/** The exported name that a program cannot import; nothing if it fails for another reason. */
function missingName({ whole }: CompilerError): string | undefined {
  return /has no exported member (?:named )?'([^']+)'/.exec(whole)?.[1];
}

/**
 * @param own programs that use what the change is about
 * @param explained those of all programs that fail because of changes that break by their rule
 */
function prove(change: Change, own: readonly Testimony[], explained: ReadonlySet<Testimony>): Verdicts {
  const failed = failuresOf(change, own);
  const find = (level: Testimony["witness"]["level"]): Testimony | undefined =>
    failed.find(({ witness }) => witness.level === level);
  const { compile, wire, exhaustive } = change.verdicts;
  const listing = find("exhaustive");
  const unexplained = failed.filter((testimony) => !explained.has(testimony));
  return {
    compile: provenCompile(compile, own, {
      full: find("full"),
      second: find("second"),
      unexplained: unexplained.find(({ witness }) => witness.level === "full"),
    }),
    wire,
    exhaustive:
      exhaustive.verdict === "breaks"
        ? listing
          ? withProof(exhaustive, listing)
          : exhaustive
        : own.some(({ witness }) => witness.level === "exhaustive") && !listing
          ? { ...exhaustive, grade: "proved" }
          : exhaustive,
  };
}

/** The first programs that fail, by what they stand for. */
interface Failures {
  readonly full: Testimony | undefined;
  readonly second: Testimony | undefined;
  /** One of those who are protected fully, which no change beside this one explains. */
  readonly unexplained: Testimony | undefined;
}

function provenCompile(
  compile: Verdicts["compile"],
  own: readonly Testimony[],
  { full, second, unexplained }: Failures,
): Verdicts["compile"] {
  if (compile.verdict === "breaks") return full ? withProof(compile, full) : compile;
  // What does not compile breaks, whatever the rule says.
  if (unexplained)
    return withProof(
      { ...compile, verdict: "breaks", why: "Code that compiles today does not." },
      unexplained,
    );
  if (compile.verdict === "second-class") return second ? withProof(compile, second) : compile;
  return own.length > 0 && !full && !second ? { ...compile, grade: "proved" } : compile;
}

function withProof<Word extends string>(verdict: Verdict<Word>, { text, error }: Testimony): Verdict<Word> {
  return {
    ...verdict,
    grade: "proved",
    witness: text.trimEnd(),
    ...(error && { code: error.code, message: error.message }),
  };
}

/** Whether the error of a program is about a change, rather than about another one of the same declaration or call. */
function isAbout({ subject, before, after }: Change, { witness, error }: Testimony): boolean {
  if (witness.subject === subject) return true;
  // A change of the whole is seen in any of its parts.
  if (isPart(witness.subject, subject)) return true;
  if (!error || !isPart(subject, witness.subject)) return false;
  // A call that lacks its params: the compiler does not say which of them it has to give.
  if (error.code === "TS2554" && subject.endsWith(")")) return true;
  const name = subject.split(/[.(]/).at(-1)?.replace(/\)$/, "") ?? "";
  const values = [before, after].map((text) => text?.replace(/^"(.*)"$/, "$1"));
  return [name, ...values].some(
    (text) => (text !== undefined && error.whole.includes(`'${text}'`)) || error.whole.includes(`"${text}"`),
  );
}

function isPart(subject: string, of: string): boolean {
  return subject !== of && subject.startsWith(of) && /^[.(]/.test(subject.slice(of.length));
}
