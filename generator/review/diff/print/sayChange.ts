import type {
  ByGenerator,
  CallSite,
  Change,
  Diff,
  GeneratorChange,
  Impact,
  Kind,
  OptionEdit,
  Spot,
  Verdicts,
} from "../change.ts";

/** What each group of changes is, for people. */
export const kindTitles: Readonly<Record<Kind, string>> = {
  silent: "compiles, and means something else",
  breaks: "code that compiles today does not, or requests that work today fail",
  watch: "breaks nobody who only calls and reads",
  fine: "breaks nobody",
};

/** All groups, worst first. */
export const kinds: readonly Kind[] = ["silent", "breaks", "watch", "fine"];

/** The verdicts of a change, in the order in which people read them. */
export const axes = ["compile", "wire", "exhaustive"] as const;

/** The groups that have changes, worst first, with how many. */
export function countKinds(changes: readonly Change[]): (readonly [kind: Kind, number: number])[] {
  return kinds
    .map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const)
    .filter(([, number]) => number > 0);
}

/** What the changes are that options make, for people. */
export const optionsTitle = "what changed options do, whatever the document says";

/** What the changes are that the generator makes, for people; why it may be options, where they are not known. */
export function sayGenerator({ orOptions }: ByGenerator): string {
  const who =
    orOptions === undefined ? "the generator declares" : `the generator or options (${orOptions}) declare`;
  return `${who} this otherwise than at the base, whatever the document says; no version counts it`;
}

/** What has happened to an exported name. */
export function sayWhat({ before, after }: GeneratorChange): "added" | "removed" | "declared otherwise" {
  return before === null ? "added" : after === null ? "removed" : "declared otherwise";
}

/** The names that the generator declares otherwise, those that are gone first. */
export function listNames({ changes }: ByGenerator): (readonly [what: string, names: readonly string[]])[] {
  return (["removed", "declared otherwise", "added"] as const)
    .map((what) => [what, changes.filter((each) => sayWhat(each) === what)] as const)
    .filter(([, found]) => found.length > 0)
    .map(([what, found]) => [what, found.map(({ subject }) => subject)]);
}

/** An option, as it was and is. */
export function sayEdit({ option, before, after }: OptionEdit): string {
  const words = [before ?? "not set", after ?? "not set"];
  return `${option}: ${words.join(" → ")}`;
}

/** How the verdicts that say something are known, in a sentence. */
export function sayProof(changes: readonly Change[]): string {
  const verdicts = changes.flatMap((change) => Object.values(change.verdicts));
  const proved = verdicts.filter(({ grade }) => grade === "proved").length;
  const byRule = verdicts.filter(({ grade, verdict }) => grade === "rule" && verdict !== "ok").length;
  return `verdicts: ${proved} proved by the compiler, ${byRule} by rule.`;
}

/** What a thing is, or was where it is gone, in no more characters than a line has room for. */
export function sayBriefly({ before, after }: Change, most: number): string {
  return clip(after ?? before ?? "", most);
}

/** A text in no more characters than that. */
export function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** A count and its noun. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A place as `file:line:column`. */
export function saySpot({ file, line, column }: Spot): string {
  return `${file}:${line}:${column}`;
}

/** Where to look: where it is now, else where it was. */
export function mainSpot({ positions }: Pick<Change, "positions">): Spot | undefined {
  return positions.after ?? positions.before;
}

/** A verdict in one word or two, the code of the compiler with it. */
export function sayVerdict(verdicts: Verdicts, axis: keyof Verdicts): string {
  const { verdict, grade, code } = verdicts[axis];
  if (verdict === "ok") return "ok";
  const words: Readonly<Record<string, string>> = {
    "second-class": "breaks mocks",
    upgrade: "differs after an upgrade",
    depends: "depends",
    meaning: "means something else",
  };
  const proof = grade === "proved" ? `, proved${code === undefined ? "" : `: ${code}`}` : "";
  return `${words[verdict] ?? verdict}${proof}`;
}

/** What is due, in one line: the versions, and why. */
export function sayDue({ base, since, bump, due }: Diff): string {
  const { version } = since ?? base;
  const release = since ? ` since ${since.label}` : "";
  return bump === "none"
    ? `${version}, no new version due${release}`
    : `${version} → ${due} (${bump}${release})`;
}

/** A call site that breaks: where it is, and what the compiler says. */
export function saySite({ code, message, ...spot }: CallSite): string {
  return `${saySpot(spot)} ${code} ${message}`;
}

/** What the projects given come to, one line for each. */
export function sayProjects({ projects }: Impact): string[] {
  return projects.map(({ path, sites, ownErrors }) => {
    const own = ownErrors === 0 ? "" : `; ${count(ownErrors, "error")} of its own left out`;
    return `${path}: ${sites === 0 ? "nothing breaks" : `${count(sites, "place")} ${sites === 1 ? "breaks" : "break"}`}${own}`;
  });
}

/** What is said of a change that may break code, where none of the projects given has such code. */
export const notUsed = "not used by the projects given";

/** The operations that a change reaches, the first ones by name. */
export function sayReach({ reach }: Change): string {
  const { operations, count: all } = reach;
  const rest = all - operations.length;
  return `${operations.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
