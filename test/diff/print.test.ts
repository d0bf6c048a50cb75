import { describe, expect, test } from "vitest";
import { annotate } from "../../generator/review/diff/print/annotate.ts";
import { printMarkdown } from "../../generator/review/diff/print/markdown.ts";
import { printText } from "../../generator/review/diff/print/text.ts";
import type { Diff } from "../../generator/review/diff/change.ts";
import { table } from "./support/documents.ts";
import { diffOf, edited } from "./support/edit.ts";

/** What somebody may write who wants a terminal, a page or a build service to obey it. */
const hostile = "\u001b[2J\n::error::a\n| b | <img src=x onerror=a> @octocat #1 `` --> [a](javascript:a)";

async function hostileDiff(): Promise<Diff> {
  const after = edited(table, (document) => {
    document.components.schemas.Answer.properties[hostile] = { type: "string", description: hostile };
    document.components.schemas.AnswerColour.enum.push(hostile);
    document.components.schemas.Answer.properties.size.description = hostile;
    document.info["x-sdk-success-field"] = "ok";
  });
  return diffOf(table, after);
}

describe("text of a document", () => {
  test("commands no terminal, and starts no line", async () => {
    const diff = await hostileDiff();
    for (const width of [40, 80, 200]) {
      const lines = printText([diff], { width, all: true });
      expect(lines.filter((line) => /[\p{Cc}\p{Cf}]|^::/u.test(line))).toEqual([]);
      expect(lines.join(" ")).toContain("\\u{1b}");
    }
  });

  test("is code in a comment", async () => {
    const lines = printMarkdown([await hostileDiff()]);
    const outside = lines
      .join("\n")
      .replaceAll(/^(`{3,})\w*\n[^]*?^\1$/gm, "")
      .replaceAll(/(?<!`)(`+)(?!`)([^]*?)(?<!`)\1(?!`)/g, "");
    expect(outside).not.toMatch(/octocat|<img|javascript|::error/);
    const rows = lines.filter((line) => line.startsWith("|"));
    expect(rows.map((line) => line.replaceAll("\\|", "").split("|").length)).toEqual(rows.map(() => 8));
  });
});

describe("a comment", () => {
  test("says that nothing has changed", async () => {
    const [mark, ...lines] = printMarkdown([await diffOf(table, table)]);
    expect([mark, lines.length]).toEqual(["<!-- sdkgen-diff things -->", 1]);
  });

  test("is shorter than GitHub allows, whatever has changed, and says what was cut", async () => {
    const many = edited(table, (document) => {
      for (let index = 0; index < 3_000; index += 1)
        document.components.schemas[`New${index}`] = { type: "string", description: "A new one." };
    });
    const grown = printMarkdown([await diffOf(table, many)]).join("\n");
    expect(grown.length).toBeLessThan(60_000);
    expect(grown).toMatch(/Shown 0 of 3000\. What is left out is in `sdkgen diff`\./);
    const shrunk = printMarkdown([await diffOf(many, table)]).join("\n");
    expect(shrunk.length).toBeLessThan(60_000);
    expect(shrunk).toMatch(/Shown [1-9]\d* of 3000\./);
    const annotations = annotate([await diffOf(many, table)]);
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)?.message).toContain("and 2990 more");
  });
});
