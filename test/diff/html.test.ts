import { createHash } from "node:crypto";
import { Script } from "node:vm";
import { expect, describe, test } from "vitest";
import { htmlText } from "../../generator/ground/html.ts";
import type { Change, Diff } from "../../generator/review/diff/change.ts";
import { markWords } from "../../generator/review/diff/print/html/markWords.ts";
import { printHtml } from "../../generator/review/diff/print/html/printHtml.ts";
import { manyChanges } from "./support/manyChanges.ts";
import { table } from "./support/documents.ts";
import { diffOf, edited } from "./support/edit.ts";

const pageOf = (diff: Diff): string => printHtml([diff]).join("\n");

/** The tags and attributes of a page, without those between which long names are broken. */
function tagsOf(page: string): string[] {
  const markup = page.replaceAll(/<(style|script)>[^]*?<\/\1>/g, "<$1>");
  return [...markup.matchAll(/<\/?[^<>]*>/g)].map(([tag]) => tag).filter((tag) => tag !== "<wbr>");
}

describe("text of a document in a page", () => {
  const texts = [
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</code></pre><iframe srcdoc=a>",
    "<!--<script>",
    "&lt;b&gt; &amp; &#x3c;",
    "\u202egnp.exe\u2066 \u2028 \u2029 \u0000 \u001b[2J \ufeff",
    "javascript:alert(1)",
  ];

  test.each(texts)("%j is text", (text) => {
    const encoded = htmlText(text);
    expect(encoded).not.toMatch(/[<>"'\p{Cc}\p{Cf}\u2028\u2029]|&(?!(amp|lt|gt|quot|#39);)/u);
    const back: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
    const decoded = encoded.replaceAll(/&([a-z]+|#39);/g, (_, name: string) => back[name] ?? "?");
    expect(
      decoded.replaceAll(/\\u\{(\w+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
    ).toBe(text);
  });

  test("makes no tag, wherever it stands", async () => {
    const hostile = texts.join(" ");
    const change = (text: string): Promise<Diff> =>
      diffOf(
        table,
        edited(table, (document) => {
          document.info.version = `1.0.0${text}`;
          document.components.schemas.Answer.properties[`more${text}`] = { type: "string" };
          document.components.schemas.AnswerColour.enum.push(`VALUE${text}`);
          document.components.schemas.Answer.properties.size.description = `How large${text}`;
          document.paths["/things"].get.parameters.push({
            name: `par${text}`,
            in: "query",
            required: true,
            schema: { type: "string", default: text },
          });
        }),
      );
    const withText = ({ changes, ...diff }: Diff, text: string): Diff => ({
      ...diff,
      packageName: text,
      base: { label: text, spec: text, version: text },
      head: { label: text, spec: text, version: text },
      due: text,
      changes: changes.map((each) => spoil(each, text)),
    });
    const plain = tagsOf(pageOf(withText(await change(" x"), "x"))).map(withoutIds);
    const page = pageOf(withText(await change(hostile), hostile));
    expect(tagsOf(page).map(withoutIds)).toEqual(plain);
    expect(page).not.toMatch(/[\p{Cf}\u2028\u2029]|(?!\n)\p{Cc}/u);
  });
});

/** Text wherever a change may hold text of a document, of a compiler or of a path. */
function spoil(change: Change, text: string): Change {
  const { verdicts, positions } = change;
  const proof = { grade: "proved", code: text, message: text, witness: text, why: text } as const;
  const spot = { file: text, line: 1, column: 1 };
  return {
    ...change,
    note: text,
    before: text,
    after: null,
    http: [text],
    reach: { operations: [text], count: 20 },
    positions: { ...positions, before: spot, after: spot },
    verdicts: { ...verdicts, compile: { verdict: "breaks", ...proof } },
  };
}

function withoutIds(tag: string): string {
  return tag.replaceAll(/[0-9a-f]{16}/g, "id");
}

describe("a page", () => {
  test("lets run and load what it holds, and nothing else", async () => {
    const page = pageOf(
      await diffOf(
        table,
        edited(table, (copy) => (copy.info.version = "2.0.0")),
      ),
    );
    const full = pageOf(await diffOf(table, manyChanges(1)));
    const [, style = "", script = ""] = /<style>([^]*)<\/style>[^]*<script>([^]*)<\/script>/.exec(full) ?? [];
    const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(full).toContain(
      `content="default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'"`,
    );
    expect(() => new Script(script)).not.toThrow();
    for (const each of [page, full]) {
      expect(each.replaceAll(/<(style|script)>[^]*?<\/\1>/g, "")).not.toMatch(/ (style|on\w+|src)=/);
      expect(each).not.toMatch(/url\(|@import|https?:/);
    }
    // What `sdkgen` prints for build services must not touch it: the hashes would be of other text.
    expect(`${style}${script}`).not.toMatch(/^\s*::|##/m);
  });

  test("says that nothing has changed", async () => {
    const page = pageOf(await diffOf(table, table));
    expect(page).toContain("No changes: both are the same to users.");
    expect(page).not.toMatch(/<article|<script|<nav/);
  });

  test("has each change once, by its fingerprint, and is linked to from the list and from itself", async () => {
    const diff = await diffOf(table, manyChanges(30));
    const page = pageOf(diff);
    const ids = diff.changes.map(({ fingerprint }) => fingerprint.slice(0, 16));
    expect([...page.matchAll(/<article id="(\w+)"/g)].map(([, id]) => id)).toEqual(ids);
    for (const id of ids) expect(page.split(`<a href="#${id}"`)).toHaveLength(3);
  });

  test("is bounded, says what was cut, and leaves out the best first", async () => {
    const diff = await diffOf(table, manyChanges(1));
    const [change] = diff.changes;
    if (!change) throw new Error("nothing differs");
    const many = (count: number): Diff => ({
      ...diff,
      changes: Array.from({ length: count }, (_, index) => ({
        ...change,
        fingerprint: index.toString(16).padStart(64, "0"),
      })),
    });
    const [some, more] = [pageOf(many(400)), pageOf(many(40_000))];
    expect(some.match(/<article/g)).toHaveLength(400);
    expect(some).not.toContain('class="cut"');
    expect(more.length).toBeLessThan(4_500_000);
    const [, all, full, brief, rest] =
      /Of (\d+) changes, (\d+) are shown in full, (\d+) on one line, and (\d+) not at all/.exec(more) ?? [];
    expect(Number(all)).toBe(40_000);
    expect(Number(full) + Number(brief) + Number(rest)).toBe(40_000);
    expect(more.match(/<article/g)).toHaveLength(Number(full));
    expect(more.match(/<li id=/g)).toHaveLength(Number(brief));
    const long = pageOf({ ...diff, changes: [{ ...change, before: "a ".repeat(1_000_000) }] });
    expect(long.length).toBeLessThan(60_000);
    expect(long).toContain("characters more)");
  });
});

describe("changed words", () => {
  const marked = (before: string, after: string): string[] =>
    markWords(before, after).map((pieces) =>
      pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join(""),
    );

  test.each([
    ["name?: string", "name?: string | null", ["name?: string", "name?: string[ | null]"]],
    [
      "(a: string, b: string)",
      "(b: string, a: string)",
      ["([a]: string, [b]: string)", "([b]: string, [a]: string)"],
    ],
    ["Zürich 10", "Zürich 9", ["Zürich [10]", "Zürich [9]"]],
    ["", "new", ["", "[new]"]],
    ["same", "same", ["same", "same"]],
    ["a a", "a", ["a[ a]", "a"]],
  ])("%j and %j", (before, after, wanted) => {
    expect(marked(before, after)).toEqual(wanted);
  });

  test("are whole texts where there are too many", () => {
    const [before = [], after = []] = markWords("a ".repeat(2_000), "b ".repeat(2_000));
    expect([before.length, after.length]).toEqual([2, 2]);
  });
});

test("a version that is due since a release counts from that release", async () => {
  const diff = await diffOf(table, manyChanges(1));
  const since = { ...diff.base, label: "v0.9.0", version: "0.9.0" };
  const page = pageOf({ ...diff, since, bump: "major", due: "1.0.0" });
  expect(page).toContain('<p class="due">0.9.0 → 1.0.0 <small>major since v0.9.0</small></p>');
  expect(page).toContain("0.9.0 → 1.0.0 (major since v0.9.0)</title>");
});
