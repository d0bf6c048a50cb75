import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memberIdentifier } from "../../generator/ground/identifier.ts";
import { compareNames, sortedBy } from "../../generator/ground/order.ts";
import { assignNames, type NameRequest } from "../../generator/model/names/assignNames.ts";
import {
  camelCase,
  kebabCase,
  pascalCase,
  shortHash,
  spelledFileName,
  spelledName,
} from "../../generator/model/names/casing.ts";
import type { SourceFile } from "../../generator/problems/problem.ts";

describe("casing", () => {
  test.each([
    ["joined_at", "JoinedAt", "joinedAt", "joined-at"],
    ["joinedAt", "JoinedAt", "joinedAt", "joined-at"],
    ["JOINED-AT", "JoinedAt", "joinedAt", "joined-at"],
    ["JoinedAt", "JoinedAt", "joinedAt", "joined-at"],
    ["GROUP_CALL", "GroupCall", "groupCall", "group-call"],
    ["APIKey", "APIKey", "apiKey", "apikey"],
    ["API", "Api", "api", "api"],
    ["getV2Things", "GetV2Things", "getV2Things", "get-v2-things"],
    ["get /v1/things/{id}", "GetV1ThingsId", "getV1ThingsId", "get-v1-things-id"],
    ["a b  c", "ABC", "abc", "a-b-c"],
    ["1st", "_1st", "_1st", "1st"],
    ["naïve", "Naïve", "naïve", "naive"],
    ["日本", "日本", "日本", "ri-ben"],
    [
      "Управление пользователями",
      "УправлениеПользователями",
      "управлениеПользователями",
      "upravlenie-polzovatelyami",
    ],
    ["ユーザー管理", "ユーザー管理", "ユーザー管理", "yuza-guan-li"],
    ["إدارة المستخدمين", "إدارةالمستخدمين", "إدارةالمستخدمين", "drh-lmstkhdmyn"],
    ["사용자 관리", "사용자관리", "사용자관리", "sa-yong-ja-gwan-li"],
    ["ผู้ใช้", "ผู้ใช้", "ผู้ใช้", "phuaich"],
    ["Straße der Äpfel", "StraßeDerÄpfel", "straßeDerÄpfel", "strasse-der-apfel"],
    ["🚀", "Rocket", "rocket", "rocket"],
    ["🚀 Rockets", "Rockets", "rockets", "rockets"],
    ["\u{e000}", "Ue000", "ue000", "ue000"],
    ["Ｆｕｌｌ ｗｉｄｔｈ", "FullWidth", "fullWidth", "full-width"],
    ["p\u0430ypal", "PU430Ypal", "pU430Ypal", "p-u430-ypal"],
    ["a\u3164b\u200dc\u202ed", "ABCD", "abcd", "a-b-c-d"],
    ["../../evil", "Evil", "evil", "evil"],
    ["con", "Con", "con", "con"],
  ])("%s is %s, %s and %s", (text, pascal, camel, kebab) => {
    expect([pascalCase(text), camelCase(text), kebabCase(text)]).toEqual([pascal, camel, kebab]);
  });

  test.each([
    ["foo-bar", "foo_Dash_bar"],
    ["foo_bar", "foo_Underscore_bar"],
    ["foo.bar", "foo_Dot_bar"],
    ["a/b", "a_Slash_b"],
    ["+1", "_Plus_1"],
    ["1", "_1_"],
    ["é", "_U00e9_"],
  ])("%s is spelled %s", (text, wanted) => {
    expect(spelledName(text)).toBe(wanted);
  });

  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "binary", minLength: 90, maxLength: 400 }),
  );

  test("names are identifiers that can be seen, file names plain, and neither is long, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const name of [pascalCase(text), camelCase(text), spelledName(`${text}x`)]) {
          expect(memberIdentifier(name)).toBe(name);
          expect(name.length).toBeLessThan(105);
        }
        expect(kebabCase(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(kebabCase(text).length).toBeLessThanOrEqual(60);
        expect(spelledFileName(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*--[0-9a-f]{8}$/);
      }),
    );
  });

  test("a long name is cut, and depends on all of the text", () => {
    const long = "word ".repeat(60);
    expect(kebabCase(long)).toBe("word-word-word-word-word-word-word-word-word-word-fe8d8744");
    expect(kebabCase(`${long}more`)).not.toBe(kebabCase(long));
    expect(pascalCase(`${long}more`)).not.toBe(pascalCase(long));
    expect(pascalCase("я".repeat(300)).length).toBe(100);
  });

  test("a name in its case stays as it is", () => {
    const isOfOneAlphabet = (text: string): boolean => !/[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text);
    fc.assert(
      fc.property(anyText, (text) => {
        const [pascal, camel] = [pascalCase(text), camelCase(text)];
        fc.pre(isOfOneAlphabet(pascal) && pascal !== pascal.toUpperCase());
        expect(camelCase(camel)).toBe(camel);
        expect(pascalCase(pascal)).toBe(pascal);
      }),
    );
  });

  test("composed and decomposed characters are the same name", () => {
    expect(pascalCase("caf\u0065\u0301")).toBe(pascalCase("caf\u00e9"));
  });

  test("a hash is eight hexadecimal digits of the text alone", () => {
    expect(shortHash("a")).toBe("ca978112");
  });
});

