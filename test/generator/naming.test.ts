import { fc } from "../support/properties.ts";
import { describe, expect, test } from "vitest";
import { memberIdentifier } from "../../generator/ground/identifier.ts";
import { compareNames, sortedBy } from "../../generator/ground/order.ts";
import { assignNames, type NameRequest, withWord } from "../../generator/model/names/assignNames.ts";
import {
  camelCase,
  kebabCase,
  packageCase,
  pascalCase,
  shortHash,
  spelledFileName,
  spelledName,
} from "../../generator/model/names/casing.ts";
import {
  actionTitle,
  fixedSegments,
  groupInId,
  operationTitle,
} from "../../generator/model/names/operationWords.ts";
import { yamlNotation } from "../../generator/problems/notation.ts";
import type { SourceFile } from "../../generator/problems/problem.ts";
import type { Node } from "../../generator/read/document.ts";

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
    ["1st", "First", "first", "1st"],
    ["2nd-choice", "SecondChoice", "secondChoice", "2nd-choice"],
    ["3d_secure", "ThreeDSecure", "threeDSecure", "3d-secure"],
    ["404", "Value404", "value404", "404"],
    ["2.4.10", "Value2_4_10", "value2_4_10", "2-4-10"],
    ["gpt-3.5-turbo", "Gpt3_5Turbo", "gpt3_5Turbo", "gpt-3-5-turbo"],
    ["+1", "Plus1", "plus1", "1"],
    ["reactions--1", "ReactionsMinus1", "reactionsMinus1", "reactions-1"],
    ["<=", "LessEquals", "lessEquals", "unnamed"],
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
    ["OpenAI API", "openai-api"],
    ["GitHub's REST API + more", "github-rest-api-more"],
    ["PetStore", "pet-store"],
    ["Сервис заказов", "servis-zakazov"],
    ["  ", "unnamed"],
  ])("a package with the title %s is %s", (title, wanted) => {
    expect(packageCase(title)).toBe(wanted);
  });

  test.each([
    ["foo-bar", "FooDashBar"],
    ["foo_bar", "FooUnderscoreBar"],
    ["foo.bar", "FooDotBar"],
    ["a/b", "ASlashB"],
    ["C++", "CPlusPlus"],
    ["€", "U20ac"],
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
    // Capitals without small letters are a word, which is then written with small ones; marks and letters without case join others.
    const isPlain = (text: string): boolean =>
      /^[\x00-\x7f]*$/.test(text) || /^(\p{Lu}?[\p{Ll}\p{Nd}_]+)*$/u.test(text);
    fc.assert(
      fc.property(anyText, (text) => {
        const [pascal, camel] = [pascalCase(text), camelCase(text)];
        fc.pre(isOfOneAlphabet(pascal) && pascal !== pascal.toUpperCase() && isPlain(pascal));
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
    ["a clash: the one that is the name keeps it", ["foo-bar", "FooBar"], ["FooDashBar", "FooBar"]],
    ["a clash: else the first by code unit", ["foo_bar", "foo-bar"], ["FooUnderscoreBar", "FooBar"]],
    ["three", ["foo.bar", "foo_bar", "foo-bar"], ["FooDotBar", "FooUnderscoreBar", "FooBar"]],
    ["a taken name", ["promise"], ["PromiseModel"]],
    ["a taken name with a sign", ["prom-ise", "PromIse"], ["PromDashIse", "PromIse"]],
    ["two that differ in case alone", ["FooBar", "fooBar"], ["FooBar", "FooBarModel"]],
    [
      "a name like a longer one",
      ["foo-bar", "FooBar", "FooDashBar"],
      ["FooBarModel", "FooBar", "FooDashBar"],
    ],
    ["nothing left of the text", ["\u{e000}", "!"], ["Ue000", "Not"]],
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
        const clashing = clashesOf(newcomer, others);
        for (const other of others) {
          if (!clashing.has(other)) expect([other, after.get(other)]).toEqual([other, before.get(other)]);
        }
      }),
    );
  });

  test("a clash is reported at the key of the loser, with the place of the winner and the new name", () => {
    const { problems } = assignNames(
      requestsFor(["foo-bar", "FooBar"]),
      new Set(),
      withWord("Model", new Set()),
    );
    expect(problems).toMatchObject([{ severity: "warning", rule: "name-clash", part: "key" }]);
    expect(problems[0]?.message).toContain("FooDashBar");
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

/** The keys that may want a name of a key, or of one that clashes with it. */
function clashesOf(key: string, others: readonly string[]): Set<string> {
  const found = new Set([key]);
  for (const known of found) {
    for (const other of others)
      if (mayBe(other).some((name) => mayBe(known).includes(name))) found.add(other);
  }
  return found;
}

function mayBe(key: string): string[] {
  return [pascalCase(key), spelledName(key), `${pascalCase(key)}Model`];
}

const file: SourceFile = {
  path: "spec.yaml",
  bytes: new Uint8Array(),
  value: undefined,
  locate: () => ({ line: 7, column: 3 }),
  isPlain: () => false,
  notation: yamlNotation,
};

function requestsFor(keys: readonly string[]): NameRequest[] {
  return keys.map((text) => ({ key: text, wanted: pascalCase(text), origin: { file, pointer: `/${text}` } }));
}

function namesOf(keys: readonly string[], taken: ReadonlySet<string> = new Set()): string[] {
  const requests = requestsFor(keys);
  const { nameOf } = assignNames(requests, taken, withWord("Model", taken));
  return requests.map(nameOf);
}

describe("words of operations", () => {
  const operation = (id: string, method = "GET", path = "/things/{id}") => ({
    id,
    method,
    path,
    node: { string: () => (id.includes(" ") ? undefined : id) } as unknown as Node,
  });

  test.each([
    ["groups/list-members", "groups", "list-members"],
    ["groups.list", "Groups", "list"],
    ["compute.regionDisks.list", "regionDisks", "list"],
    ["GroupsController_get", "groups", "get"],
    ["access-groups-create-an-access-group", "Access groups", "create-an-access-group"],
    ["category_list", "Categories", "list"],
    ["volumeSnapshots_create", "Block Storage", "volumeSnapshots_create"],
    ["listGroups", "groups", "listGroups"],
    ["groupsList", "groups", "groupsList"],
    ["groups", "groups", "groups"],
    ["groups_", "groups", "groups_"],
    ["groups.2", "groups", "groups.2"],
    ["promises_then", "promises", "promises_then"],
    ["群组/列表", "群组", "列表"],
    ["read_things_things__id__get", "things", "read_things"],
    ["get /things/{id}", "things", "get by {id}"],
    ["get /things/{id}", "other", "get things by {id}"],
  ])("%s in %s does %s", (id, resource, wanted) => {
    expect(actionTitle(operation(id), resource)).toBe(wanted);
  });

  test.each([
    ["/api/0/groups/{id}/members", "groups members"],
    ["/2010-04-01/Accounts/{sid}.json", "Accounts"],
    ["/v1beta1/{name}/things", "things"],
    ["/api/v{version}/things.json", "things"],
    ["/#Action=Create", ""],
    ["/{id}/v2", ""],
    ["/groups/v2", "groups v2"],
  ])("%s is about %s", (path, wanted) => {
    expect(fixedSegments(path).join(" ")).toBe(wanted);
  });

  test.each([
    ["experimental.session.list", "experimental.session"],
    ["repos/list", "repos"],
    ["GroupsController_list", "Groups"],
    ["Pets_ListAll", "Pets"],
    ["list_groups", undefined],
    ["listGroups", undefined],
    ["Pets_", undefined],
    [".list", undefined],
    ["1.list", undefined],
  ])("%s belongs to %s", (id, wanted) => {
    expect(groupInId(operation(id))).toBe(wanted);
  });

  test("a long title keeps what is done, and to what", () => {
    const id =
      "delete-a-rule-from-the-ruleset-of-an-account-that-has-more-than-one-of-the-listed-policy-bindings";
    expect(camelCase(operationTitle(operation(id)))).toBe(
      "deleteRuleRulesetAccountHasMoreThanOneListedPolicyBindings",
    );
    const longer = `${"list every single member ".repeat(4)}of a group`;
    expect(operationTitle(operation(longer.replaceAll(" ", "-")))).toBe(
      "list every single member list every single member list member group",
    );
    expect(operationTitle(operation("deleteRule"))).toBe("deleteRule");
  });
});
