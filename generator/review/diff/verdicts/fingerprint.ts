import { hashText } from "../../../ground/hash.ts";
import type { Change, Verdicts } from "../change.ts";

/**
 * What an edit is, as a hash of its facts: the same edit has the same print in the next commit, however its text moves or is put into
 * words, and another one once it goes further or means something else.
 */
export function fingerprint(
  {
    rule,
    subject,
    before,
    after,
    direction,
  }: Pick<Change, "rule" | "subject" | "before" | "after" | "direction">,
  { compile, wire, exhaustive }: Verdicts,
): string {
  const verdicts = [compile.verdict, wire.verdict, exhaustive.verdict];
  const hashes = [before, after].map((text) => (text === null ? null : hashText(text)));
  return hashText(JSON.stringify({ schema: 1, rule, subject, hashes, direction, verdicts }));
}
