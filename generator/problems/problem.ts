import { escapeControls } from "../ground/escapes.ts";
import type { Notation } from "./notation.ts";
import type { FixValue } from "./printValue.ts";
import { type RuleId, rules, type Severity } from "./rules.ts";

/** A place in a file as people and editors count it: lines and columns from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One file that the document is made of. */
export interface SourceFile {
  /** The path to show to people: relative to the working directory where possible, with forward slashes. */
  readonly path: string;
  /** The exact bytes that were read, for content hashes. */
  readonly bytes: Uint8Array;
  /** What the file says, as plain JSON data: maps are objects without a prototype, dates stay strings. */
  readonly value: unknown;
  /**
   * Finds the place of the value at a JSON Pointer (RFC 6901), or of the key that leads to it.
   * A pointer to something that is not there gives the place of its nearest parent.
   */
  locate(pointer: string, part: "key" | "value"): Position;
  /** Whether a value at a pointer, or the key that leads to it, is text without quotes in YAML. */
  isPlain(pointer: string, part: "key" | "value"): boolean;
  /** How messages show what to write in the file. */
  readonly notation: Notation;
}

/** What a declaration came from: a value in a file. Lines are worked out only when somebody asks. */
export interface Origin {
  readonly file: SourceFile;
  /** JSON Pointer (RFC 6901) within the file; `""` is the whole file. */
  readonly pointer: string;
}

/** Something that the author of the document should fix. The message says what is wrong and what to write instead. */
export interface Problem {
  readonly severity: Severity;
  readonly rule: RuleId;
  readonly message: string;
  readonly origin: Origin;
  /** Which end of a map entry the problem is about; `value` unless said otherwise. */
  readonly part?: "key" | "value";
  /** What is taken for true in spite of it, unless it is an error, as the end of a sentence: `it is left out`. */
  readonly assumed?: string;
  /** The kind of the loss that this comes to, if the package says less because of it. */
  readonly loss?: string;
  /** What `lint --fix` does about it. */
  readonly fix?: Fix;
}

/** A place where an emitted type is weaker than its schema. */
export interface Loss {
  /** Kebab-case kind, for counting. */
  readonly kind: string;
  readonly message: string;
  readonly origin: Origin;
  /** As that of a problem. */
  readonly part?: "key" | "value";
}

/** How a problem may differ from what its rule and its place say. */
export interface ProblemDetails {
  /** Which end of a map entry it is about; `value` unless said otherwise. */
  readonly part?: "key" | "value" | undefined;
  /** Where it is not that of the rule. */
  readonly severity?: Severity | undefined;
  readonly assumed?: string | undefined;
  readonly loss?: string | undefined;
  readonly fix?: Fix | undefined;
}

/** Makes a problem of a rule: the message on one line, without controls, and cut where it gets long, the severity that of the rule unless given. */
export function createProblem(
  rule: RuleId,
  { file, pointer }: Origin,
  message: string,
  { part, severity = rules[rule].severity, assumed, loss, fix }: ProblemDetails = {},
): Problem {
  return {
    severity,
    rule,
    message: escapeControls(oneLine(message)),
    origin: { file, pointer },
    ...(part && { part }),
    ...(assumed !== undefined && { assumed: escapeControls(assumed) }),
    ...(loss !== undefined && { loss }),
    ...(fix && { fix }),
  };
}

/** A loss as a problem. */
export function lossProblem({ kind, message, origin, part }: Loss): Problem {
  return createProblem("loss", origin, `${kind}: ${message}`, { part });
}

const longestMessage = 300;

function oneLine(message: string): string {
  const line = message.replaceAll(/[\n\r\u0085\u2028\u2029]+/g, " ");
  return line.length <= longestMessage ? line : `${line.slice(0, longestMessage - 1)}…`;
}

/** A change of what a file says. Whoever makes it in the text leaves all else there as it is. */
export type Change =
  /** Gives a map one entry more, after that of another key if it has one. */
  | {
      readonly kind: "add";
      readonly at: Origin;
      readonly key: string;
      readonly value: FixValue;
      readonly after?: string;
    }
  /** Writes another value. */
  | { readonly kind: "replace"; readonly at: Origin; readonly value: FixValue }
  /** Takes an entry out of its map. */
  | { readonly kind: "remove"; readonly at: Origin }
  /** Gives an entry of a map another key. */
  | { readonly kind: "rename"; readonly at: Origin; readonly key: string }
  /** Puts values into a list, before that which has the index. */
  | {
      readonly kind: "insert";
      readonly at: Origin;
      readonly index: number;
      readonly values: readonly FixValue[];
    }
  /** Puts a value, or the key that leads to it, into quotes: it becomes the text that is written there. */
  | { readonly kind: "quote"; readonly at: Origin; readonly part: "key" | "value" };

/** What puts a problem right, where there is one right answer: changes of one file that are made together or not at all. */
export type Fix = readonly [Change, ...Change[]];
