import type { Api } from "../../model/api.ts";
import type { Position } from "../../problems/problem.ts";
import type { Document, Node } from "../../read/document.ts";
import type { DiffRuleId } from "./verdicts/rules.ts";
import type { Direction, Bump } from "./verdicts/ruleRow.ts";

/** One of the two documents that are compared. */
export interface Side {
  readonly api: Api;
  readonly document: Document;
  /** What people call it: a git ref with its commit, a path, the working tree. */
  readonly label: string;
  /** Whether its package has the document as types, too; not there where only models are compared. */
  readonly openapiTypes?: boolean;
}

/** A place on either side, at a key or at its value. */
export interface Places {
  readonly before?: Node | undefined;
  readonly after?: Node | undefined;
}

/** What an edit is about, to find out what it reaches. */
export type Root =
  | { readonly kind: "declaration"; readonly name: string }
  | { readonly kind: "operations"; readonly names: readonly string[] }
  | { readonly kind: "client" };

/** One thing that differs between two documents: a fact, before anything is said about whom it concerns. */
export interface Edit {
  readonly rule: DiffRuleId;
  /** `Type.member`, `Enum.Member`, `resource.method`, `resource.method(param)` or `client.option`. */
  readonly subject: string;
  readonly direction: Direction;
  /** In full, as people read it; `undefined` where it was not there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly places: Places;
  readonly root: Root;
  /** What edits of several operations have in common that are one; else they are one where their places are the same. */
  readonly common?: string | undefined;
  /** What is worth knowing beside it: a likely rename, the cause of an effect elsewhere. */
  readonly note?: string | undefined;
}

/** What an edit means for code that compiles today: nothing, for makers of mocks and readers of requests, or for everybody. */
export type Compile = "ok" | "second-class" | "breaks";

/** What an edit means on the wire: nothing, it depends on the server, after an upgrade only, refused, or another meaning. */
export type Wire = "ok" | "depends" | "upgrade" | "fails" | "meaning";

/** What an edit means for code that lists every value or case. */
export type Exhaustive = "ok" | "breaks";

/** What is said about one axis, why, and how it is known. */
export interface Verdict<Word extends string> {
  readonly verdict: Word;
  /** `proved` by the compiler, or said by a `rule` about documents. */
  readonly grade: "proved" | "rule";
  readonly why: string;
  /** Code of the compiler's error, `TS2345`. */
  readonly code?: string;
  /** The compiler's error in its words. */
  readonly message?: string;
  /** The program that compiles with the old package and not with the new one. */
  readonly witness?: string;
}

/** The three verdicts about a change. */
export interface Verdicts {
  readonly compile: Verdict<Compile>;
  readonly wire: Verdict<Wire>;
  readonly exhaustive: Verdict<Exhaustive>;
}

/** `silent`: compiles, and means something else. `watch`: breaks nobody of those who are protected fully. */
export type Kind = "silent" | "breaks" | "watch" | "fine";

/** A place as people and editors read it. */
export interface Spot extends Position {
  readonly file: string;
}

/** One entry of a diff. */
export interface Change {
  readonly subject: string;
  readonly rule: DiffRuleId;
  /** What happened, in a few words. */
  readonly title: string;
  readonly kind: Kind;
  readonly bump: Bump;
  readonly direction: Direction;
  readonly verdicts: Verdicts;
  readonly before: string | null;
  readonly after: string | null;
  readonly positions: { readonly before?: Spot; readonly after?: Spot };
  /** HTTP lines of the operations that it is about or reaches, at most ten. */
  readonly http: readonly string[];
  readonly reach: { readonly operations: readonly string[]; readonly count: number };
  /** What makes it: the document, or options that differ while the document is as it was. */
  readonly cause: "document" | "options";
  readonly note?: string;
  /** Of something removed that was deprecated: the place that said so. */
  readonly deprecated?: Spot;
  /** Hash of the facts, not of prose or positions. */
  readonly fingerprint: string;
  /** Why somebody wants it all the same, where somebody has approved it. */
  readonly approved?: string;
  /** What breaks because of it in the projects given: none, if they do not use it; not there if none were given, or it breaks no code. */
  readonly sites?: readonly CallSite[];
}

