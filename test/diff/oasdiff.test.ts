import { describe, expect, test } from "vitest";
import { diffRules } from "../../generator/review/diff/verdicts/rules.ts";
import { agreed, different } from "./support/oasdiffRules.ts";

/** What a rule of ours means in the direction of one of theirs. */
function lettersOf(ours: string, theirs: string): string | undefined {
  const rule = Object.entries(diffRules).find(([id]) => id === ours)?.[1];
  if (!rule) return undefined;
  const { letters } = rule;
  if (typeof letters === "string") return letters;
  return letters[theirs.startsWith("response-") ? "response" : "request"];
}

describe("what oasdiff fails or warns about", () => {
  test("is 243 rules, each of them here once", () => {
    const all = [...Object.values(agreed).flat(), ...different.flatMap(({ rules }) => rules)];
    expect([all.length, new Set(all).size]).toEqual([243, 243]);
  });

  test.each(Object.entries(agreed))("is %s, which is not fine either", (ours, theirs) => {
    const fine = theirs.filter((id) => [undefined, ". . ."].includes(lettersOf(ours, id)));
    expect(fine).toEqual([]);
  });

  test("or differs for a reason", () => {
    for (const { because, rules } of different)
      expect([because.endsWith("."), rules.length > 0]).toEqual([true, true]);
  });
});
