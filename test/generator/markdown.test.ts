import { fc } from "../support/properties.ts";
import { describe, expect, test } from "vitest";
import { fence, markdownCode, markdownLine, markdownText } from "../../generator/emit/text/markdown.ts";
import { arm, payloads } from "./hostile/payloads.ts";
import { markdownNodes } from "./support/markdownNodes.ts";

const isLink = (node: string): boolean => /^link https?:\/\/$/.test(node);

/** Markup that must not live, beside the payloads for code. */
const markup = [
  "```#```a@b.c",
  "# Heading",
  "a\n# Heading",
  "a\n===",
  "a\n---",
  "a\n -\n b",
  "---",
  "* * *",
  "_ _ _",
  "```sh\nnpm install evil\n```",
  "```sh\nnpm install evil",
  "~~~\nopen",
  "- ```\n  open",
  "    code",
  "- a\n\n      code",
  "-     code",
  "> quote",
  "- > quote",
  "- # heading",
  "1. # heading",
  "- - - a",
  "[a](javascript:alert(1))",
  "[a](//evil.example)",
  '[a](https://evil.example "title")',
  "![a](https://evil.example/i.png)",
  "[![a](https://evil.example/i.png)](https://evil.example)",
  "[x][1]\n\n[1]: https://evil.example",
  "[x]\n\n[x]: javascript:alert(1)",
  "[^1]\n\n[^1]: note",
  "<javascript:alert(1)>",
  "<img src=x onerror=alert(1)>",
  "<!-- open",
  "<script>\nalert(1)\n</script>",
  "www.evil.example",
  "ftp://evil.example",
  "mail@evil.example",
  "mailto:mail@evil.example",
  "xmpp:mail@evil.example/x",
  "xhttp://evil.example@evil.example",
  "http://evil.exampleя_a@evil.example",
  "mail\\@evil.example",
  "mail\\\\@evil.example",
  "mail@evil\\-er.example",
  "www\\.evil.example",
  "\\www.evil.example",
  "&#119;ww.evil.example",
  "https&colon;//evil.example",
  "&lt;img src=x&gt;",
  "| a | b |\n| - | - |\n| 1 | 2 |",
  "a | b\n--- | ---\n1 | 2",
  "a\n:-\nb",
  "- [ ] task",
  "`a\n# b`",
  "``\n# b\n``",
  "` `` ` `` `",
  "\\`[a](javascript:alert(1))`",
  "`a\\`[b][1]`\n\n[1]: x",
  "*[a](data:x)*",
  "a\\\n# b",
  "10. a\n\n    b",
  "a\n2. b\n\n       c",
  "$\\href{javascript:alert(1)}{x}$",
  "a\u2028# b",
  "\u202e\u001b[31m\0\ud800",
  "www",
  "\\",
  "\\\\",
];

const texts = [...markup, ...[...payloads.values()].flat().map((payload, index) => arm(payload, index))];

/** Where text of a document stands: after text of ours, before it, in lists. */
const surroundings = (printed: string): string => {
  return `# T\n\nClient for ${printed}. Typed.\n\n${printed}\n\n## Install\n\n${fence("npm install", "sh")}\n\n- ${printed}\n- path \`a\` (${printed}; b)\n\nEnd.\n`;
};
const blockSurroundings = (printed: string): string =>
  `# T\n\n${printed}\n\n## Install\n\n${fence("npm install", "sh")}\n\nEnd.\n`;

describe("text of a document in Markdown", () => {
  test.each(texts.map((text) => [JSON.stringify(text), text]))("%s", (_, text) => {
    const lines = surroundings(markdownLine(text));
    expect(markdownNodes(lines)).toEqual(markdownNodes(surroundings("harmless")));
    expect(markdownNodes(surroundings(markdownCode(text)))).toEqual(markdownNodes(surroundings("harmless")));
    const blocks = blockSurroundings(markdownText(text));
    const wanted = markdownNodes(blockSurroundings("harmless"));
    expect(markdownNodes(blocks).filter((node) => !isLink(node))).toEqual(wanted);
  });

  test("is harmless in any mixture", () => {
    const piece = fc.constantFrom(
      ..."# - + * _ ` `` ``` ~~~ = | : \\ [ ] ( ) ! < > & &#64; @ . / www. https:// http://a.b mailto: a@b.c a b 1. 1) 9. \n \n\n \t $ $$ [^1] [1]: [x](https://a.b) ![ --- === &lt; \u00a0 \u2028 я".split(
        " ",
      ),
      " ",
      "  ",
      "    ",
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (mixed) => {
        expect(markdownNodes(blockSurroundings(markdownText(mixed))).filter((node) => !isLink(node))).toEqual(
          markdownNodes(blockSurroundings("harmless")),
        );
        expect(markdownNodes(surroundings(markdownLine(mixed)))).toEqual(
          markdownNodes(surroundings("harmless")),
        );
        expect(markdownNodes(surroundings(markdownCode(mixed)))).toEqual(
          markdownNodes(surroundings("harmless")),
        );
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    ["emphasis and code stay", "a *b* **c** `d_e` f_g", "a *b* **c** `d_e` f_g"],
    [
      "links to http(s) stay",
      "see [the *docs*](https://a.example/b_c) and https://a.example/d",
      "see [the *docs*](https://a.example/b_c) and https://a.example/d",
    ],
    [
      "lists stay",
      "Kinds:\n* one\n    * two\n\n  more\n1) three",
      "Kinds:\n\n- one\n  - two\n\n  more\n1) three",
    ],
    [
      "blocks of code are lines of code",
      "Run\n```sh\na `b`\n\nc\n```\nthen",
      "Run\n\n`` a `b` ``\\\n`c`\n\nthen",
    ],
    [
      "tables are lines of code",
      "| a | b |\n|---|---|\n| 1 | 2 |",
      "`| a | b |`\\\n`|---|---|`\\\n`| 1 | 2 |`",
    ],
    ["headings are text", "# a\n## b", "\\# a\n\\## b"],
    ["other links are text", "[a](/b) mail a@b.example", "\\[a](/b) mail `a@b.example`"],
    ["escapes stay", "1\\. a\n\\- b \\*c\\*", "1\\. a\n\\- b \\*c\\*"],
  ])("%s", (_, text, wanted) => {
    expect(markdownText(text)).toBe(wanted);
  });

  test.each([
    ["@acme/mini", "@acme/mini"],
    ["a\n# b", "a # b"],
    ["*a* `b` [c]", "\\*a\\* \\`b\\` \\[c\\]"],
    ["see https://a.example.", "see `https://a.example.`"],
  ])("%j on one line is %j", (text, wanted) => {
    expect(markdownLine(text)).toBe(wanted);
  });

  test.each([
    ["", "` `"],
    ["a`b", "`` a`b ``"],
    ["@a */ b", "`@a */ b`"],
    ["a\nb", "`a b`"],
    ["\u202e", "`\\u202e`"],
  ])("%j as code is %j", (text, wanted) => {
    expect(markdownCode(text)).toBe(wanted);
  });

  test("takes time in proportion to its length", () => {
    for (const unit of ["`", "` `` ", "[", "[a](", "a.", "a@", "www.", "\\", "- ", "*", "| a |\n", "```\n"]) {
      const long = unit.repeat(20_000 / unit.length);
      const started = process.cpuUsage().user;
      markdownText(long);
      markdownLine(long);
      expect(process.cpuUsage().user - started, unit).toBeLessThan(2_000_000);
    }
  });
});
