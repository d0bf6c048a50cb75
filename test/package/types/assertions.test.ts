import { describe, expect, test } from "vitest";
import { readAssertions } from "../support/readAssertions.ts";

describe.each([...readAssertions()])("%s", (_, assertions) => {
  const rows = assertions.map((assertion) => [assertion.name, assertion] as const);
  test.each(rows)("%s", (__, { expected, errors }) => {
    if (expected === undefined) expect(errors).toEqual([]);
    else expect(errors.map(({ code }) => code)).toEqual([expected]);
  });
});