/** A place in a project that uses the package where it compiles with the old one, and not with the new one. */
export interface CallSite extends Spot {
  readonly code: string;
  readonly message: string;
}

/** What was found in the projects given. */
export interface Impact {
  readonly projects: readonly {
    readonly path: string;
    /** How many of its call sites break. */
    readonly sites: number;
    /** How many errors it has with the old package already, which are left out. */
    readonly ownErrors: number;
  }[];
  /** What breaks, and fits no change of the list. */
  readonly unexplained: readonly CallSite[];
}

/** Whom a package may promise as much as callers and readers: makers of mocks, and code that lists every value. */
export const protectable = ["mocks", "exhaustive"] as const;

/** One of them. */
export type Protected = (typeof protectable)[number];

/** An option of the package that is another one than at the base. */
export interface OptionEdit {
  /** As the configuration has it: `names.methods.getPet`. */
  readonly option: string;
  /** As it is written; `null` where it is not set. */
  readonly before: string | null;
  readonly after: string | null;
  readonly positions: { readonly before?: Spot; readonly after?: Spot };
}

/** What options do that are others than at the base, whatever the document says. */
interface ByOptions {
  readonly edits: readonly OptionEdit[];
  /** Worst first, then by subject. */
  readonly changes: readonly Change[];
}

/** An exported name that the generator declares otherwise than the one that made the package at the base, of the same document. */
export interface GeneratorChange {
  readonly subject: string;
  /** As `API.md` has it; `null` where it was not there. */
  readonly before: string | null;
  readonly after: string | null;
  readonly cause: "generator";
}

/** What the generator does, as far as the packages show it. Nobody has judged it. */
export interface ByGenerator {
  readonly changes: readonly GeneratorChange[];
  /** Why it may be the doing of options: they are not known at the base. */
  readonly orOptions?: string;
}

/** All that differs between two documents. */
export interface Diff {
  /** The package that the document becomes. */
  readonly packageName: string;
  readonly base: Described;
  readonly head: Described;
  /** The last release, where the version that is due was asked for since then, and not since the base. */
  readonly since?: Described;
  /** Which bump is due, by the version of the base or the last release. */
  readonly bump: Bump;
  /** The version that is due. */
  readonly due: string;
  /** Who counts as much as callers and readers; not there where nobody else does. */
  readonly protect?: readonly Protected[];
  /** The file of approvals, if there is one, and its lines that no change needs. */
  readonly approvals?: { readonly file: string; readonly unused: readonly Spot[] };
  /** What the document does: worst first, then by subject. */
  readonly changes: readonly Change[];
  /** What options do: no part of `changes`, but of the version that is due. Not there where they do nothing. */
  readonly options?: ByOptions;
  /** What the generator does: no part of either. Not there where it does nothing, or nothing shows it. */
  readonly generator?: ByGenerator;
  /** Why the compiler was not asked, or could not judge; not there where it did. */
  readonly unproved?: string;
  /** What breaks in the projects given; not there if none were. */
  readonly impact?: Impact;
  /** How many operations there are, and how many of them a change is about or reaches. */
  readonly operations: { readonly all: number; readonly touched: number };
}

/** One side, for people. */
export interface Described {
  readonly label: string;
  readonly spec: string;
  readonly version: string;
}

/** All that has been judged and counts for the version: what the document does, then what options do. */
export function judgedChanges({ changes, options }: Pick<Diff, "changes" | "options">): readonly Change[] {
  return options ? [...changes, ...options.changes] : changes;
}

/** The same diff with what else is known of the changes that have been judged: each stands where its cause says. */
export function withJudged(diff: Diff, changes: readonly Change[]): Diff {
  const of = (cause: Change["cause"]): Change[] => changes.filter((change) => change.cause === cause);
  const { options } = diff;
  return {
    ...diff,
    changes: of("document"),
    ...(options && { options: { ...options, changes: of("options") } }),
  };
}