describe("order", () => {
  test("is by code unit, not by locale", () => {
    expect(["b", "a", "B", "ä", "10", "9", "_", "İ", "i"].sort(compareNames)).toEqual([
      "10",
      "9",
      "B",
      "_",
      "a",
      "b",
      "i",
      "ä",
      "İ",
    ]);
    expect(compareNames("a", "a")).toBe(0);
  });

  test("sorts a copy", () => {
    const items = ["b", "a"];
    expect(sortedBy(items, (item) => item)).toEqual(["a", "b"]);
    expect(items).toEqual(["b", "a"]);
  });
});

describe("assignNames", () => {
  test.each([
    ["different names", ["pet", "owner"], ["Pet", "Owner"]],
    ["a clash: the one that is the name keeps it", ["foo-bar", "FooBar"], ["foo_Dash_bar", "FooBar"]],
    ["a clash: else the first by code unit", ["foo_bar", "foo-bar"], ["foo_Underscore_bar", "FooBar"]],
    ["three", ["foo.bar", "foo_bar", "foo-bar"], ["foo_Dot_bar", "foo_Underscore_bar", "FooBar"]],
    ["a taken name", ["promise"], ["promise_"]],
    [
      "a name like a longer one",
      ["foo-bar", "FooBar", "FooDashBar"],
      ["foo_Dash_bar", "FooBar", "FooDashBar"],
    ],
    ["nothing left of the text", ["\u{e000}", "!"], ["Ue000", "_"]],
  ])("%s", (_, keys, wanted) => {
    expect(namesOf(keys, new Set(["Promise"]))).toEqual(wanted);
  });

  test("names are different, whatever is asked for, in any order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 12 }), (keys) => {
        const names = namesOf(keys);
        expect(new Set(names).size).toBe(keys.length);
        expect(namesOf([...keys].reverse())).toEqual([...names].reverse());
      }),
    );
  });

  test("something new renames nothing that it does not clash with", () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 12 }), (keys) => {
        const [newcomer = "", ...others] = keys;
        const before = new Map(others.map((other, index) => [other, namesOf(others)[index]]));
        const after = new Map(keys.map((other, index) => [other, namesOf(keys)[index]]));
        for (const other of others) {
          if (pascalCase(other) !== pascalCase(newcomer))
            expect([other, after.get(other)]).toEqual([other, before.get(other)]);
        }
      }),
    );
  });

  test("a clash is reported at the key of the loser, with the place of the winner and the new name", () => {
    const { problems } = assignNames(requestsFor(["foo-bar", "FooBar"]), new Set());
    expect(problems).toMatchObject([{ severity: "warning", rule: "name-clash", part: "key" }]);
    expect(problems[0]?.message).toContain("foo_Dash_bar");
    expect(problems[0]?.message).toContain("spec.yaml:7:3");
    expect(problems[0]?.origin.pointer).toBe("/foo-bar");
  });
});

const key = fc.oneof(
  fc.constantFrom(
    "foo",
    "Foo",
    "FOO",
    "foo-bar",
    "foo_bar",
    "fooBar",
    "FooBar",
    "FooDashBar",
    "FooUnderscoreBar",
    "fooSchema",
    "FooSchema",
    "Foo1",
    "1",
    "+1",
    "-1",
    "é",
    "日本",
  ),
  fc.string({ unit: fc.constantFrom(..."abAB-_. 1é"), minLength: 1, maxLength: 5 }),
);

const file: SourceFile = {
  path: "spec.yaml",
  bytes: new Uint8Array(),
  value: undefined,
  locate: () => ({ line: 7, column: 3 }),
  isPlain: () => false,
};

function requestsFor(keys: readonly string[]): NameRequest[] {
  return keys.map((text) => ({ key: text, wanted: pascalCase(text), origin: { file, pointer: `/${text}` } }));
}

function namesOf(keys: readonly string[], taken: ReadonlySet<string> = new Set()): string[] {
  const requests = requestsFor(keys);
  const { nameOf } = assignNames(requests, taken);
  return requests.map(nameOf);
}
