/** `.` fine, `b` for makers of mocks and readers of requests, `B` for everybody. */
type CompileLetter = "." | "b" | "B";
/** `.` fine, `?` depends on the server, `U` after an upgrade, `F` fails, `M` means something else. */
type WireLetter = "." | "?" | "U" | "F" | "M";
/** `.` fine, `X` code that lists every value breaks. */
type ExhaustiveLetter = "." | "X";

/** Compile, wire, exhaustive. */
export type Letters = `${CompileLetter} ${WireLetter} ${ExhaustiveLetter}`;

/** Letters by the way that the value goes; one for all where it goes one way only. */
type LettersByDirection =
  Letters | { readonly request: Letters; readonly response: Letters; readonly both: Letters };

/** What one kind of edit means. */
export interface DiffRule {
  /** What happened, after the subject: "is removed". */
  readonly title: string;
  readonly letters: LettersByDirection;
  /** The bump where the letters alone do not say it. */
  readonly bump?: Bump | Partial<Record<Direction, Bump>>;
  /** It compiles, and means something else. */
  readonly silent?: true;
  /** One sentence each for what is not fine. */
  readonly compile?: string;
  readonly wire?: string;
  readonly exhaustive?: string;
}

/** Which way a value goes: what is in no operation goes nowhere. */
export type Direction = "request" | "response" | "both" | "none";

/** Which version is due. */
export type Bump = "major" | "minor" | "patch" | "none";
