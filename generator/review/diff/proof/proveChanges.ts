import type { Change, Verdict, Verdicts } from "../change.ts";
import type { Testimony } from "./compileWitnesses.ts";

/** What a change is about, and what of a package has to be used to see what it does: the name before the first member. */
export function rootName({ subject }: Pick<Change, "subject">): string {
  const [first = "", second = ""] = subject.split("(")[0]?.split(".") ?? [];
  if (first === "client") return first;
  return /^[a-z]/.test(first) && second !== "" ? `${first}.${second}` : first;
}

/** The verdicts of changes in the light of what the compiler said about programs that use what they are about. */
export function proveBy(testimonies: readonly Testimony[]): (change: Change) => Verdicts {
  const byRoot = new Map<string, Testimony[]>();
  for (const testimony of testimonies) {
    const root = rootName(testimony.witness);
    const known = byRoot.get(root);
    if (known) known.push(testimony);
    else byRoot.set(root, [testimony]);
  }
  return (change) => prove(change, byRoot.get(rootName(change)) ?? []);
}

/** @param own programs that use what the change is about */
function prove(change: Change, own: readonly Testimony[]): Verdicts {
  const failed = own.filter((testimony) => testimony.error && isAbout(change, testimony));
  const find = (level: Testimony["witness"]["level"]): Testimony | undefined =>
    failed.find(({ witness }) => witness.level === level);
  const { compile, wire, exhaustive } = change.verdicts;
  const [full, second, listing] = [find("full"), find("second"), find("exhaustive")];
  return {
    compile: provenCompile(compile, own, full, second),
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

function provenCompile(
  compile: Verdicts["compile"],
  own: readonly Testimony[],
  full: Testimony | undefined,
  second: Testimony | undefined,
): Verdicts["compile"] {
  if (compile.verdict === "breaks") return full ? withProof(compile, full) : compile;
  // What does not compile breaks, whatever the rule says.
  if (full)
    return withProof({ ...compile, verdict: "breaks", why: "Code that compiles today does not." }, full);
  if (compile.verdict === "second-class") return second ? withProof(compile, second) : compile;
  return own.length > 0 && !second ? { ...compile, grade: "proved" } : compile;
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
  const name = subject.split(/[.(]/).at(-1)?.replace(/\)$/, "") ?? "";
  const values = [before, after].map((text) => text?.replace(/^"(.*)"$/, "$1"));
  return [name, ...values].some(
    (text) => (text !== undefined && error.whole.includes(`'${text}'`)) || error.whole.includes(`"${text}"`),
  );
}

function isPart(subject: string, of: string): boolean {
  return subject !== of && subject.startsWith(of) && /^[.(]/.test(subject.slice(of.length));
}
